import fc from 'fast-check';
import { test } from 'vitest';
import { expectShortest } from './shortest.ts';

test('very many of any bits', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffffff }), expectShortest), { numRuns: 60_000 });
});

test('very many in the range of embeddings, of both signs', () => {
  const usual = fc.tuple(
    fc.boolean(),
    fc.integer({ min: 105, max: 150 }),
    fc.integer({ min: 0, max: 0x7fffff }),
  );
  fc.assert(
    fc.property(usual, ([isNegative, exponent, mantissa]) =>
      expectShortest(((isNegative ? 0x80000000 : 0) | (exponent << 23) | mantissa) >>> 0),
    ),
    { numRuns: 60_000 },
  );
});

test('every one near a power of two', () => {
  for (let exponent = 0; exponent < 255; exponent++)
    for (let step = -8; step <= 8; step++) {
      const bits = (exponent << 23) + step;
      if (bits > 0) expectShortest(bits);
    }
});
