import type { JudgedQueries } from './evaluate.ts';
import { badQueries, type JudgedPair } from './queries.ts';
import type { Relevant } from './rankings.ts';

export interface JudgedItems {
  /** Ids of the test items, and of the training items, in the order of their vectors. */
  readonly test: readonly string[];
  readonly gallery: readonly string[];
  /** Is there an item of this id at all, on whichever side? */
  isKnown(id: string): boolean;
}

/** What a `queries` file says of the items at hand, and how much of it is about others. */
export interface Resolved extends JudgedQueries {
  /** Queries that are no test items, and pairs whose item is no training item: they are left out. */
  readonly otherQueries: number;
  readonly otherItems: number;
}

/**
 * Looks up whom a `queries` file is about. A query that is not held out, and a relevant item that is not in the
 * gallery, cannot be measured and are left out; a query with no relevant item left counts as 0 in every metric.
 * @throws badInput `data.bad-queries` for ids of which there is no item, and where no query is a test item
 */
export function resolveQueries(pairs: readonly JudgedPair[], items: JudgedItems, path: string): Resolved {
  const problems = pairs.flatMap(({ line, query, item }) =>
    [query, item]
      .filter((id) => !items.isKnown(id))
      .map((id) => `${path}:${line}: there is no item ${JSON.stringify(id)}`),
  );
  if (problems.length > 0) throw badQueries(path, problems);

  const rowOfTest = new Map(items.test.map((id, row) => [id, row]));
  const rowInGallery = new Map(items.gallery.map((id, row) => [id, row]));
  const wanted = new Map<string, [row: number, grade: number][]>();
  let otherItems = 0;
  for (const { query, item, grade } of pairs) {
    const known = wanted.get(query) ?? [];
    wanted.set(query, known);
    const row = rowInGallery.get(item);
    if (row === undefined) otherItems++;
    else if (grade > 0) known.push([row, grade]);
  }
  const queries = [...wanted].filter(([query]) => rowOfTest.has(query));
  if (queries.length === 0)
    throw badQueries(path, [
      `${path}: none of its ${wanted.size} queries is a test item; name items of test-data, or of the part of data that test-split keeps`,
    ]);
  const relevant = queries.map(
    ([, of]): Relevant => ({
      rows: Int32Array.from(of, ([row]) => row),
      grades: Int32Array.from(of, ([, grade]) => grade),
    }),
  );
  return {
    rows: queries.map(([query]) => rowOfTest.get(query)!),
    relevance: (query) => relevant[query]!,
    otherQueries: wanted.size - queries.length,
    otherItems,
  };
}
