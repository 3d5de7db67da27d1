import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Answers } from '../../src/evaluate/answers.ts';
import { findMetric } from '../../src/evaluate/metric-names.ts';
import { SCORE_METRICS } from '../../src/evaluate/metrics/score-metrics.ts';

/*
Golden numbers: scikit-learn 1.9.1, NumPy 2.4.6. A NaN there is an absent metric here.

import numpy as np
from sklearn.metrics import (average_precision_score, balanced_accuracy_score, brier_score_loss, cohen_kappa_score,
    fbeta_score, matthews_corrcoef, roc_auc_score, top_k_accuracy_score)
from sklearn.preprocessing import label_binarize
def ece(y, s):
    conf, pred = s.max(1), s.argmax(1)
    bins = np.digitize(conf, np.linspace(0, 1, 16)[1:-1], right=True)
    return sum((bins == b).mean() * abs((pred == y)[bins == b].mean() - conf[bins == b].mean()) for b in set(bins))
def show(y, scores, n):
    s = np.array(scores, dtype=np.float32).astype('float64'); y = np.array(y); p = s.argmax(1); every = range(n)
    out = {'balanced_accuracy': balanced_accuracy_score(y, p), 'mcc': matthews_corrcoef(y, p),
        'cohen_kappa': cohen_kappa_score(y, p), 'brier': brier_score_loss(y, s, labels=every), 'ece': ece(y, s)}
    for b in [.5, 2]:
        for a in ['micro', 'macro', 'weighted']:
            out[f'f{b:g}_{a}'] = fbeta_score(y, p, beta=b, labels=every, average=a, zero_division=0)
        for c, f in enumerate(fbeta_score(y, p, beta=b, labels=every, average=None, zero_division=0)):
            out[f'f{b:g}[{c}]'] = f
    if n == 2:
        out['roc_auc'] = roc_auc_score(y, s[:, 1]); out['average_precision'] = average_precision_score(y, s[:, 1])
        onehot = np.eye(2)[y]
    else:
        for k in [1, 2, 3]: out[f'accuracy@{k}'] = top_k_accuracy_score(y, s, k=k, labels=every)
        onehot = label_binarize(y, classes=every)
    for a in ['macro', 'weighted']:
        out[f'roc_auc_{a}'] = roc_auc_score(onehot, s, average=a)
        out[f'average_precision_{a}'] = average_precision_score(onehot, s, average=a)
    print(out)
show([0,0,1,1,2,2,0,1], [[.7,.1,.1,.05,.05],[.2,.5,.1,.1,.1],[.1,.6,.1,.1,.1],[.3,.4,.1,.1,.1],
  [.4,.3,.2,.05,.05],[.1,.1,.2,.1,.5],[1,0,0,0,0],[1,0,0,0,0]], 5)
i = np.arange(60)
big = np.array([[1 + (7*r*r + 3*r*c + 11*c) % 13 for c in range(4)] for r in range(60)], dtype=np.float64)
show((i*i + i//7) % 4, big / big.sum(1, keepdims=True), 4)
one = ((5*i*i + 3*i) % 17) / 16
show((i*i // 3 + i) % 2, np.stack([1 - one, one], 1), 2)
show([1, 1, 1], [[.4, .6], [.2, .8], [.3, .7]], 2)
*/
const sixty = Array.from({ length: 60 }, (_, i) => i);
const cases = [
  {
    name: 'classes that no item is of, ties, certainty',
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
    golden: {
      balanced_accuracy: 0.4444444444444444,
      mcc: 0.2753443958769674,
      cohen_kappa: 0.2558139534883721,
      brier: 0.6912499988079073,
      ece: 0.36249999701976776,
      'f0.5_micro': 0.5,
      'f0.5_macro': 0.23859649122807017,
      'f0.5_weighted': 0.4473684210526316,
      'f0.5[0]': 0.5263157894736842,
      'f0.5[1]': 0.6666666666666666,
      'f0.5[3]': 0,
      f2_micro: 0.5,
      f2_macro: 0.2583333333333333,
      f2_weighted: 0.484375,
      'f2[0]': 0.625,
      'f2[2]': 0,
      'accuracy@1': 0.5,
      'accuracy@2': 0.75,
      'accuracy@3': 0.875,
      roc_auc: Number.NaN,
      roc_auc_macro: Number.NaN,
      roc_auc_weighted: 0.75,
      average_precision: Number.NaN,
      average_precision_macro: 0.44722222222222224,
      average_precision_weighted: 0.7135416666666667,
    },
  },
  {
    name: 'four classes',
    classes: 4,
    labels: sixty.map((i) => (i * i + Math.floor(i / 7)) % 4),
    scores: sixty.map((r) => {
      const row = [0, 1, 2, 3].map((c) => 1 + ((7 * r * r + 3 * r * c + 11 * c) % 13));
      return row.map((value) => value / row.reduce((a, b) => a + b));
    }),
    golden: {
      balanced_accuracy: 0.18328373015873015,
      mcc: -0.10272368417601084,
      cohen_kappa: -0.09947643979057608,
      brier: 0.8189385129460756,
      ece: 0.20192291736602783,
      'f0.5_micro': 0.18333333333333332,
      'f0.5_macro': 0.18049073089395667,
      'f0.5_weighted': 0.17829199872210624,
      'f0.5[0]': 0.14285714285714285,
      'f0.5[3]': 0.19230769230769232,
      f2_micro: 0.18333333333333332,
      f2_macro: 0.179075319541851,
      f2_weighted: 0.1783904848813571,
      'f2[1]': 0.15151515151515152,
      'f2[2]': 0.27472527472527475,
      'accuracy@1': 0.18333333333333332,
      'accuracy@2': 0.38333333333333336,
      'accuracy@3': 0.7,
      roc_auc: Number.NaN,
      roc_auc_macro: 0.4312232623204091,
      roc_auc_weighted: 0.44183253340862033,
      average_precision_macro: 0.25684589851363304,
      average_precision_weighted: 0.2649857164771054,
    },
  },
  {
    name: 'two classes with ties',
    classes: 2,
    labels: sixty.map((i) => (Math.floor((i * i) / 3) + i) % 2),
    scores: sixty.map((i) => {
      const one = ((5 * i * i + 3 * i) % 17) / 16;
      return [1 - one, one];
    }),
    golden: {
      balanced_accuracy: 0.5,
      mcc: 0,
      cohen_kappa: 0,
      brier: 0.3557942708333333,
      ece: 0.29062499999999997,
      'f0.5_macro': 0.45402735562310026,
      'f0.5_weighted': 0.4812563323201621,
      'f0.5[0]': 0.3723404255319149,
      'f0.5[1]': 0.5357142857142857,
      f2_macro: 0.4554245717443359,
      f2_weighted: 0.4159759317246884,
      roc_auc: 0.5293749999999999,
      average_precision: 0.6748259225636534,
      roc_auc_macro: 0.5293749999999999,
      average_precision_macro: 0.5201131182676979,
      roc_auc_weighted: 0.5293749999999999,
      average_precision_weighted: 0.5716840530330164,
    },
  },
  {
    name: 'one class only, always right',
    classes: 2,
    labels: [1, 1, 1],
    scores: [
      [0.4, 0.6],
      [0.2, 0.8],
      [0.3, 0.7],
    ],
    golden: {
      balanced_accuracy: 1,
      mcc: 0,
      cohen_kappa: Number.NaN,
      brier: 0.0966666660706204,
      ece: 0.299999992052714,
      average_precision_macro: 0.5,
      average_precision_weighted: 1,
      roc_auc: Number.NaN,
      roc_auc_macro: Number.NaN,
      roc_auc_weighted: Number.NaN,
      average_precision: 1,
    },
  },
];

