import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EpochMetrics } from '../../src/engines/engine.ts';
import { bestEpoch, decideEpoch } from '../../src/model/early-stopping.ts';

const epochs = (losses: readonly (number | undefined)[]): EpochMetrics[] =>
  losses.map((validationLoss, i) => ({
    epoch: i + 1,
    loss: 1,
    accuracy: 0,
    ...(validationLoss === undefined ? {} : { validationLoss }),
  }));

test.each<[string, (number | undefined)[], number, boolean, boolean]>([
  ['the first is the best so far', [1], 3, true, false],
  ['better', [1, 0.9], 3, true, false],
  ['an equal one is not better', [1, 1], 3, false, false],
  ['two without a better one', [1, 1.1, 1.2], 3, false, false],
  ['three without a better one', [1, 1.1, 1.2, 1.01], 3, false, true],
  ['better just in time', [1, 1.1, 1.2, 0.99], 3, true, false],
  ['patience of one', [1, 2], 1, false, true],
  ['patience 0 never stops', [1, 2, 3, 4, 5, 6], 0, false, false],
  ['not a number is never better', [Number.NaN], 3, false, false],
  ['not a number behind a good one', [1, Number.NaN, Number.NaN], 2, false, true],
  ['no validation', [undefined, undefined], 1, false, false],
  ['no epoch', [], 1, false, false],
])('%s', (_name, losses, patience, keep, stop) => {
  expect(decideEpoch(epochs(losses), patience)).toEqual({ keep, stop });
});

test('what was kept last is the best epoch', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1 }), (losses) => {
      const history = epochs(losses);
      const kept = history.filter((_, i) => decideEpoch(history.slice(0, i + 1), 3).keep).at(-1);
      expect(bestEpoch(history)).toBe(kept);
      expect(kept?.validationLoss).toBe(Math.min(...losses));
    }),
  );
});
