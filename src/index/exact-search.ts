import { compareIds } from '../lib/digest.ts';
import type { Distance } from '../stores/store.ts';

export interface ExactMatch {
  readonly id: string;
  readonly label: string | undefined;
  readonly score: number;
}

/**
 * Nearest neighbours by full computation over a stream of vectors, for holding a store's answers against.
 * Deliberately plain: float64 sums in index order, nothing shared with any store.
 * Scores: cosine = a·b / (|a||b|), or 0 where one has no direction; dotproduct = a·b; euclidean = |a − b|.
 */
export class ExactSearch {
  readonly #queries: readonly Float32Array[];
  readonly #distance: Distance;
  readonly #topK: number;
  readonly #best: ExactMatch[][];
  /** Lengths of the queries under cosine, else 1. */
  readonly #norms: readonly number[];

  constructor(queries: readonly Float32Array[], distance: Distance, topK: number) {
    this.#queries = queries;
    this.#distance = distance;
    this.#topK = topK;
    this.#best = queries.map(() => []);
    this.#norms = queries.map((query) => (distance === 'cosine' ? Math.sqrt(dot(query, query)) : 1));
  }

  /** Offers one stored vector to every query. */
  add(id: string, label: string | undefined, vector: Float32Array): void {
    const norm = this.#distance === 'cosine' ? Math.sqrt(dot(vector, vector)) : 1;
    this.#queries.forEach((query, i) => {
      const score =
        this.#distance === 'euclidean'
          ? Math.sqrt(squaredDifference(query, vector))
          : quotient(dot(query, vector), this.#norms[i]! * norm);
      insert(this.#best[i]!, { id, label, score }, this.#topK, this.#distance);
    });
  }

  /** For each query the `topK` nearest, nearest first, equal scores by id. */
  results(): readonly (readonly ExactMatch[])[] {
    return this.#best;
  }
}

function quotient(product: number, norms: number): number {
  return norms === 0 ? 0 : product / norms;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function squaredDifference(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}

function insert(best: ExactMatch[], match: ExactMatch, topK: number, distance: Distance): void {
  const sign = distance === 'euclidean' ? 1 : -1;
  const before = (other: ExactMatch): boolean =>
    match.score === other.score ? compareIds(match.id, other.id) < 0 : sign * (match.score - other.score) < 0;
  if (best.length === topK && !before(best[topK - 1]!)) return;
  const at = best.findIndex(before);
  best.splice(at === -1 ? best.length : at, 0, match);
  if (best.length > topK) best.pop();
}
