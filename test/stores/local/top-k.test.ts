import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TopK } from '../../../src/stores/local/top-k.ts';

const take = (ranks: readonly number[], k: number): { rank: number; key: number }[] => {
  const best = new TopK(k);
  for (const [key, rank] of ranks.entries()) best.offer(rank, key);
  return best.sorted();
};

test('keeps what sorting all would keep, equal ranks in the order offered', () => {
  // Few different ranks, so that ties are cut in every way.
  const ranks = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 60 });
  fc.assert(
    fc.property(ranks, fc.integer({ min: 1, max: 12 }), (offered, k) => {
      const expected = offered
        .map((rank, key) => ({ rank, key }))
        .sort((a, b) => a.rank - b.rank || a.key - b.key)
        .slice(0, k);
      expect(take(offered, k)).toEqual(expected);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('never keeps NaN, nor anything in no place', () => {
  expect(take([Number.NaN, 2, Number.NaN, 1], 3)).toEqual([
    { rank: 1, key: 3 },
    { rank: 2, key: 1 },
  ]);
  expect(take([1, 2], 0)).toEqual([]);
});
