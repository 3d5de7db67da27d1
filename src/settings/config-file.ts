import type { Document, LineCounter, Node, Pair } from 'yaml';
import type { Written } from './values.ts';

/** What a config file says, not yet judged. */
export interface ConfigFile {
  readonly path: string;
  readonly entries: readonly ConfigEntry[];
  /** What is wrong with the file itself, each with its line. */
  readonly problems: readonly string[];
}

export interface ConfigEntry {
  readonly name: string;
  readonly line: number;
  readonly written: Written;
}

/** Reads YAML: a mapping from a setting's name to one value or a list of values. */
export async function parseConfigFile(text: string, path: string): Promise<ConfigFile> {
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const where = (node: unknown) => lineOf(lines, node);

  if (document.errors.length > 0) {
    const problems = document.errors.map(
      (error) => `${path}:${lines.linePos(error.pos[0]).line}: ${error.message}`,
    );
    return { path, entries: [], problems };
  }
  if (document.contents === null) return { path, entries: [], problems: [] };
  if (!yaml.isMap(document.contents)) {
    const problem = `${path}:${where(document.contents)}: expected settings, one \`name: value\` a line`;
    return { path, entries: [], problems: [problem] };
  }

  const entries: ConfigEntry[] = [];
  const problems: string[] = [];
  for (const pair of document.contents.items) {
    const line = where(pair.key);
    const name = yaml.isScalar(pair.key) ? String(pair.key.value) : '';
    const written = readPair(yaml, document, pair);
    if (written === undefined)
      problems.push(`${path}:${line}: \`${name}\` takes a value or a list of values`);
    else entries.push({ name, line, written });
  }
  return { path, entries, problems };
}

type Yaml = typeof import('yaml');

/** The text as it stands in the file, so that `1.0`, `yes` and `0x10` are judged as everywhere else. */
function readPair(yaml: Yaml, document: Document, pair: Pair<unknown, unknown>): Written | undefined {
  const node = resolve(yaml, document, pair.value);
  if (node === null) return '';
  if (!yaml.isSeq(node)) return readScalar(yaml, node);
  const items = node.items.map((item) => readScalar(yaml, resolve(yaml, document, item)));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function readScalar(yaml: Yaml, node: unknown): string | undefined {
  if (!yaml.isScalar(node)) return undefined;
  return node.value === null ? '' : (node.source ?? String(node.value));
}

const resolve = (yaml: Yaml, document: Document, node: unknown): unknown =>
  yaml.isAlias(node) ? node.resolve(document) : node;

function lineOf(lines: LineCounter, node: unknown): number {
  const range = (node as Node | null)?.range;
  return range ? lines.linePos(range[0]).line : 1;
}
