import type { JudgedQueries } from '../../evaluate/evaluate.ts';
import { type JudgedItems, resolveQueries } from '../../evaluate/judged-queries.ts';
import { badQueries, type CsvReader, type JudgedPair, parseQueries } from '../../evaluate/queries.ts';
import { sha256 } from '../../lib/digest.ts';
import { describeError } from '../../lib/errors.ts';
import type { Context } from '../context.ts';
import { readJudgingFile } from './judging-file.ts';
import type { TrainingData } from './read-data.ts';

/** What is relevant for which test items, and the digest of the file that says so. */
export interface ReadQueries extends JudgedQueries {
  readonly digest: string;
}

/** What the file says, whomever it is about. */
export interface QueriesFile {
  readonly path: string;
  readonly pairs: readonly JudgedPair[];
  readonly digest: string;
}

/**
 * The file that `queries` names; undefined where it is not set.
 * @throws CodedError `gate.unreadable-file`, `data.bad-queries` (exit 2)
 */
export async function readQueriesFile({
  settings: { queries: path },
}: Context): Promise<QueriesFile | undefined> {
  if (path === undefined) return undefined;
  const text = await readJudgingFile('queries', path);
  return { path, pairs: parseQueries(text, path, await openCsvReader(path)), digest: sha256(text) };
}

/**
 * What the file says of the items at hand.
 * @throws CodedError `data.bad-queries` (exit 2)
 */
export function queriesAbout(
  context: Context,
  file: QueriesFile,
  { items, test, train }: TrainingData,
): ReadQueries {
  const known = new Set([...items, ...test].map(({ id }) => id));
  return resolveFile(context, file, {
    test: test.map(({ id }) => id),
    gallery: train.map(({ id }) => id),
    isKnown: (id) => known.has(id),
  });
}

/**
 * Looks up whom the file is about, and says what is left out.
 * @throws CodedError `data.bad-queries` (exit 2)
 */
export function resolveFile(
  { log }: Context,
  { path, pairs, digest }: QueriesFile,
  items: JudgedItems,
): ReadQueries {
  const { rows, relevance, otherQueries, otherItems } = resolveQueries(pairs, items, path);
  const left = [
    ...(otherQueries > 0 ? [`queries that are no test items (${otherQueries})`] : []),
    ...(otherItems > 0 ? [`relevant items that are no training items (${otherItems})`] : []),
  ];
  log.info(`Queries of ${path}: ${rows.length}${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}.`);
  return { rows, relevance, digest };
}

async function openCsvReader(path: string): Promise<CsvReader> {
  const { parse } = await import('csv-parse/sync');
  return (text) => {
    try {
      const rows: { line: number; cells: readonly string[] }[] = [];
      parse(text, {
        ...{ bom: true, relax_column_count: true, skip_empty_lines: true },
        on_record: (cells: readonly string[], { lines: line }) => void rows.push({ line, cells }),
      });
      return rows;
    } catch (error) {
      throw badQueries(path, [`${path}: ${describeError(error)}`]);
    }
  };
}
