import type { Distance } from '../stores/store.ts';
import { PANEL, panelOf } from './panel.ts';

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
  const panel = panelOf(dimension);
  const { products } = panel;
  for (let start = 0; start < count; start += most) {
    const block = Math.min(most, count - start);
    for (let first = 0; first < rows; first += PANEL) {
      const height = Math.min(PANEL, rows - first);
      panel.fill(gallery, first, height);
      for (let i = 0; i < block; i++) {
        panel.multiply(queries, start + i);
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

function squaredNorm(vectors: Float32Array, start: number, dimension: number): number {
  let sum = 0;
  for (let i = start; i < start + dimension; i++) sum += vectors[i]! ** 2;
  return sum;
}
