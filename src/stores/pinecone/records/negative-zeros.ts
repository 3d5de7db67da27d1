/**
 * Which zeros of a vector are negative, a bit for each value as base64; undefined where none is. JSON has `-0`, and yet
 * many a program that reads and writes it loses the sign; a vector's digest is over its bits.
 */
export function negativeZeros(vector: Float32Array): string | undefined {
  let bits: Buffer | undefined;
  for (let i = 0; i < vector.length; i++) {
    if (vector[i] !== 0 || !Object.is(vector[i], -0)) continue;
    bits ??= Buffer.alloc(Math.ceil(vector.length / 8));
    bits[i >> 3]! |= 1 << (i & 7);
  }
  return bits?.toString('base64');
}

/** The vector with the signs that `negativeZeros` told of it. */
export function withNegativeZeros(vector: Float32Array, told: string): Float32Array {
  const bits = Buffer.from(told, 'base64');
  return vector.map((value, i) => (value === 0 && ((bits[i >> 3] ?? 0) >> (i & 7)) & 1 ? -0 : value));
}
