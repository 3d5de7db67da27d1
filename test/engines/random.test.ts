import { expect, test } from 'vitest';
import { deriveSeed, shuffledIndices } from '../../src/engines/tfjs/random.ts';

test('seeds for other purposes, places and seeds differ', () => {
  const seeds = new Set<number>();
  for (const seed of [0, 1, 2, 3, 2 ** 31, 2 ** 32, 2 ** 32 + 1, -1, Number.MAX_SAFE_INTEGER])
    for (let purpose = 0; purpose < 4; purpose++)
      for (let place = 0; place < 50; place++) seeds.add(deriveSeed(seed, purpose, place));
  expect(seeds.size).toBe(9 * 4 * 50);
  for (const seed of seeds) expect(seed === seed >>> 0).toBe(true);
});

test('a derived seed and an order never change: models trained before depend on them', () => {
  expect([deriveSeed(42, 1), deriveSeed(42, 3, 2, 1)]).toEqual([363416168, 1930450852]);
  expect([...shuffledIndices(10, 42)]).toEqual([9, 4, 1, 6, 3, 7, 5, 0, 8, 2]);
});

test('every index has the same chance at every place', () => {
  const rounds = 4000;
  const counts = Array.from({ length: 6 }, () => new Array<number>(6).fill(0));
  for (let seed = 0; seed < rounds; seed++) {
    const order = shuffledIndices(6, deriveSeed(seed, 9));
    expect(new Set(order).size).toBe(6);
    for (const [place, index] of order.entries()) counts[place]![index]!++;
  }
  const expected = rounds / 6;
  const chiSquare = counts.flat().reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 25 degrees of freedom: above 52.6 once in a thousand times.
  expect(chiSquare).toBeLessThan(52.6);
});

test('nothing to shuffle', () => {
  expect([...shuffledIndices(0, 1)]).toEqual([]);
  expect([...shuffledIndices(1, 1)]).toEqual([0]);
});
