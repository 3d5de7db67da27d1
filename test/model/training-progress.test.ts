import { expect, test } from 'vitest';
import { describeEpoch, describeStep } from '../../src/model/training-progress.ts';

const step = { epoch: 2, epochs: 10, loss: 0.31249, done: 6_400, total: 26_400, elapsed: 20_000 };

test('a step says where training is, how fast it goes and how long it takes', () => {
  expect(describeStep(step)).toBe('epoch 2/10, loss 0.312, 320 img/s, eta 1:03');
  expect(describeStep({ ...step, total: 6_400 + 320 * 3_725 })).toContain('eta 1:02:05');
  expect(describeStep({ ...step, done: 26_400 })).toContain('eta 0:00');
  expect(describeStep({ ...step, elapsed: 0 })).toBe('epoch 2/10, loss 0.312');
});

test('an epoch says what was measured', () => {
  const metrics = { epoch: 3, loss: 0.5, accuracy: 0.8754 };
  expect(describeEpoch(metrics, 10)).toBe('epoch 3/10: loss 0.500, accuracy 0.875');
  expect(describeEpoch({ ...metrics, validationLoss: 0.75, validationAccuracy: 0.5 }, 10)).toBe(
    'epoch 3/10: loss 0.500, accuracy 0.875, validation loss 0.750, validation accuracy 0.500',
  );
});
