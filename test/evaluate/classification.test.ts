import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accuracy,
  classScores,
  confusionMatrix,
  macroMean,
  predictedClasses,
  weightedMean,
} from '../../src/evaluate/classification.ts';
import { logLoss } from '../../src/evaluate/probability.ts';

/*
Golden numbers: scikit-learn 1.9.1, NumPy.

import numpy as np
from sklearn.metrics import accuracy_score, confusion_matrix, log_loss, precision_recall_fscore_support as prf
def show(y, scores, n):
    scores = np.array(scores, dtype=np.float32); y = np.array(y); p = scores.argmax(1); every = range(n)
    print(confusion_matrix(y, p, labels=every).tolist())
    print(accuracy_score(y, p), log_loss(y, scores.astype('float64'), labels=every))
    print([a.tolist() for a in prf(y, p, labels=every, zero_division=0)])
    for average in ['macro', 'weighted']: print(prf(y, p, labels=every, zero_division=0, average=average)[:3])
show([0,0,1,1,2,2,0,1], [[.7,.1,.1,.05,.05],[.2,.5,.1,.1,.1],[.1,.6,.1,.1,.1],[.3,.4,.1,.1,.1],
  [.4,.3,.2,.05,.05],[.1,.1,.2,.1,.5],[1,0,0,0,0],[1,0,0,0,0]], 5)
i = np.arange(60)
big = np.array([[1 + (7*r*r + 3*r*c + 11*c) % 13 for c in range(4)] for r in range(60)], dtype=np.float64)
show((i*i + i//7) % 4, (big / big.sum(1, keepdims=True)).astype(np.float32), 4)
*/
const cases = [
  {
    // Class 3 is neither there nor predicted, 2 is there and never predicted, 4 is predicted and not there.
    name: 'absent classes, zero divisions, certain and impossible classes',
    classes: 5,
    labels: [0, 0, 1, 1, 2, 2, 0, 1],
    scores: [
      [0.7, 0.1, 0.1, 0.05, 0.05],
      [0.2, 0.5, 0.1, 0.1, 0.1],
      [0.1, 0.6, 0.1, 0.1, 0.1],
      [0.3, 0.4, 0.1, 0.1, 0.1],
      [0.4, 0.3, 0.2, 0.05, 0.05],
      [0.1, 0.1, 0.2, 0.1, 0.5],
      [1, 0, 0, 0, 0],
      [1, 0, 0, 0, 0],
    ],
    confusion: [
      [2, 1, 0, 0, 0],
      [1, 2, 0, 0, 0],
      [1, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ],
    accuracy: 0.5,
    loss: 5.331969792960894,
    precision: [0.5, 0.6666666666666666, 0, 0, 0],
    recall: [0.6666666666666666, 0.6666666666666666, 0, 0, 0],
    f: [0.5714285714285714, 0.6666666666666666, 0, 0, 0],
    support: [3, 3, 2, 0, 0],
    macro: { precision: 0.2333333333333333, recall: 0.26666666666666666, f: 0.24761904761904763 },
    weighted: { precision: 0.4375, recall: 0.5, f: 0.4642857142857143 },
  },
  {
    name: 'sixty rows',
    classes: 4,
    labels: Array.from({ length: 60 }, (_, i) => (i * i + Math.floor(i / 7)) % 4),
    scores: Array.from({ length: 60 }, (_, r) => {
      const row = [0, 1, 2, 3].map((c) => 1 + ((7 * r * r + 3 * r * c + 11 * c) % 13));
      return row.map((value) => value / row.reduce((a, b) => a + b));
    }),
    confusion: [
      [2, 1, 10, 5],
      [5, 2, 5, 2],
      [5, 5, 5, 1],
      [1, 2, 7, 2],
    ],
    accuracy: 0.18333333333333332,
    loss: 1.5753931193305815,
    precision: [0.15384615384615385, 0.2, 0.18518518518518517, 0.2],
    recall: [0.1111111111111111, 0.14285714285714285, 0.3125, 0.16666666666666666],
    f: [0.12903225806451613, 0.16666666666666666, 0.23255813953488372, 0.18181818181818182],
    support: [18, 14, 16, 12],
    macro: { precision: 0.18475783475783475, recall: 0.18328373015873015, f: 0.17751881152106208 },
    weighted: { precision: 0.18220322886989554, recall: 0.18333333333333332, f: 0.17597770654784908 },
  },
] as const;

const names = ['precision', 'recall', 'f'] as const;

function near(found: number, expected: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9);
}

describe.each(cases)('as scikit-learn: $name', (golden) => {
  const labels = Int32Array.from(golden.labels);
  const scores = Float32Array.from(golden.scores.flat());
  const confusion = confusionMatrix(labels, predictedClasses(scores, golden.classes), golden.classes);

  test('confusion and accuracy', () => {
    expect(confusion).toEqual(golden.confusion);
    near(accuracy(confusion), golden.accuracy);
  });

  test('loss', () => near(logLoss(labels, scores, golden.classes), golden.loss));

  test('precision, recall, F1 and support of each class', () => {
    const found = classScores(confusion);
    for (const name of [...names, 'support'] as const) {
      expect(found).toHaveLength(golden.classes);
      found.forEach((one, i) => {
        near(one[name], golden[name][i]!);
      });
    }
  });

  test('macro and weighted means', () => {
    for (const name of names) {
      near(macroMean(classScores(confusion), name), golden.macro[name]);
      near(weightedMean(classScores(confusion), name), golden.weighted[name]);
    }
  });
});

test('equal scores go to the first class', () => {
  expect(predictedClasses(Float32Array.of(0.2, 0.4, 0.4, 0.25, 0.25, 0.5), 3)).toEqual(Int32Array.of(1, 2));
});

test.each([Number.NaN, Number.POSITIVE_INFINITY])(
  'a score of %s is refused, never taken for an answer',
  (value) => {
    expect(() => predictedClasses(Float32Array.of(0.5, value), 2)).toThrow('score 1 of row 0');
  },
);

test('a label out of range is refused', () => {
  expect(() => confusionMatrix(Int32Array.of(2), Int32Array.of(0), 2)).toThrow('out of range');
});

const matrix = fc
  .integer({ min: 1, max: 6 })
  .chain((n) =>
    fc.array(fc.array(fc.nat(9), { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  );

test('whatever was predicted, scores lie in 0…1, and recall weighted by items is the accuracy', () => {
  fc.assert(
    fc.property(matrix, (confusion) => {
      const scores = classScores(confusion);
      for (const one of scores)
        for (const name of names) {
          expect(one[name]).toBeGreaterThanOrEqual(0);
          expect(one[name]).toBeLessThanOrEqual(1);
        }
      if (scores.some(({ support }) => support > 0))
        near(weightedMean(scores, 'recall'), accuracy(confusion));
    }),
  );
});

test('the order of items changes nothing; renaming classes only renames', () => {
  const items = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 });
  const count = (pairs: readonly (readonly [number, number])[]) =>
    confusionMatrix(
      Int32Array.from(pairs, ([is]) => is),
      Int32Array.from(pairs, ([, said]) => said),
      4,
    );
  fc.assert(
    fc.property(items, (pairs) => {
      expect(count([...pairs].reverse())).toEqual(count(pairs));
      const turned = classScores(count(pairs.map(([is, said]) => [3 - is, 3 - said])));
      expect(turned.reverse()).toEqual(classScores(count(pairs)));
    }),
  );
});