function measure(name: string, answers: Answers): number {
  const [, plain = name, classIndex] = /^(.*)\[(\d)\]$/.exec(name) ?? [];
  const found = findMetric(SCORE_METRICS, plain);
  if (found === undefined || 'problem' in found) throw new Error(name);
  return found.definition.measure(answers, found.parameter ?? 1, Number(classIndex ?? 0));
}

describe.each(cases)('as scikit-learn: $name', ({ classes, labels, scores, golden }) => {
  const answers = new Answers(Int32Array.from(labels), Float32Array.from(scores.flat()), classes);

  test.each(Object.entries(golden))('%s', (name, expected) => {
    const found = measure(name, answers);
    if (Number.isNaN(expected)) expect(found).toBeNaN();
    else expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9);
  });
});

const tested = fc.integer({ min: 2, max: 5 }).chain((classes) =>
  fc.record({
    classes: fc.constant(classes),
    rows: fc.array(
      fc.tuple(
        fc.nat(classes - 1),
        // Few values, so that there are ties.
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: classes, maxLength: classes }),
      ),
      { minLength: 1, maxLength: 30 },
    ),
  }),
);

const answersOf = (classes: number, rows: readonly (readonly [number, readonly number[]])[]): Answers =>
  new Answers(
    Int32Array.from(rows, ([label]) => label),
    Float32Array.from(rows.flatMap(([, row]) => row.map((value) => value / row.reduce((a, b) => a + b)))),
    classes,
  );

