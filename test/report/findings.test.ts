import { expect, test } from 'vitest';
import {
  aliasMove,
  classRows,
  confusedPairs,
  mainMetrics,
  ruleRows,
  shownMetrics,
} from '../../src/report/findings.ts';
import { passed } from './sample.ts';
import { failed, first, idle, planned, unverified } from './sample-variants.ts';

// from sklearn.metrics import precision_recall_fscore_support
// y = ['a'] * 5 + ['b'] * 4 + ['c'] * 2
// p = ['a', 'a', 'a', 'b', 'b', 'b', 'b', 'b', 'a', 'a', 'b']
// precision_recall_fscore_support(y, p, labels=['a', 'b', 'c', 'd'], zero_division=0)
test('scores of each class equal scikit-learn’s, with a class never predicted and one that never occurs', () => {
  const rows = classRows({
    evaluation: {
      ...passed.evaluation!,
      classes: ['a', 'b', 'c', 'd'],
      confusion: [
        [3, 2, 0, 0],
        [1, 3, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 0, 0],
      ],
    },
  });
  expect(rows.map(({ scores }) => scores)).toEqual([
    { precision: 0.6, recall: 0.6, f1: 0.6, support: 5 },
    { precision: 0.5, recall: 0.75, f1: 0.6, support: 4 },
    { precision: 0, recall: 0, f1: 0, support: 2 },
    { precision: 0, recall: 0, f1: 0, support: 0 },
  ]);
});

test('a class of the data that was not evaluated has counts and no scores', () => {
  const rows = classRows({
    data: { ...passed.data!, classes: [{ name: 'x', train: 3, validation: 0, test: 1 }] },
  });
  expect(rows).toEqual([{ name: 'x', train: 3, validation: 0, test: 1 }]);
});

test('confused pairs come most frequent first, then by their share of the class', () => {
  const pairs = confusedPairs({
    ...passed.evaluation!,
    classes: ['a', 'b', 'c'],
    confusion: [
      [9, 1, 0],
      [2, 2, 1],
      [0, 1, 1],
    ],
  });
  expect(pairs.map(({ label, predicted, count }) => `${label}${predicted}${count}`)).toEqual([
    'ba2',
    'cb1',
    'bc1',
    'ab1',
  ]);
});

test('rules that did not pass come first, a missing metric has no difference', () => {
  expect(
    ruleRows(failed.verdict!).map(({ judgement, actual, difference }) => [judgement, actual, difference]),
  ).toEqual([
    ['fail', '0.8889', '−0.0611'],
    ['fail', 'none', ''],
    ['pass', '0.9639', '+0.0139'],
    ['pass', '0.9514', '+0.0514'],
  ]);
});

test('metrics of single classes are not among the main ones', () => {
  expect(
    mainMetrics({ loss: 1, 'recall[accuracy]': 1, f1_macro: 1, accuracy: 1 }).map(([name]) => name),
  ).toEqual(['accuracy', 'f1_macro', 'loss']);
});

test('few metrics are shown openly, and all where there are more', () => {
  const few = { mrr: 1, accuracy: 1 };
  expect(shownMetrics(few)).toEqual({
    headlines: [
      ['accuracy', 1],
      ['mrr', 1],
    ],
    all: [],
  });
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`m${i}`, i]));
  const { headlines, all } = shownMetrics({ ...many, loss: 1, accuracy: 0.5 });
  expect(headlines).toEqual([
    ['accuracy', 0.5],
    ['loss', 1],
  ]);
  expect(all).toHaveLength(52);
  expect(shownMetrics(many).headlines).toHaveLength(4);
  expect(shownMetrics({})).toEqual({ headlines: [], all: [] });
});

test('the alias’ move is what readers see', () => {
  const before = passed.plan!.live;
  const target = passed.index!.generation;
  expect(aliasMove(passed)).toEqual({ before, after: target });
  expect(aliasMove(first)).toEqual({ before: undefined, after: target });
  expect(aliasMove(planned)).toEqual({ before, after: before });
  expect(aliasMove(unverified)).toEqual({ before, after: before });
  expect(aliasMove(idle)).toEqual({ before: target, after: target });
});
