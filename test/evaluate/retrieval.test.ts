import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMetric } from '../../src/evaluate/metric-names.ts';
import { RETRIEVAL_METRICS } from '../../src/evaluate/metrics/retrieval-metrics.ts';
import { METRICS } from '../../src/evaluate/metrics.ts';
import { type Rankings, type Relevance, rankGallery, sameLabel } from '../../src/evaluate/rankings.ts';

/*
Golden numbers: pytrec_eval-terrier 0.5.11, NumPy 2.4.6. The last of `names` at 100, where the gallery holds 83.

import numpy as np, pytrec_eval
def stream():
    x = 1
    while True: x = (x * 1664525 + 1013904223) % 2**32; yield x / 2**32 - .3
numbers = stream()
def vec(rows, d): return np.array([[next(numbers) for _ in range(d)] for _ in range(rows)], dtype=np.float32)
q, g = vec(20, 7).astype('float64'), vec(83, 7).astype('float64')
ql, gl = np.arange(20) % 3, np.arange(83)**2 % 3
near = np.argsort(-(q @ g.T) / np.linalg.norm(g, axis=1), axis=1, kind='stable')
run = {f'q{i}': {f'd{d:02}': float(-rank) for rank, d in enumerate(near[i])} for i in range(20)}
label = {f'q{i}': {f'd{d:02}': int(gl[d] == ql[i]) for d in range(83)} for i in range(20)}
graded = {f'q{i}': {f'd{d:02}': (3 * d + i) % 7 % 4 for d in range(83) if (d + i) % 5 == 0} for i in range(20)}
names = ['P', 'recall', 'success', 'map_cut', 'ndcg_cut']
for qrels in [label, graded]:
    evaluator = pytrec_eval.RelevanceEvaluator(qrels, {f'{n}.1,5,10,100' for n in names} | {'recip_rank'})
    rows = list(evaluator.evaluate(run).values())
    print({n: float(np.mean([r[n] for r in rows])) for n in sorted(rows[0])})
*/
function* stream(): Generator<number, never> {
  for (let x = 1; ; ) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    yield x / 2 ** 32 - 0.3;
  }
}
const numbers = stream();
const vectors = (rows: number) => Float32Array.from({ length: rows * 7 }, () => numbers.next().value);
const queries = vectors(20);
const gallery = vectors(83);
const byLabel = sameLabel(
  Int32Array.from({ length: 20 }, (_, i) => i % 3),
  Int32Array.from({ length: 83 }, (_, i) => i ** 2 % 3),
);
const byGrade: Relevance = (query) => {
  const judged = Array.from({ length: 83 }, (_, row) => row).filter((row) => (row + query) % 5 === 0);
  const relevant = judged
    .map((row) => [row, ((3 * row + query) % 7) % 4] as const)
    .filter(([, grade]) => grade > 0);
  return {
    rows: Int32Array.from(relevant, ([row]) => row),
    grades: Int32Array.from(relevant, ([, grade]) => grade),
  };
};

const golden = {
  "labels, no item of a third of the queries' class in the gallery": {
    relevance: byLabel,
    'precision@1': 0.4,
    'precision@5': 0.31,
    'precision@10': 0.32499999999999996,
    'precision@100': 0.29050000000000004,
    'recall@1': 0.011655844155844156,
    'recall@5': 0.03782467532467533,
    'recall@10': 0.07837662337662336,
    'recall@100': 0.7,
    'hit_rate@1': 0.4,
    'hit_rate@5': 0.7,
    'hit_rate@100': 0.7,
    'map@1': 0.011655844155844156,
    'map@5': 0.02909090909090909,
    'map@10': 0.05284204287775716,
    'map@100': 0.36880467530755007,
    'ndcg@1': 0.4,
    'ndcg@5': 0.33371513411773984,
    'ndcg@10': 0.3353040616903162,
    'ndcg@100': 0.559683900419631,
    mrr: 0.5141666666666667,
  },
  grades: {
    relevance: byGrade,
    'precision@1': 0.15,
    'precision@5': 0.21000000000000002,
    'precision@10': 0.2,
    'precision@100': 0.11850000000000001,
    'recall@1': 0.013257575757575756,
    'recall@5': 0.08945221445221445,
    'recall@10': 0.16911421911421912,
    'recall@100': 1,
    'hit_rate@1': 0.15,
    'hit_rate@5': 0.65,
    'hit_rate@10': 0.85,
    'hit_rate@100': 1,
    'map@1': 0.013257575757575756,
    'map@5': 0.04797251359751359,
    'map@10': 0.07169823232323232,
    'map@100': 0.212133816545794,
    'ndcg@1': 0.11666666666666665,
    'ndcg@5': 0.14952135473024664,
    'ndcg@10': 0.17550195717602543,
    'ndcg@100': 0.4785876508244849,
    mrr: 0.3547853072853072,
  },
} as const;