test('whatever is answered, a value is absent or lies in its range, and the order of items changes nothing', () => {
  fc.assert(
    fc.property(tested, ({ classes, rows }) => {
      const answers = answersOf(classes, rows);
      const turned = answersOf(classes, rows.toReversed());
      for (const { name, min, max, measure: of } of SCORE_METRICS) {
        const value = of(answers, 2, 1);
        if (Number.isNaN(value)) {
          expect(of(turned, 2, 1), name).toBeNaN();
          continue;
        }
        expect(value, name).toBeGreaterThanOrEqual(min - 1e-12);
        expect(value, name).toBeLessThanOrEqual(max + 1e-12);
        expect(of(turned, 2, 1), name).toBeCloseTo(value, 9);
      }
    }),
  );
});

test('a larger k never has fewer hits, and all classes have all', () => {
  fc.assert(
    fc.property(tested, ({ classes, rows }) => {
      const answers = answersOf(classes, rows);
      const values = Array.from({ length: classes }, (_, k) => measure(`accuracy@${k + 1}`, answers));
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(values.at(-1)).toBe(1);
    }),
  );
});

test('the area under the ROC curve counts pairs', () => {
  fc.assert(
    fc.property(tested, ({ rows }) => {
      const two = rows.map(([label, row]) => [label % 2, row.slice(0, 2)] as const);
      const answers = answersOf(2, two);
      const scored = two.map(([label], i) => ({ label, score: answers.scores[2 * i + 1]! }));
      const pairs = scored
        .filter(({ label }) => label === 1)
        .flatMap((yes) =>
          scored
            .filter(({ label }) => label === 0)
            .map((no) => (yes.score > no.score ? 1 : yes.score === no.score ? 0.5 : 0)),
        );
      const found = measure('roc_auc', answers);
      if (pairs.length === 0) expect(found).toBeNaN();
      else expect(found).toBeCloseTo(pairs.reduce<number>((a, b) => a + b, 0) / pairs.length, 12);
    }),
  );
});

test('answers that are always right, and sure, are as good as can be', () => {
  const answers = new Answers(
    Int32Array.of(0, 1, 2, 1),
    Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0),
    3,
  );
  const best = { accuracy: 1, balanced_accuracy: 1, mcc: 1, cohen_kappa: 1, f2_macro: 1, roc_auc_macro: 1 };
  for (const [name, value] of Object.entries({ ...best, brier: 0, ece: 0, average_precision_weighted: 1 }))
    expect(measure(name, answers)).toBe(value);
});
