import type { Prediction } from '../../src/evaluate/evaluation.ts';
import type { RuleResult } from '../../src/gate/verdict.ts';
import { sha256 } from '../../src/lib/digest.ts';
import type { EvaluationOutcome } from '../../src/report/outcome.ts';

/** What the sample outcomes are made of: made up, but consistent. */

export const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

const mistakes: readonly (readonly [number, number, number])[] = [
  [1, 8, 1],
  [2, 1, 1],
  [3, 8, 1],
  [3, 9, 1],
  [4, 9, 1],
  [5, 9, 1],
  [8, 1, 3],
  [8, 3, 1],
  [9, 3, 2],
  [9, 8, 1],
];

/** A confusion matrix with `each` test items of every class, of which the given ones are mistaken. */
export function confusionOf(
  classes: number,
  each: number,
  mistaken: readonly (readonly [number, number, number])[],
): number[][] {
  const matrix = Array.from({ length: classes }, (_, i) =>
    Array.from({ length: classes }, (_, j) => (i === j ? each : 0)),
  );
  for (const [label, predicted, count] of mistaken) {
    matrix[label]![predicted]! += count;
    matrix[label]![label]! -= count;
  }
  return matrix;
}

export const modelDigest = sha256('sample model');
export const live = `g-${sha256('new').slice(0, 12)}-m-${modelDigest.slice(0, 12)}`;
export const before = `g-${sha256('old').slice(0, 12)}-m-${sha256('old model').slice(0, 12)}`;
export const beforeThat = `g-${sha256('older').slice(0, 12)}-m-${sha256('old model').slice(0, 12)}`;

export const id = (digit: number, n: number): string =>
  `${digit}/${String(n * 10 + digit).padStart(4, '0')}.png`;

const prediction = (
  digit: number,
  n: number,
  predicted: number,
  score: number,
  labelScore: number,
): Prediction => ({
  id: id(digit, n),
  label: String(digit),
  predicted: String(predicted),
  score,
  labelScore,
});

export const evaluation: EvaluationOutcome = {
  testItems: 360,
  classes: digits,
  metrics: {
    accuracy: 0.9638888888888889,
    precision_macro: 0.9645218,
    recall_macro: 0.9638889,
    f1_macro: 0.9638417,
    precision_weighted: 0.9645218,
    recall_weighted: 0.9638889,
    f1_weighted: 0.9638417,
    loss: 0.11872,
    'precision@10': 0.9513888888888888,
    'recall[8]': 0.8888888888888888,
    'recall[9]': 0.9166666666666666,
  },
  confusion: confusionOf(10, 36, mistakes),
  worstClasses: [
    { name: '8', precision: 0.9142857, recall: 0.8888889, f1: 0.9014085, support: 36 },
    { name: '9', precision: 0.9166667, recall: 0.9166667, f1: 0.9166667, support: 36 },
    { name: '3', precision: 0.9189189, recall: 0.9444444, f1: 0.9315068, support: 36 },
    { name: '1', precision: 0.8974359, recall: 0.9722222, f1: 0.9333333, support: 36 },
    { name: '5', precision: 1, recall: 0.9722222, f1: 0.9859155, support: 36 },
  ],
  worstItems: [
    prediction(8, 17, 1, 0.9931, 0.0042),
    prediction(9, 44, 3, 0.9617, 0.0121),
    prediction(8, 92, 1, 0.9405, 0.0514),
    prediction(4, 10, 9, 0.8873, 0.1004),
    prediction(5, 31, 9, 0.8122, 0.1671),
  ],
  neighbours: digits.map((_, digit) => ({
    query:
      digit === 8
        ? prediction(8, 17, 1, 0.9931, 0.0042)
        : prediction(digit, 3 + digit, digit, 0.9964, 0.9964),
    matches: Array.from({ length: 10 }, (_, rank) => {
      const other = digit === 8 ? rank < 5 || rank === 7 : digit === 9 ? rank === 9 : false;
      const label = other ? (digit === 8 ? 1 : 3) : digit;
      return {
        id: id(label, 20 + rank * 7 + digit),
        label: String(label),
        score: 0.9977 - rank * 0.0041 - digit * 0.0007,
      };
    }),
  })),
};

export const rule = (
  metric: string,
  threshold: number,
  actual: number,
  judgement: RuleResult['judgement'],
): RuleResult => ({
  rule: { text: `${metric} >= ${threshold}`, metric, comparator: '>=', threshold },
  judgement,
  actual,
  reason: `${metric} is ${actual}, ${Math.abs(actual - threshold).toFixed(4)} ${actual < threshold ? 'below' : 'above'} the ${threshold} that the rule asks for`,
});
