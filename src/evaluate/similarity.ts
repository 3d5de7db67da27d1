import type { Distance } from '../stores/store.ts';

/** Gallery vectors that lie in the processor's cache together; and how many of them are multiplied at once. */
const PANEL = 64;
const LANES = 8;
/** Scores that are kept at a time. */
const SCORES = 8 * 1024 * 1024;
const MOST_QUERIES = 64;

/**
 * How near each gallery vector is to each query: higher is nearer, in no unit, comparable for one query only. Computed
 * in float64 with sums in the order of the dimensions, so that equal vectors are exactly equally near. Under cosine a
 * zero vector has the similarity 0 to everything.
 * @param queries and gallery: row-major vectors of `dimension` values
 * @param visit called for every query in turn with a score for every gallery row; the array is used again afterwards
 */
export function scoreGallery(
  queries: Float32Array,
  gallery: Float32Array,
  dimension: number,
  distance: Distance,
  visit: (query: number, scores: Float64Array) => void,
): void {
  const rows = gallery.length / dimension;
  const count = queries.length / dimension;
  const { scale, offset } = nearnessOf(gallery, dimension, distance);
  const most = Math.max(1, Math.min(MOST_QUERIES, Math.floor(SCORES / rows)));
  const scores = new Float64Array(Math.min(most, count) * rows);
  const panel = new Float64Array(PANEL * dimension);
  const products = new Float64Array(PANEL);
  const used = new Int32Array(dimension);
  const values = new Float64Array(dimension);
  for (let start = 0; start < count; start += most) {
    const block = Math.min(most, count - start);
    for (let first = 0; first < rows; first += PANEL) {
      const height = Math.min(PANEL, rows - first);
      interleave(gallery, first, height, dimension, panel);
      for (let i = 0; i < block; i++) {
        const length = nonZero(queries, (start + i) * dimension, dimension, used, values);
        multiply(panel, height, dimension, used, values, length, products);
        const to = i * rows + first;
        for (let j = 0; j < height; j++)
          scores[to + j] = products[j]! * scale[first + j]! + offset[first + j]!;
      }
    }
    for (let i = 0; i < block; i++) visit(start + i, scores.subarray(i * rows, (i + 1) * rows));
  }
}

/** What a product is multiplied by, and what is added, to order the gallery by nearness. */
function nearnessOf(gallery: Float32Array, dimension: number, distance: Distance) {
  const rows = gallery.length / dimension;
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
  return { scale, offset };
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

function squaredNorm(vectors: Float32Array, start: number, dimension: number): number {
  let sum = 0;
  for (let i = start; i < start + dimension; i++) sum += vectors[i]! ** 2;
  return sum;
}
