import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/gate/judge.ts';
import type { Comparator, Rule } from '../../src/gate/verdict.ts';

const rule = (metric: string, comparator: Comparator, threshold: number): Rule => ({
  text: `${metric} ${comparator} ${threshold}`,
  metric,
  comparator,
  threshold,
});

test.each<[Rule, number, 'pass' | 'fail', string]>([
  [
    rule('accuracy', '>=', 0.9),
    0.874,
    'fail',
    'accuracy is 0.874, 0.026 below 0.9; the rule asks for at least 0.9.',
  ],
  [
    rule('accuracy', '>=', 0.9),
    0.93125,
    'pass',
    'accuracy is 0.9313, 0.0313 above 0.9; the rule asks for at least 0.9.',
  ],
  [rule('accuracy', '>=', 0.9), 0.9, 'pass', 'accuracy is 0.9; the rule asks for at least 0.9.'],
  [rule('accuracy', '>', 0.9), 0.9, 'fail', 'accuracy is 0.9; the rule asks for more than 0.9.'],
  [
    rule('accuracy', '>', 0.9),
    0.91,
    'pass',
    'accuracy is 0.91, 0.01 above 0.9; the rule asks for more than 0.9.',
  ],
  [rule('loss', '<=', 0.5), 0.7, 'fail', 'loss is 0.7, 0.2 above 0.5; the rule asks for at most 0.5.'],
  [rule('loss', '<=', 0.5), 0.5, 'pass', 'loss is 0.5; the rule asks for at most 0.5.'],
  [rule('loss', '<', 0.5), 0.5, 'fail', 'loss is 0.5; the rule asks for less than 0.5.'],
  [rule('loss', '<', 0.5), 0.25, 'pass', 'loss is 0.25, 0.25 below 0.5; the rule asks for less than 0.5.'],
  [rule('recall[cat]', '==', 1), 1, 'pass', 'recall[cat] is 1; the rule asks for exactly 1.'],
  [
    rule('recall[cat]', '==', 1),
    0.75,
    'fail',
    'recall[cat] is 0.75, 0.25 below 1; the rule asks for exactly 1.',
  ],
  [
    rule('accuracy', '>=', 0.9),
    0.89999996,
    'fail',
    'accuracy is 0.89999996, 4e-8 below 0.9; the rule asks for at least 0.9.',
  ],
])('$text of %d', (asked, actual, judgement, reason) => {
  const verdict = judge({ metrics: { [asked.metric]: actual }, testItems: 10 }, [asked]);
  expect(verdict).toEqual({ judgement, results: [{ rule: asked, judgement, actual, reason }] });
});

describe('never a pass', () => {
  const comparators: Comparator[] = ['>=', '>', '<=', '<', '=='];

  test.each(comparators)(
    '%s of a metric that is missing, no number, or measured on nothing',
    (comparator) => {
      const asked = rule('accuracy', comparator, 0.5);
      const situations: [Record<string, number>, number, string][] = [
        [{}, 10, 'accuracy was not measured.'],
        [{ loss: 0.5 }, 10, 'accuracy was not measured.'],
        [{ accuracy: Number.NaN }, 10, 'accuracy is not a number.'],
        [{ accuracy: Number.POSITIVE_INFINITY }, 10, 'accuracy is not a number.'],
        [{ accuracy: 0.5 }, 0, 'There is no test item to measure accuracy on.'],
        [{ accuracy: 0.5 }, Number.NaN, 'There is no test item to measure accuracy on.'],
      ];
      for (const [metrics, testItems, reason] of situations)
        expect(judge({ metrics, testItems }, [asked])).toEqual({
          judgement: 'fail',
          results: [{ rule: asked, judgement: 'fail', reason }],
        });
    },
  );

  test('of a metric that is not defined on the data at hand, which is told', () => {
    const undefinedWhere = () => 'there are not exactly two classes';
    expect(judge({ metrics: {}, testItems: 1, undefinedWhere }, [rule('roc_auc', '>=', 0)])).toMatchObject({
      judgement: 'fail',
      results: [
        { reason: 'roc_auc was not measured: it is not defined where there are not exactly two classes.' },
      ],
    });
  });

  test('of a name that every object has', () => {
    expect(judge({ metrics: {}, testItems: 1 }, [rule('constructor', '>=', 0)]).judgement).toBe('fail');
  });
});

test('without rules nothing is asked', () => {
  expect(judge({ metrics: {}, testItems: 0 }, [])).toEqual({ judgement: 'pass', results: [] });
});

test('one failing rule fails the whole, wherever it stands', () => {
  const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(values, (actuals) => {
      const metrics = Object.fromEntries(actuals.map((value, i) => [`m${i}`, value]));
      const verdict = judge(
        { metrics, testItems: 1 },
        actuals.map((_, i) => rule(`m${i}`, '>=', 3)),
      );
      expect(verdict.judgement).toBe(Math.min(...actuals) >= 3 ? 'pass' : 'fail');
      expect(verdict.results.map(({ actual }) => actual)).toEqual(actuals);
    }),
  );
});
