import type { Distance } from '../stores/store.ts';
import type { Rankings } from './rankings.ts';
import { scoreGallery } from './similarity.ts';

/** Vectors of a gallery, one behind the other, with the class of each. */
export interface GalleryBlock {
  /** `labels.length × dimension` values. */
  readonly vectors: Float32Array;
  /** Numbers of the queries' classes; −1 for any other. */
  readonly labels: Int32Array;
}

/**
 * Ranks a gallery that comes in blocks and is never held, equally near items in the order in which they come. The same
 * as `rankGallery` gives; relevant are the items of the query's class.
 */
export class StreamedRankings {
  readonly #queries: Float32Array;
  readonly #labels: Int32Array;
  readonly #dimension: number;
  readonly #distance: Distance;
  readonly #depth: number;
  readonly #rows: Int32Array;
  readonly #scores: Float64Array;
  readonly #grades: Int32Array;
  readonly #relevant: Int32Array;
  /** Nearest relevant item of each query. */
  readonly #nearest: { readonly scores: Float64Array; readonly rows: Int32Array };
  #seen = 0;
  #second: { readonly queries: readonly number[]; readonly before: Int32Array; seen: number } | undefined;

  /**
   * @param queries row-major vectors, one for each of `labels`
   * @param depth ranks that are wanted, 1 or more
   */
  constructor(
    queries: Float32Array,
    labels: Int32Array,
    dimension: number,
    distance: Distance,
    depth: number,
  ) {
    const count = labels.length;
    this.#queries = queries;
    this.#labels = labels;
    this.#dimension = dimension;
    this.#distance = distance;
    this.#depth = depth;
    this.#rows = new Int32Array(count * depth).fill(-1);
    this.#scores = new Float64Array(count * depth).fill(Number.NEGATIVE_INFINITY);
    this.#grades = new Int32Array(count * depth);
    this.#relevant = new Int32Array(count);
    this.#nearest = {
      scores: new Float64Array(count).fill(Number.NEGATIVE_INFINITY),
      rows: new Int32Array(count).fill(-1),
    };
  }

  /** The first time through the gallery. */
  add({ vectors, labels }: GalleryBlock): void {
    const first = this.#seen;
    scoreGallery(this.#queries, vectors, this.#dimension, this.#distance, (query, scores) => {
      const own = this.#labels[query]!;
      const last = (query + 1) * this.#depth - 1;
      for (let i = 0; i < labels.length; i++) {
        const score = scores[i]!;
        const same = labels[i] === own;
        if (same) this.#noteRelevant(query, score, first + i);
        if (score > this.#scores[last]!) this.#insert(query, score, first + i, same ? 1 : 0);
      }
    });
    this.#seen += labels.length;
  }

  /** Is there a query whose first relevant item is farther than `depth`? Then its rank takes a second time through. */
  needsSecondPass(): boolean {
    const far = [...this.#labels.keys()].filter(
      (query) => this.#relevant[query]! > 0 && this.#firstNear(query) < 0,
    );
    this.#second = { queries: far, before: new Int32Array(far.length), seen: 0 };
    return far.length > 0;
  }

  /** The second time, in the same order. */
  addAgain({ vectors, labels }: GalleryBlock): void {
    const second = this.#second!;
    const start = second.seen;
    scoreGallery(this.#vectorsOf(second.queries), vectors, this.#dimension, this.#distance, (i, scores) => {
      const query = second.queries[i]!;
      const nearest = this.#nearest.scores[query]!;
      const row = this.#nearest.rows[query]!;
      for (let j = 0; j < labels.length; j++)
        if (scores[j]! > nearest || (scores[j] === nearest && start + j < row)) second.before[i]!++;
    });
    second.seen += labels.length;
  }

  result(): Rankings {
    const queries = this.#labels.length;
    const depth = Math.min(this.#depth, this.#seen);
    const near = Int32Array.from(this.#labels.keys(), (query) => this.#firstNear(query));
    for (const [i, query] of (this.#second?.queries ?? []).entries()) near[query] = this.#second!.before[i]!;
    const ideal = new Int32Array(queries * depth);
    for (const [query, relevant] of this.#relevant.entries())
      ideal.fill(1, query * depth, query * depth + Math.min(relevant, depth));
    const cut = (table: Int32Array): Int32Array =>
      table.filter((_, i) => depth === this.#depth || i % this.#depth < depth);
    return {
      ...{ queries, depth, ideal, first: near, relevant: this.#relevant },
      rows: cut(this.#rows),
      grades: cut(this.#grades),
    };
  }

  #noteRelevant(query: number, score: number, row: number): void {
    this.#relevant[query]!++;
    if (!(score > this.#nearest.scores[query]!)) return;
    this.#nearest.scores[query] = score;
    this.#nearest.rows[query] = row;
  }

  #insert(query: number, score: number, row: number, grade: number): void {
    const start = query * this.#depth;
    let at = start + this.#depth - 1;
    for (; at > start && this.#scores[at - 1]! < score; at--) {
      this.#scores[at] = this.#scores[at - 1]!;
      this.#rows[at] = this.#rows[at - 1]!;
      this.#grades[at] = this.#grades[at - 1]!;
    }
    this.#scores[at] = score;
    this.#rows[at] = row;
    this.#grades[at] = grade;
  }

  #firstNear(query: number): number {
    const start = query * this.#depth;
    return this.#grades.subarray(start, start + this.#depth).indexOf(1);
  }

  #vectorsOf(queries: readonly number[]): Float32Array {
    const chosen = new Float32Array(queries.length * this.#dimension);
    for (const [i, query] of queries.entries())
      chosen.set(
        this.#queries.subarray(query * this.#dimension, (query + 1) * this.#dimension),
        i * this.#dimension,
      );
    return chosen;
  }
}
