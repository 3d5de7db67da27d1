import { createHash } from 'node:crypto';

/** What the templates of a cache's key stand for. */
export interface KeyFacts {
  readonly branch: string;
  readonly revision: string;
  readonly buildNumber: string;
  /** Variables of CircleCI and of contexts, not those of the configuration. */
  readonly environment: Readonly<Record<string, string>>;
  /** Seconds since 1970. */
  readonly epoch: number;
  /** The bytes of a file, by its path in the working directory. Throws where there is none. */
  readonly read: (path: string) => Uint8Array;
}

/** Replaces the templates `{{ … }}` in a cache's key. */
export const expandKey = (template: string, facts: KeyFacts): string =>
  template.replaceAll(/\{\{\s*(.+?)\s*\}\}/g, (_, inside: string) => factOf(inside, facts));

function factOf(inside: string, facts: KeyFacts): string {
  const [, file] = /^checksum "([^"]+)"$/.exec(inside) ?? [];
  if (file !== undefined) return createHash('sha256').update(facts.read(file)).digest('base64');
  const [, variable] = /^\.Environment\.(\w+)$/.exec(inside) ?? [];
  if (variable !== undefined) return facts.environment[variable] ?? '';
  switch (inside) {
    case '.Branch':
      return facts.branch;
    case '.Revision':
      return facts.revision;
    case '.BuildNum':
      return facts.buildNumber;
    case 'epoch':
      return String(facts.epoch);
    case 'arch':
      return 'linux amd64';
    default:
      throw new Error(`a cache's key has no {{ ${inside} }}`);
  }
}
