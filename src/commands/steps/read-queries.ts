import type { JudgedQueries } from '../../evaluate/evaluate.ts';
import { resolveQueries } from '../../evaluate/judged-queries.ts';
import { badQueries, type CsvReader, parseQueries } from '../../evaluate/queries.ts';
import { sha256 } from '../../lib/digest.ts';
import { describeError } from '../../lib/errors.ts';
import type { Context } from '../context.ts';
import { readJudgingFile } from './judging-file.ts';
import type { TrainingData } from './read-data.ts';

/** What is relevant for which test items, and the digest of the file that says so. */
export interface ReadQueries extends JudgedQueries {
  readonly digest: string;
}

/**
 * What `queries` says of the items at hand; undefined where it is not set.
 * @throws CodedError `gate.unreadable-file`, `data.bad-queries` (exit 2)
 */
export async function readQueries(
  { settings: { queries: path }, log }: Context,
  { items, test, train }: TrainingData,
): Promise<ReadQueries | undefined> {
  if (path === undefined) return undefined;
  const text = await readJudgingFile('queries', path);
  const known = new Set([...items, ...test].map(({ id }) => id));
  const { rows, relevance, otherQueries, otherItems } = resolveQueries(
    parseQueries(text, path, await openCsvReader(path)),
    {
      test: test.map(({ id }) => id),
      gallery: train.map(({ id }) => id),
      isKnown: (id) => known.has(id),
    },
    path,
  );
  const left = [
    ...(otherQueries > 0 ? [`queries that are no test items (${otherQueries})`] : []),
    ...(otherItems > 0 ? [`relevant items that are no training items (${otherItems})`] : []),
  ];
  log.info(`Queries of ${path}: ${rows.length}${left.length > 0 ? `; left out: ${left.join(', ')}` : ''}.`);
  return { rows, relevance, digest: sha256(text) };
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
