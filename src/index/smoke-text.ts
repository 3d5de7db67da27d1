import type { Document, LineCounter } from 'yaml';
import { parseBoundedJson } from '../lib/bounded-json.ts';
import { badSmokeQueries, type FoundQuery, readQueriesFound } from './smoke-file.ts';
import type { SmokeQuery } from './smoke-queries.ts';

/** YAML of more takes long to read; vectors go into JSON Lines. */
const MOST_YAML = 1024 * 1024;
const MOST_ALIASES = 100;

/**
 * Reads a file of smoke queries: JSON Lines (`.jsonl`, `.ndjson`), a JSON array (`.json`), or else a list in YAML.
 * @throws badInput `index.bad-smoke-queries` with everything that is wrong and where it stands
 */
export async function parseSmokeQueries(text: string, path: string): Promise<readonly SmokeQuery[]> {
  const plain = text.replace(/^\uFEFF/, '');
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === 'jsonl' || extension === 'ndjson') return readQueriesFound(fromLines(plain, path), path);
  if (extension === 'json') return readQueriesFound(fromJson(plain, path), path);
  return readQueriesFound(await fromYaml(plain, path), path);
}

function fromLines(text: string, path: string): readonly FoundQuery[] {
  const problems: string[] = [];
  const found = text.split(/\r\n|\r|\n/).flatMap((content, i) => {
    if (content.trim() === '') return [];
    try {
      return [{ value: parseBoundedJson(Buffer.from(content)), lineOf: () => i + 1 }];
    } catch (error) {
      problems.push(`${path}:${i + 1}: ${reason(error)}`);
      return [];
    }
  });
  if (problems.length > 0) throw badSmokeQueries(path, problems);
  return found;
}

function fromJson(text: string, path: string): readonly FoundQuery[] {
  let value: unknown;
  try {
    value = parseBoundedJson(Buffer.from(text));
  } catch (error) {
    throw badSmokeQueries(path, [`${path}: ${reason(error)}`]);
  }
  if (!Array.isArray(value)) throw badSmokeQueries(path, [`${path}: expected a list of queries`]);
  return value.map((query: unknown) => ({ value: query, lineOf: () => undefined }));
}

async function fromYaml(text: string, path: string): Promise<readonly FoundQuery[]> {
  if (text.length > MOST_YAML)
    throw badSmokeQueries(path, [
      `${path}: it has ${text.length} characters, and YAML may have ${MOST_YAML}; write JSON Lines (.jsonl)`,
    ]);
  const { isSeq, LineCounter, parseDocument } = await import('yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const errors = document.errors.map(({ pos, message }) => {
    const why = message.includes('call stack') ? 'it is nested too deeply' : message;
    return `${path}:${lines.linePos(pos[0]).line}: ${why}`;
  });
  if (errors.length > 0) throw badSmokeQueries(path, errors);
  const { contents } = document;
  if (contents === null) return [];
  if (!isSeq(contents))
    throw badSmokeQueries(path, [`${path}: expected a list of queries, each after a "-"`]);
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    throw badSmokeQueries(path, [`${path}: ${reason(error)}`]);
  }
  return (values as readonly unknown[]).map((value, i) => ({
    value,
    lineOf: (at) => lineOf(document, lines, [i, ...at]),
  }));
}

/** Of the node itself or, where there is none, of what it would stand in. */
function lineOf(
  document: Document,
  lines: LineCounter,
  at: readonly (string | number)[],
): number | undefined {
  for (let length = at.length; length > 0; length--) {
    const node = document.getIn(at.slice(0, length), true) as
      | { range?: readonly number[] | null }
      | undefined;
    if (typeof node === 'object' && node?.range) return lines.linePos(node.range[0]!).line;
  }
  return undefined;
}

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
