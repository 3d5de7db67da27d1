import { describe, expect, test } from 'vitest';
import { NO_COST } from '../../src/index/cost.ts';
import { estimate, ratesOf } from '../../src/index/estimate.ts';

const store = { batchRecords: 100, concurrentWrites: 1, writesPerSecond: 1000 };

describe('estimate', () => {
  test('counts batches of each kind, and what stands around them', () => {
    const plan = { embed: 101, copy: 250, remove: 1 };
    expect(estimate(plan, store, {}).requests).toBe(2 + 3 + 1 + 4);
    expect(estimate({ embed: 0, copy: 0, remove: 0 }, store, {})).toMatchObject({
      requests: 0,
      durationMs: 0,
    });
  });

  test('takes what was measured, else what the store states, and says which', () => {
    const plan = { embed: 100, copy: 300, remove: 100 };
    expect(estimate(plan, store, { embeddedPerSecond: 50, writtenPerSecond: 5000 })).toMatchObject({
      ...{ durationMs: 2000 + 100, basis: 'embedding and writing as an earlier run measured them' },
    });
    expect(estimate(plan, store, { embeddedPerSecond: 50 })).toMatchObject({
      ...{ durationMs: 2000 + 500, basis: expect.stringContaining('writing as the store states it') },
    });
    expect(estimate({ ...plan, embed: 0 }, store, {})).toMatchObject({ durationMs: 400 });
  });

  test('takes the longer of the two where a store is written to while the next items are embedded', () => {
    const rates = { embeddedPerSecond: 50, writtenPerSecond: 5000 };
    const several = { ...store, concurrentWrites: 2 };
    expect(estimate({ embed: 100, copy: 300, remove: 100 }, several, rates).durationMs).toBe(2000);
    expect(estimate({ embed: 1, copy: 9999, remove: 0 }, several, rates).durationMs).toBe(2000);
  });

  test('gives no duration where nothing says how long embedding takes', () => {
    const result = estimate({ embed: 1, copy: 0, remove: 0 }, store, { writtenPerSecond: 5000 });
    expect(result).not.toHaveProperty('durationMs');
    expect(result.basis).toContain('is not known');
  });
});

test('ratesOf keeps what it has too few items to tell anew', () => {
  const cost = { ...NO_COST, embedded: 200, embedMs: 4000, written: 2, removed: 1, writeMs: 1 };
  expect(ratesOf(cost, {})).toEqual({ embeddedPerSecond: 50 });
  expect(ratesOf(cost, { writtenPerSecond: 7 })).toEqual({ embeddedPerSecond: 50, writtenPerSecond: 7 });
  // 150 of the 200 came from a cache.
  expect(ratesOf(cost, {}, { items: 50, ms: 2000 })).toEqual({ embeddedPerSecond: 25 });
  expect(ratesOf({ ...cost, written: 100, removed: 100 }, {})).toEqual({
    ...{ embeddedPerSecond: 50, writtenPerSecond: 200_000 },
  });
});
