import { expect, test } from 'vitest';
import { dropoutMask } from '../../src/engines/tfjs/tensorflow/dropout-mask.ts';
import { dropout } from '../../src/engines/tfjs/training-operations.ts';
import { tf } from './backends.ts';

test.each([
  [1, 0.25, 1000],
  [0xfedcba98, 0.5, 7],
  [77, 0.1, 4099],
])('key %d and rate %d drop what the engine wasm drops', async (key, rate, count) => {
  await tf.setBackend('wasm');
  const expected = tf.tidy(() => dropout(tf, tf.ones([count]), { key, rate }).dataSync<'float32'>());
  expect(dropoutMask(count, key, Math.round(rate * 2 ** 24), 1 / (1 - rate))).toEqual(expected);
  expect(expected.filter((value) => value === 0).length / count).toBeGreaterThan(rate / 3);
});
