import type { Distance } from '../stores/store.ts';
import { scoreGallery } from './similarity.ts';

/** Row-major vectors with a class index each. */
export interface LabelledVectors {
  /** `labels.length × dimension` values. */
  readonly vectors: Float32Array;
  readonly labels: Int32Array;
}

/** What ought to be found for one query: rows of the gallery, each once, and how relevant each is (1 or more). */
export interface Relevant {
  readonly rows: Int32Array;
  readonly grades: Int32Array;
}

export type Relevance = (query: number) => Relevant;

/** Queries' rankings of a gallery, as far as metrics need them. */
export interface Rankings {
  readonly queries: number;
  /** Ranks that are known of each: what was asked for, or the gallery's size where that is less. */
  readonly depth: number;
  /** `queries × depth` rows of the gallery, nearest first. */
  readonly rows: Int32Array;
  /** Their grades: 0 for what is not relevant. */
  readonly grades: Int32Array;
  /** Relevant items in the whole gallery. */
  readonly relevant: Int32Array;
  /** Rank of the first relevant one in the whole gallery, from 0; −1 where none is. */
  readonly first: Int32Array;
  /** `queries × depth` grades of the best ranking there could be. */
  readonly ideal: Int32Array;
}

/** All items of the query's class are relevant, one as much as another. */
export function sameLabel(queries: Int32Array, gallery: Int32Array): Relevance {
  const rows = new Map<number, number[]>();
  for (const [row, label] of gallery.entries()) {
    const known = rows.get(label);
    if (known === undefined) rows.set(label, [row]);
    else known.push(row);
  }
  const relevant = new Map(
    [...rows].map(([label, of]) => [
      label,
      { rows: Int32Array.from(of), grades: new Int32Array(of.length).fill(1) },
    ]),
  );
  const none = { rows: new Int32Array(), grades: new Int32Array() };
  return (query) => relevant.get(queries[query]!) ?? none;
}

/**
 * Ranks the gallery for each query, nearest first, equally near ones in the gallery's order; the neighbours are
 * computed once for all metrics.
 * @param depth ranks that are wanted, 1 or more
 */
export function rankGallery(
  queries: Float32Array,
  gallery: Float32Array,
  dimension: number,
  distance: Distance,
  relevance: Relevance,
  depth: number,
): Rankings {
  const count = queries.length / dimension;
  const size = gallery.length / dimension;
  const each = Math.min(depth, size);
  const table = (): Int32Array => new Int32Array(count * each);
  const [rows, grades, ideal] = [table(), table(), table()];
  const relevant = new Int32Array(count);
  const first = new Int32Array(count);
  const gradeOf = new Int32Array(size);
  const nearest = new Float64Array(each);
  scoreGallery(queries, gallery, dimension, distance, (query, scores) => {
    const wanted = relevance(query);
    const start = query * each;
    const found = rows.subarray(start, start + each);
    selectNearest(scores, found, nearest);
    for (let i = 0; i < wanted.rows.length; i++) gradeOf[wanted.rows[i]!] = wanted.grades[i]!;
    for (let rank = 0; rank < each; rank++) grades[start + rank] = gradeOf[found[rank]!]!;
    for (const row of wanted.rows) gradeOf[row] = 0;
    relevant[query] = wanted.rows.length;
    const near = grades.subarray(start, start + each).findIndex((grade) => grade > 0);
    first[query] = near >= 0 || wanted.rows.length === 0 ? near : rankOfFirst(scores, wanted.rows);
    const best = wanted.grades.toSorted().subarray(-each).reverse();
    ideal.set(best, start);
  });
  return { queries: count, depth: each, rows, grades, relevant, first, ideal };
}

/** Rows of the highest scores, highest first, equal ones in their order; `best` is scratch of the same length. */
function selectNearest(scores: Float64Array, rows: Int32Array, best: Float64Array): void {
  const last = rows.length - 1;
  best.fill(Number.NEGATIVE_INFINITY);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    if (!(score > best[last]!)) continue;
    let at = last;
    for (; at > 0 && best[at - 1]! < score; at--) {
      best[at] = best[at - 1]!;
      rows[at] = rows[at - 1]!;
    }
    best[at] = score;
    rows[at] = row;
  }
}

function rankOfFirst(scores: Float64Array, relevant: Int32Array): number {
  let nearest = relevant[0]!;
  for (const row of relevant)
    if (scores[row]! > scores[nearest]! || (scores[row] === scores[nearest] && row < nearest)) nearest = row;
  const score = scores[nearest]!;
  let before = 0;
  for (let row = 0; row < scores.length; row++)
    if (scores[row]! > score || (scores[row] === score && row < nearest)) before++;
  return before;
}
