import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeFloats } from '../../../../src/stores/pinecone/api/float-text.ts';
import { expectShortest, written } from './shortest.ts';

test('every power of two and its neighbours, subnormal numbers too', () => {
  for (let exponent = 0; exponent < 255; exponent++)
    for (const mantissa of [0, 1, 0x7fffff]) expectShortest(((exponent << 23) | mantissa) >>> 0);
});

test('any bits', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffffff }), expectShortest), { numRuns: 1000 });
});

test('the range of embeddings', () => {
  const usual = fc.tuple(fc.integer({ min: 105, max: 150 }), fc.integer({ min: 0, max: 0x7fffff }));
  fc.assert(
    fc.property(usual, ([exponent, mantissa]) => expectShortest(((exponent << 23) | mantissa) >>> 0)),
    { numRuns: 1500 },
  );
});

// The digits are those of numpy 2: [str(v) for v in np.array([0.1, -1 / 3, …], np.float32)]
test.each([
  [0.1, '0.1'],
  [-0.3333333432674408, '-0.33333334'],
  [0.04442896693944931, '0.044428967'],
  [1, '1'],
  [123.456, '123.456'],
  [16777216, '16777216'],
  [3.4028234663852886e38, '3.4028235e+38'],
  [1.401298464324817e-45, '1e-45'],
  [9.5367431640625e-7, '9.536743e-7'],
  [0, '0'],
  [-0, '-0'],
])('%f is written as %s', (value, text) => {
  expect(written(new Float32Array([value]))).toBe(text);
});

test('values are parted by commas, from where one says', () => {
  const target = Buffer.from('x'.repeat(100));
  const end = writeFloats(new Float32Array([0.5, -2, 0]), target, 3);
  expect(target.toString('latin1', 0, end)).toBe('xxx0.5,-2,0');
});

test('a view into a larger buffer', () => {
  expect(written(new Float32Array([1, 2, 3, 4]).subarray(1, 3))).toBe('2,3');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%f is refused', (value) => {
  expect(() => written(new Float32Array([1, value]))).toThrow(
    expect.objectContaining({ code: 'pinecone.not-finite', exitCode: 2 }),
  );
});
