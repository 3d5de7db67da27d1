import type { Distance } from '../stores/store.ts';
import type { Rankings } from './rankings.ts';
import { scoreGallery } from './similarity.ts';

/** Vectors of a gallery, one behind the other. */
export interface GalleryBlock {
  /** `count × dimension` values. */
  readonly vectors: Float32Array;
  readonly count: number;
  /** How relevant each is for a query, 0 where it is not: fills the first `count` places. */
  grade(query: number, into: Int32Array): void;
}

/**
 * Ranks a gallery that comes in blocks and is never held, equally near items in the order in which they come. The same
 * as `rankGallery` gives.
 */
export class StreamedRankings {
  readonly #queries: Float32Array;
  readonly #count: number;
  readonly #dimension: number;
  readonly #distance: Distance;
  readonly #depth: number;
  readonly #rows: Int32Array;
  readonly #scores: Float64Array;
  readonly #grades: Int32Array;
  readonly #ideal: Int32Array;
  readonly #relevant: Int32Array;
  /** Nearest relevant item of each query. */
  readonly #nearest: { readonly scores: Float64Array; readonly rows: Int32Array };
  #blockGrades = new Int32Array(0);
  #seen = 0;
  #second: { readonly queries: readonly number[]; readonly before: Int32Array; seen: number } | undefined;

  /**
   * @param queries row-major vectors
   * @param depth ranks that are wanted, 1 or more
   */
  constructor(queries: Float32Array, dimension: number, distance: Distance, depth: number) {
    const count = queries.length / dimension;
    this.#queries = queries;
    this.#count = count;
    this.#dimension = dimension;
    this.#distance = distance;
    this.#depth = depth;
    this.#rows = new Int32Array(count * depth).fill(-1);
    this.#scores = new Float64Array(count * depth).fill(Number.NEGATIVE_INFINITY);
    this.#grades = new Int32Array(count * depth);
    this.#ideal = new Int32Array(count * depth);
    this.#relevant = new Int32Array(count);
    this.#nearest = {
      scores: new Float64Array(count).fill(Number.NEGATIVE_INFINITY),
      rows: new Int32Array(count).fill(-1),
    };
  }

  /** The first time through the gallery. */
  add({ vectors, count, grade }: GalleryBlock): void {
    const first = this.#seen;
    if (this.#blockGrades.length < count) this.#blockGrades = new Int32Array(count);
    const grades = this.#blockGrades;
    scoreGallery(this.#queries, vectors, this.#dimension, this.#distance, (query, scores) => {
      grade(query, grades);
      const last = (query + 1) * this.#depth - 1;
      for (let i = 0; i < count; i++) {
        const score = scores[i]!;
        if (grades[i]! > 0) this.#noteRelevant(query, score, first + i, grades[i]!);
        if (score > this.#scores[last]!) this.#insert(query, score, first + i, grades[i]!);
      }
    });
    this.#seen += count;
  }

  /** Is there a query whose first relevant item is farther than `depth`? Then its rank takes a second time through. */
  needsSecondPass(): boolean {
    const far = Array.from({ length: this.#count }, (_, query) => query).filter(
      (query) => this.#relevant[query]! > 0 && this.#firstNear(query) < 0,
    );
    this.#second = { queries: far, before: new Int32Array(far.length), seen: 0 };
    return far.length > 0;
  }

  /** The second time, in the same order. */
  addAgain({ vectors, count }: GalleryBlock): void {
    const second = this.#second!;
    const start = second.seen;
    scoreGallery(this.#vectorsOf(second.queries), vectors, this.#dimension, this.#distance, (i, scores) => {
      const query = second.queries[i]!;
      const nearest = this.#nearest.scores[query]!;
      const row = this.#nearest.rows[query]!;
      for (let j = 0; j < count; j++)
        if (scores[j]! > nearest || (scores[j] === nearest && start + j < row)) second.before[i]!++;
    });
    second.seen += count;
  }

  result(): Rankings {
    const depth = Math.min(this.#depth, this.#seen);
    const near = Int32Array.from({ length: this.#count }, (_, query) => this.#firstNear(query));
    for (const [i, query] of (this.#second?.queries ?? []).entries()) near[query] = this.#second!.before[i]!;
    const cut = (table: Int32Array): Int32Array =>
      table.filter((_, i) => depth === this.#depth || i % this.#depth < depth);
    return {
      ...{ queries: this.#count, depth, first: near, relevant: this.#relevant },
      rows: cut(this.#rows),
      grades: cut(this.#grades),
      ideal: cut(this.#ideal),
    };
  }

  #noteRelevant(query: number, score: number, row: number, grade: number): void {
    this.#relevant[query]!++;
    const start = query * this.#depth;
    let at = start + this.#depth - 1;
    if (grade > this.#ideal[at]!) {
      for (; at > start && this.#ideal[at - 1]! < grade; at--) this.#ideal[at] = this.#ideal[at - 1]!;
      this.#ideal[at] = grade;
    }
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
    return this.#grades.subarray(start, start + this.#depth).findIndex((grade) => grade > 0);
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
