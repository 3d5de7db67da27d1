import type { Annotation } from './host.ts';
import { logLines } from './text.ts';

/** `error[data.no-folder]`, `warning`: how a line of a log begins that says it. */
export const labelOf = ({
  level,
  code,
}: {
  readonly level: Annotation['level'];
  readonly code?: string | undefined;
}): string => (code === undefined ? level : `${level}[${code}]`);

/** What stands over it where a host shows it apart. */
export const titleOf = ({ code }: { readonly code?: string | undefined }): string =>
  code === undefined ? 'vector-index' : `vector-index: ${code}`;

/** The whole of it as lines of a log, for a host that shows nothing apart. */
export const linesOf = (annotation: Annotation): readonly string[] =>
  logLines(`${labelOf(annotation)}: ${annotation.message}`);
