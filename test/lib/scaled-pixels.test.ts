import { expect, test } from 'vitest';
import { pixelScaler } from '../../src/lib/scaled-pixels.ts';

test.each([1 / 255, 1, 0.1])('every byte times %d, rounded to float32, and nothing beside it', (scale) => {
  const pixels = Uint8Array.from({ length: 256 }, (_, value) => value);
  const into = new Float32Array(258).fill(-1);
  pixelScaler(scale)(pixels, into, 1);
  expect([...into]).toEqual([-1, ...Array.from(pixels, (value) => Math.fround(value * scale)), -1]);
});