function measure(name: string, rankings: Rankings): number {
  const found = findMetric(RETRIEVAL_METRICS, name);
  if (found === undefined || 'problem' in found) throw new Error(name);
  return found.definition.measure(rankings, found.parameter ?? 0);
}

describe.each(Object.entries(golden))('as trec_eval, by %s', (_, { relevance, ...expected }) => {
  // The whole ranking, and one that must look beyond its depth for the first relevant item.
  const deep = rankGallery(queries, gallery, 7, 'cosine', relevance, 100);
  const shallow = rankGallery(queries, gallery, 7, 'cosine', relevance, 1);

  test.each(Object.entries(expected))('%s', (name, value) => {
    expect(Math.abs(measure(name, deep) - value)).toBeLessThanOrEqual(1e-9);
    if (name === 'mrr' || name.endsWith('@1'))
      expect(Math.abs(measure(name, shallow) - value)).toBeLessThanOrEqual(1e-9);
  });
});

test('no query: nothing is defined', () => {
  const rankings = rankGallery(new Float32Array(), gallery, 7, 'cosine', byLabel, 10);
  for (const { measure: of } of RETRIEVAL_METRICS) expect(of(rankings, 10)).toBeNaN();
});

const small = fc.record({
  queries: fc.array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  }),
  gallery: fc.array(fc.array(fc.integer({ min: -1, max: 2 }), { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 20,
  }),
  k: fc.integer({ min: 1, max: 25 }),
});

test('whatever is found, values lie in 0…1 and k makes hits, recall and mrr no smaller', () => {
  fc.assert(
    fc.property(small, ({ queries: asked, gallery: held, k }) => {
      const relevance = sameLabel(
        Int32Array.from(asked, (_, i) => i % 2),
        Int32Array.from(held, (_, i) => i % 3),
      );
      const [q, g] = [asked, held].map((rows) => Float32Array.from(rows.flat()));
      const rankings = rankGallery(q!, g!, 3, 'euclidean', relevance, k + 1);
      for (const { name, measure: of } of RETRIEVAL_METRICS) {
        const value = of(rankings, k);
        expect(value, name).toBeGreaterThanOrEqual(0);
        expect(value, name).toBeLessThanOrEqual(1 + 1e-12);
        if (/^(hit_rate|recall|mrr|map)/.test(name))
          expect(of(rankings, k + 1)).toBeGreaterThanOrEqual(value);
      }
      // With one relevant item at most, these are the same.
      expect(measure('mrr@1', rankings)).toBe(measure('hit_rate@1', rankings));
      expect(measure('precision@1', rankings)).toBe(measure('hit_rate@1', rankings));
    }),
  );
});

test('the best ranking there could be is worth 1', () => {
  const rank = (rows: number[]): Rankings => {
    const relevance: Relevance = () => ({ rows: Int32Array.of(0, 1, 2), grades: Int32Array.of(3, 2, 1) });
    return rankGallery(Float32Array.of(1), Float32Array.from(rows), 1, 'dotproduct', relevance, 5);
  };
  for (const name of ['ndcg@1', 'ndcg@5', 'map@5', 'recall@3', 'mrr', 'precision@3'])
    expect(measure(name, rank([9, 8, 7, 6, 5]))).toBe(1);
  expect(measure('ndcg@3', rank([7, 8, 9, 6, 5]))).toBeLessThan(1);
  expect(METRICS).toEqual(expect.arrayContaining([...RETRIEVAL_METRICS]));
});
