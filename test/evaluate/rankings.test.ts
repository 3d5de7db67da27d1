import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankGallery, sameLabel } from '../../src/evaluate/rankings.ts';
import { precisionAtK } from '../../src/evaluate/retrieval.ts';
import { scoreGallery } from '../../src/evaluate/similarity.ts';
import type { Distance } from '../../src/stores/store.ts';

const nothing = () => ({ rows: new Int32Array(), grades: new Int32Array() });
const nearestRows = (queries: Float32Array, gallery: Float32Array, size: number, by: Distance, k: number) =>
  rankGallery(queries, gallery, size, by, nothing, k).rows;

const distances: readonly Distance[] = ['cosine', 'euclidean', 'dotproduct'];

/*
Golden numbers: scikit-learn 1.9.1, NumPy.

import numpy as np
from sklearn.neighbors import NearestNeighbors
def stream():
    x = 1
    while True: x = (x * 1664525 + 1013904223) % 2**32; yield x / 2**32 - .3
numbers = stream()
def vec(rows, d): return np.array([[next(numbers) for _ in range(d)] for _ in range(rows)], dtype=np.float32)
q, g = vec(20, 7).astype('float64'), vec(83, 7).astype('float64')
ql, gl = np.arange(20) % 3, np.arange(83)**2 % 3
for metric in ['cosine', 'euclidean', 'dotproduct']:
    if metric == 'dotproduct': near = np.argsort(-(q @ g.T), axis=1, kind='stable')[:, :10]
    else:
        nearest = NearestNeighbors(n_neighbors=10, metric=metric, algorithm='brute').fit(g)
        near = nearest.kneighbors(q, return_distance=False)
    print(metric, (gl[near] == ql[:, None]).mean(), near[0].tolist())
*/
function* stream(): Generator<number, never> {
  for (let x = 1; ; ) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x / 2 ** 32 - 0.3;
  }
}

describe('as scikit-learn', () => {
  const numbers = stream();
  const vectors = (rows: number): Float32Array =>
    Float32Array.from({ length: rows * 7 }, () => numbers.next().value);
  const queries = { vectors: vectors(20), labels: Int32Array.from({ length: 20 }, (_, i) => i % 3) };
  const gallery = { vectors: vectors(83), labels: Int32Array.from({ length: 83 }, (_, i) => i ** 2 % 3) };

  test.each([
    ['cosine', 0.325, [27, 33, 71, 40, 19, 48, 50, 80, 73, 72]],
    ['euclidean', 0.335, [27, 33, 73, 2, 82, 70, 80, 19, 48, 38]],
    ['dotproduct', 0.36, [40, 71, 72, 50, 49, 27, 32, 36, 52, 19]],
  ] as const)('%s', (distance, expected, first) => {
    const relevance = sameLabel(queries.labels, gallery.labels);
    const rankings = rankGallery(queries.vectors, gallery.vectors, 7, distance, relevance, 10);
    expect(Math.abs(precisionAtK(rankings, 10) - expected)).toBeLessThanOrEqual(1e-9);
    expect([...rankings.rows.subarray(0, 10)]).toEqual(first);
  });
});

/** The definition, one pair at a time. */
function plainly(queries: number[][], gallery: number[][], distance: Distance, k: number): number[] {
  const dot = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  const nearness = (q: number[], g: number[]): number => {
    if (distance === 'euclidean')
      return -dot(
        q.map((x, i) => x - g[i]!),
        q.map((x, i) => x - g[i]!),
      );
    const length = Math.sqrt(dot(g, g));
    return distance === 'dotproduct' || length === 0 ? dot(q, g) : dot(q, g) * (1 / length);
  };
  return queries.flatMap((q) =>
    gallery
      .map((g, row) => ({ row, score: nearness(q, g) }))
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, k)
      .map(({ row }) => row),
  );
}

// Small whole numbers: exact in float32, with many equal vectors, equal distances and zeros.
const dimension = 5;
const rows = (max: number) =>
  fc.array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: dimension, maxLength: dimension }), {
    minLength: 1,
    maxLength: max,
  });

test.each(distances)('%s: the nearest by definition, equal ones in the order of the gallery', (distance) => {
  fc.assert(
    fc.property(rows(6), rows(150), fc.integer({ min: 1, max: 12 }), (queries, gallery, k) => {
      const found = nearestRows(
        Float32Array.from(queries.flat()),
        Float32Array.from(gallery.flat()),
        dimension,
        distance,
        k,
      );
      expect([...found]).toEqual(plainly(queries, gallery, distance, k));
    }),
  );
});

test.each(distances)('%s: equal vectors are exactly equally near, wherever they lie', (distance) => {
  const vector = Float32Array.from({ length: 9 }, (_, i) => Math.fround(Math.sin(i) / 3));
  const gallery = Float32Array.from({ length: 9 * 131 }, (_, i) => vector[i % 9]!);
  const query = vector.map((value, i) => value + i / 7);
  expect([...nearestRows(query, gallery, 9, distance, 131)]).toEqual(
    Array.from({ length: 131 }, (_, i) => i),
  );
});

test('a gallery smaller than k answers with all it has', () => {
  const two = Float32Array.of(1, 0, 0, 1);
  expect([...nearestRows(two, two, 2, 'euclidean', 10)]).toEqual([0, 1, 1, 0]);
});

test('a product has the bits of a plain sum in the order of the dimensions', () => {
  const numbers = stream();
  const values = (count: number) =>
    Float32Array.from({ length: count }, () => Math.max(0, numbers.next().value) * 1e3);
  const [queries, gallery] = [values(3 * 37), values(131 * 37)];
  scoreGallery(queries, gallery, 37, 'dotproduct', (query, scores) => {
    for (const [row, score] of scores.entries()) {
      let sum = 0;
      for (let d = 0; d < 37; d++) sum += queries[query * 37 + d]! * gallery[row * 37 + d]!;
      expect(score).toBe(sum);
    }
  });
});

test('many queries are ranked as each alone is', () => {
  const numbers = stream();
  const queries = Float32Array.from({ length: 200 * 3 }, () => numbers.next().value);
  const gallery = Float32Array.from({ length: 70 * 3 }, () => numbers.next().value);
  const alone = Array.from({ length: 200 }, (_, i) => [
    ...nearestRows(queries.subarray(3 * i, 3 * i + 3), gallery, 3, 'cosine', 4),
  ]);
  expect([...nearestRows(queries, gallery, 3, 'cosine', 4)]).toEqual(alone.flat());
});

test('under cosine, a vector of zeros is as far as one at a right angle', () => {
  const gallery = Float32Array.of(-1, 0, 0, 0, 0, 1, 1, 1);
  expect([...nearestRows(Float32Array.of(1, 0), gallery, 2, 'cosine', 4)]).toEqual([3, 1, 2, 0]);
  expect([...nearestRows(Float32Array.of(0, 0), gallery, 2, 'cosine', 4)]).toEqual([0, 1, 2, 3]);
});
