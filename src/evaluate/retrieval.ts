import type { Distance } from '../stores/store.ts';

/** Row-major vectors with a class index each. */
export interface LabelledVectors {
  /** `labels.length × dimension` values. */
  readonly vectors: Float32Array;
  readonly labels: Int32Array;
}

/** Gallery vectors that lie in the processor's cache together; and how many of them are multiplied at once. */
const PANEL = 64;
const LANES = 8;

/**
 * Mean share of the `k` nearest gallery items that are of the query's class. A gallery of fewer than `k` items
 * answers with all of them, and the share is of those. NaN without queries or without a gallery.
 */
export function precisionAtK(
  queries: LabelledVectors,
  gallery: LabelledVectors,
  dimension: number,
  distance: Distance,
  k: number,
): number {
  const nearest = nearestRows(queries.vectors, gallery.vectors, dimension, distance, k);
  const each = Math.min(k, gallery.labels.length);
  let hits = 0;
  nearest.forEach((row, i) => {
    if (gallery.labels[row] === queries.labels[Math.floor(i / each)]) hits++;
  });
  return hits / nearest.length;
}

/**
 * Rows of the `k` nearest gallery vectors for each query (all rows when there are fewer), nearest first; equally
 * near ones in the gallery's order. Computed in float64 with sums in the order of the dimensions, so that equal
 * vectors are exactly equally near. Under cosine a zero vector has the similarity 0 to everything.
 * @returns `queries × min(k, gallery)` row numbers
 */
export function nearestRows(
  queries: Float32Array,
  gallery: Float32Array,
  dimension: number,
  distance: Distance,
  k: number,
): Int32Array {
  const rows = gallery.length / dimension;
  const count = queries.length / dimension;
  const each = Math.min(k, rows);
  const scale = new Float64Array(rows).fill(1);
  const offset = new Float64Array(rows);
  for (let row = 0; row < rows && distance !== 'dotproduct'; row++) {
    const squared = squaredNorm(gallery, row * dimension, dimension);
    // |q − g|² = |q|² − (2 q·g − |g|²), and |q| is the same for the whole gallery.
    if (distance === 'euclidean') {
      scale[row] = 2;
      offset[row] = -squared;
    } else scale[row] = squared === 0 ? 0 : 1 / Math.sqrt(squared);
  }

  const best = new Int32Array(count * each).fill(-1);
  const bestScores = new Float64Array(count * each).fill(Number.NEGATIVE_INFINITY);
  const panel = new Float64Array(PANEL * dimension);
  const products = new Float64Array(PANEL);
  const used = new Int32Array(dimension);
  const values = new Float64Array(dimension);
  for (let first = 0; first < rows; first += PANEL) {
    const height = Math.min(PANEL, rows - first);
    interleave(gallery, first, height, dimension, panel);
    for (let query = 0; query < count; query++) {
      const length = nonZero(queries, query * dimension, dimension, used, values);
      multiply(panel, height, dimension, used, values, length, products);
      for (let i = 0; i < height; i++) {
        const row = first + i;
        const score = products[i]! * scale[row]! + offset[row]!;
        if (score > bestScores[(query + 1) * each - 1]!)
          insert(best, bestScores, query * each, each, row, score);
      }
    }
  }
  return best;
}

/** Lays rows side by side in groups of LANES: value `d` of all rows of a group, then value `d + 1`. */
function interleave(
  gallery: Float32Array,
  first: number,
  height: number,
  dimension: number,
  panel: Float64Array,
): void {
  for (let i = 0; i < height; i++) {
    const to = (i - (i % LANES)) * dimension + (i % LANES);
    const from = (first + i) * dimension;
    for (let d = 0; d < dimension; d++) panel[to + d * LANES] = gallery[from + d]!;
  }
}

/** Where a query is not zero, and what it is there: relu leaves most of it zero, and zeros need no multiplying. */
function nonZero(
  queries: Float32Array,
  start: number,
  dimension: number,
  used: Int32Array,
  values: Float64Array,
): number {
  let length = 0;
  for (let d = 0; d < dimension; d++) {
    const value = queries[start + d]!;
    if (value === 0) continue;
    used[length] = d * LANES;
    values[length++] = value;
  }
  return length;
}

function multiply(
  panel: Float64Array,
  height: number,
  dimension: number,
  used: Int32Array,
  values: Float64Array,
  length: number,
  products: Float64Array,
): void {
  for (let row = 0; row < height; row += LANES) {
    const start = row * dimension;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    for (let i = 0; i < length; i++) {
      const at = start + used[i]!;
      const value = values[i]!;
      a += value * panel[at]!;
      b += value * panel[at + 1]!;
      c += value * panel[at + 2]!;
      d += value * panel[at + 3]!;
      e += value * panel[at + 4]!;
      f += value * panel[at + 5]!;
      g += value * panel[at + 6]!;
      h += value * panel[at + 7]!;
    }
    products[row] = a;
    products[row + 1] = b;
    products[row + 2] = c;
    products[row + 3] = d;
    products[row + 4] = e;
    products[row + 5] = f;
    products[row + 6] = g;
    products[row + 7] = h;
  }
}

/** Puts a row behind all that are at least as near, and drops the last. */
function insert(
  best: Int32Array,
  scores: Float64Array,
  start: number,
  each: number,
  row: number,
  score: number,
): void {
  let at = start + each - 1;
  for (; at > start && scores[at - 1]! < score; at--) {
    scores[at] = scores[at - 1]!;
    best[at] = best[at - 1]!;
  }
  scores[at] = score;
  best[at] = row;
}

function squaredNorm(vectors: Float32Array, start: number, dimension: number): number {
  let sum = 0;
  for (let i = start; i < start + dimension; i++) sum += vectors[i]! ** 2;
  return sum;
}
