import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_FLOAT_BYTES, writeFloats } from '../../../../src/stores/pinecone/api/float-text.ts';

const written = (values: Float32Array): string => {
  const target = Buffer.alloc(values.length * MOST_FLOAT_BYTES);
  return target.toString('latin1', 0, writeFloats(values, target, 0));
};
const ofBits = (bits: number): number => new Float32Array(new Uint32Array([bits]).buffer)[0]!;
const digitsIn = (text: string): number =>
  text.replace(/e.*/, '').replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;

/** A decimal with so many digits that reads back as the value, found by trying all that could. */
function withDigits(value: number, digits: number): string | undefined {
  const [mantissa, exponent] = Math.abs(value).toExponential(60).split('e');
  const head = BigInt(mantissa!.replace('.', '').slice(0, digits));
  const sign = value < 0 ? '-' : '';
  return [head, head + 1n]
    .map((one) => `${sign}${one}e${Number(exponent) - digits + 1}`)
    .find((text) => Math.fround(JSON.parse(text)) === value);
}

function expectShortest(bits: number): void {
  const value = ofBits(bits);
  if (!Number.isFinite(value)) return;
  const text = written(new Float32Array([value]));
  const read: number = JSON.parse(text);
  expect(Object.is(Math.fround(read), value), `${text} reads back as ${value}`).toBe(true);
  expect(text.length).toBeLessThan(MOST_FLOAT_BYTES);
  if (value === 0) return;
  expect(text).toBe(String(read));
  const digits = digitsIn(text);
  if (digits > 1) expect(withDigits(value, digits - 1), `shorter than ${text}`).toBeUndefined();
}

test('every power of two and its neighbours, subnormal numbers too', () => {
  for (let exponent = 0; exponent < 255; exponent++)
    for (const mantissa of [0, 1, 2, 0x7ffffe, 0x7fffff]) {
      expectShortest(((exponent << 23) | mantissa) >>> 0);
      expectShortest(((exponent << 23) | mantissa | 0x80000000) >>> 0);
    }
});

test('any bits', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffffff }), expectShortest), { numRuns: 3000 });
});

test('the range of embeddings', () => {
  const usual = fc.tuple(fc.integer({ min: 105, max: 150 }), fc.integer({ min: 0, max: 0x7fffff }));
  fc.assert(
    fc.property(usual, ([exponent, mantissa]) => expectShortest(((exponent << 23) | mantissa) >>> 0)),
    { numRuns: 5000 },
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
