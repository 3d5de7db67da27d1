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

/** A file of settings has no need for more, and reading it takes no time to speak of. */
export const MAX_CONFIG_BYTES = 128 * 1024;
/** Each is looked up in the whole document. */
const MAX_ALIASES = 100;
const SHOWN_ERRORS = 20;

/** Reads YAML: a mapping from a setting's name to one value or a list of values. */
export async function parseConfigFile(text: string, path: string): Promise<ConfigFile> {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_CONFIG_BYTES)
    return {
      path,
      entries: [],
      problems: [`${path}: it has ${bytes} bytes, and may have ${MAX_CONFIG_BYTES}`],
    };
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const where = (node: unknown) => lineOf(lines, node);

  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, SHOWN_ERRORS).map(({ pos, message }) => {
      const reason = message.includes('call stack') ? 'it is nested too deeply' : message;
      return `${path}:${lines.linePos(pos[0]).line}: ${reason}`;
    });
    const more = document.errors.length - errors.length;
    return {
      path,
      entries: [],
      problems: [...errors, ...(more > 0 ? [`${path}: ${more} more errors`] : [])],
    };
  }
  if (document.contents === null) return { path, entries: [], problems: [] };
  if (!yaml.isMap(document.contents)) {
    const problem = `${path}:${where(document.contents)}: expected settings, one \`name: value\` a line`;
    return { path, entries: [], problems: [problem] };
  }

  const entries: ConfigEntry[] = [];
  const aliases = { left: MAX_ALIASES };
  const problems: string[] = [];
  for (const pair of document.contents.items) {
    const line = where(pair.key);
    const name = yaml.isScalar(pair.key) ? String(pair.key.value) : '';
    const written = readPair(yaml, document, pair, aliases);
    if (written === undefined)
      problems.push(`${path}:${line}: \`${name}\` takes a value or a list of values`);
    else entries.push({ name, line, written });
  }
  if (aliases.left < 0) problems.push(`${path}: it has more than ${MAX_ALIASES} aliases`);
  return { path, entries, problems };
}

type Yaml = typeof import('yaml');

interface Aliases {
  /** How many may still be looked up; below zero there were more. */
  left: number;
}

/** The text as it stands in the file, so that `1.0`, `yes` and `0x10` are judged as everywhere else. */
function readPair(
  yaml: Yaml,
  document: Document,
  pair: Pair<unknown, unknown>,
  aliases: Aliases,
): Written | undefined {
  const node = resolve(yaml, document, pair.value, aliases);
  if (node === null) return '';
  if (!yaml.isSeq(node)) return readScalar(yaml, node);
  const items = node.items.map((item) => readScalar(yaml, resolve(yaml, document, item, aliases)));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function readScalar(yaml: Yaml, node: unknown): string | undefined {
  if (!yaml.isScalar(node)) return undefined;
  return node.value === null ? '' : (node.source ?? String(node.value));
}

function resolve(yaml: Yaml, document: Document, node: unknown, aliases: Aliases): unknown {
  if (!yaml.isAlias(node)) return node;
  aliases.left -= 1;
  return aliases.left < 0 ? null : node.resolve(document);
}

function lineOf(lines: LineCounter, node: unknown): number {
  const range = (node as Node | null)?.range;
  return range ? lines.linePos(range[0]).line : 1;
}
