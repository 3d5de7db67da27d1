import { expect } from 'vitest';
import { MOST_FLOAT_BYTES, writeFloats } from '../../../../src/stores/pinecone/api/float-text.ts';

export const written = (values: Float32Array): string => {
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

export function expectShortest(bits: number): void {
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
