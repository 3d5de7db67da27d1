import type { Annotation } from './host.ts';

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
