import { badInput } from '../lib/errors.ts';
import { listed } from '../lib/listed.ts';

/** What one line of a `queries` file says. */
export interface JudgedPair {
  readonly line: number;
  readonly query: string;
  readonly item: string;
  /** 1 or more: how relevant; 0 or less: not. */
  readonly grade: number;
}

type Row = readonly JudgedPair[] | { readonly problem: string };

const HEADS = {
  query: ['query', 'query-id', 'query_id', 'qid'],
  item: ['relevant', 'item', 'corpus-id', 'corpus_id', 'docid', 'id'],
  grade: ['grade', 'score', 'relevance', 'rel'],
} as const;

/**
 * Reads which items are relevant for which queries: JSON Lines (`.jsonl`, `.ndjson`) such as
 * `{"query": "a", "relevant": ["b", "c"], "grade": 2}`; a table (`.csv`, `.tsv`) with the columns `query`, `relevant`
 * and, unless every grade is 1, `grade`; anything else as TREC's qrels, `query 0 item grade` a line.
 * @param readCsv rows of cells of a CSV text with the line that each begins on
 * @throws badInput `data.bad-queries` with every line that is wrong
 */
export function parseQueries(text: string, path: string, readCsv: CsvReader): readonly JudgedPair[] {
  const rows = readRows(text.replace(/^\uFEFF/, ''), path, readCsv);
  const problems: string[] = [];
  const pairs: JudgedPair[] = [];
  const seen = new Map<string, number>();
  for (const { line, row } of rows) {
    if ('problem' in row) {
      problems.push(`${path}:${line}: ${row.problem}`);
      continue;
    }
    for (const pair of row) {
      const key = JSON.stringify([pair.query, pair.item]);
      const first = seen.get(key);
      if (first !== undefined)
        problems.push(`${path}:${line}: ${pair.item} for ${pair.query} stands in line ${first} already`);
      else pairs.push(pair);
      seen.set(key, first ?? line);
    }
  }
  if (problems.length > 0) throw badQueries(path, problems);
  if (pairs.length === 0) throw badQueries(path, [`${path}: it names no query`]);
  return pairs;
}

export type CsvReader = (
  text: string,
) => Iterable<{ readonly line: number; readonly cells: readonly string[] }>;

/** @param problems one line each */
export function badQueries(path: string, problems: readonly string[]): Error {
  return badInput('data.bad-queries', `\`queries\`: "${path}" cannot be used.`, {
    problems: listed(problems),
    fix: 'Write one line for each query and relevant item: {"query": id, "relevant": [ids], "grade": 1} in .jsonl, the columns query, relevant, grade in .csv or .tsv, or "query 0 item grade" as in TREC qrels.',
  });
}

function readRows(text: string, path: string, readCsv: CsvReader): readonly { line: number; row: Row }[] {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension === 'csv') return fromTable([...readCsv(text)]);
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((content, i) => ({ line: i + 1, content }))
    .filter(({ content }) => content.trim() !== '');
  if (extension === 'jsonl' || extension === 'ndjson')
    return lines.map(({ line, content }) => ({ line, row: fromJson(content, line) }));
  if (extension === 'tsv')
    return fromTable(lines.map(({ line, content }) => ({ line, cells: content.split('\t') })));
  return lines.map(({ line, content }) => ({ line, row: fromQrels(content.trim().split(/\s+/), line) }));
}

function fromJson(content: string, line: number): Row {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { problem: 'no JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { problem: 'expected an object' };
  const { query, relevant, grade = 1 } = value as Record<string, unknown>;
  const items = Array.isArray(relevant) ? relevant : [relevant];
  if (typeof query !== 'string' || query === '') return { problem: '"query" must be an id, as text' };
  if (items.length === 0 || items.some((item) => typeof item !== 'string' || item === ''))
    return { problem: '"relevant" must be an id or a list of ids, as text' };
  if (!isGrade(grade)) return { problem: `"grade" must be ${GRADE}` };
  return items.map((item: string) => ({ line, query, item, grade }));
}

function fromTable(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly { line: number; row: Row }[] {
  const [head, ...rest] = rows;
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const columnOf = (which: keyof typeof HEADS): number =>
    names.findIndex((name) => (HEADS[which] as readonly string[]).includes(name));
  const [query, item, grade] = [columnOf('query'), columnOf('item'), columnOf('grade')];
  if (head !== undefined && query === -1 && names.length === 4)
    return rows.map(({ line, cells }) => ({ line, row: fromQrels(cells, line) }));
  if (head !== undefined && (query === -1 || item === -1)) {
    const problem = `expected a first line with the columns query and relevant, not ${names.join(', ')}`;
    return [{ line: head.line, row: { problem } }];
  }
  return rest.map(({ line, cells }) => ({
    line,
    row: fromCells(cells[query], cells[item], grade === -1 ? '1' : cells[grade], line),
  }));
}

function fromQrels(cells: readonly string[], line: number): Row {
  if (cells.length !== 4)
    return { problem: `expected four columns, query 0 item grade, and found ${cells.length}` };
  return fromCells(cells[0], cells[2], cells[3], line);
}

function fromCells(query = '', item = '', written = '', line: number): Row {
  const grade = written.trim() === '' ? Number.NaN : Number(written);
  if (query.trim() === '') return { problem: 'the query is empty' };
  if (item.trim() === '') return { problem: 'the relevant item is empty' };
  if (!isGrade(grade)) return { problem: `the grade must be ${GRADE}, not "${written}"` };
  return [{ line, query: query.trim(), item: item.trim(), grade }];
}

const GRADE = 'a whole number, 1 or more for what is relevant';

function isGrade(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= 1000;
}
