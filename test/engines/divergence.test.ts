import { expect, test } from 'vitest';
import { divergence, lossLimit } from '../../src/engines/tfjs/divergence.ts';

const position = { epoch: 2, step: 3, steps: 9 };

test('the limit is 50 times the first loss, and never below 20 times that of guessing', () => {
  expect(lossLimit(2.4, 10)).toBeCloseTo(120, 10);
  expect(lossLimit(0.01, 10)).toBeCloseTo(20 * Math.LN10, 10);
});

test.each([
  [120, undefined],
  [
    120.1,
    'The training loss rose to 120 (more than 120) in epoch 2, step 3 of 9, with `learning-rate: 0.5`.',
  ],
  [
    4321,
    'The training loss rose to 4.32e+3 (more than 120) in epoch 2, step 3 of 9, with `learning-rate: 0.5`.',
  ],
  [Number.NaN, 'The training loss became NaN in epoch 2, step 3 of 9, with `learning-rate: 0.5`.'],
  [
    Number.POSITIVE_INFINITY,
    'The training loss became Infinity in epoch 2, step 3 of 9, with `learning-rate: 0.5`.',
  ],
])('a loss of %d', (loss, message) => {
  const error = divergence(loss, 120, position, 0.5);
  expect(error?.message).toBe(message);
  if (error) expect(error.fix).toContain('such as 0.05');
});

test('a first loss that is not a number has no limit to stay below', () => {
  expect(divergence(Number.NaN, lossLimit(Number.NaN, 3), position, 1)?.exitCode).toBe(7);
});
