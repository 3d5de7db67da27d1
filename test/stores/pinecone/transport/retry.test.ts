import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PATIENCE, retryAfter, waitBeforeRetry } from '../../../../src/stores/pinecone/transport/retry.ts';

const clock = { now: () => new Date('2026-01-01T00:00:10Z'), monotonic: () => 0 };

test('waits longer each time, at most the cap, anything from nothing on', () => {
  const longest = [1, 2, 3, 7, 8, 12].map((tried) =>
    waitBeforeRetry(PATIENCE, { tried, spentMs: 0, askedMs: undefined }, 1),
  );
  expect(longest).toEqual([250, 500, 1000, 16_000, 20_000, 20_000]);
  expect(waitBeforeRetry(PATIENCE, { tried: 3, spentMs: 0, askedMs: undefined }, 0)).toBe(0);
});

test('gives up after so many tries, and where the wait would outlast the patience', () => {
  expect(waitBeforeRetry(PATIENCE, { tried: 20, spentMs: 0, askedMs: undefined }, 0)).toBeUndefined();
  expect(waitBeforeRetry(PATIENCE, { tried: 1, spentMs: 0, askedMs: 200_000 }, 0)).toBeUndefined();
  expect(waitBeforeRetry(PATIENCE, { tried: 9, spentMs: 170_000, askedMs: undefined }, 0.6)).toBeUndefined();
});

test('never comes before the time that the service asked for', () => {
  const given = fc.record({
    tried: fc.integer({ min: 1, max: 19 }),
    askedMs: fc.integer({ min: 0, max: 100_000 }),
  });
  fc.assert(
    fc.property(given, fc.double({ min: 0, max: 0.999, noNaN: true }), ({ tried, askedMs }, random) => {
      const wait = waitBeforeRetry(PATIENCE, { tried, spentMs: 0, askedMs }, random);
      expect(wait).toBeGreaterThanOrEqual(askedMs);
      expect(wait).toBeLessThanOrEqual(askedMs + 250);
    }),
  );
});

test.each([
  [{ 'retry-after': '3' }, 3000],
  [{ 'retry-after': '0' }, 0],
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:14 GMT' }, 4000],
  // The service's clock is ten minutes ahead of ours.
  [{ 'retry-after': 'Thu, 01 Jan 2026 00:10:14 GMT', date: 'Thu, 01 Jan 2026 00:10:12 GMT' }, 2000],
  [{ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, undefined],
  [{ 'retry-after': '-5' }, undefined],
  [{}, undefined],
])('reads Retry-After %j as %j ms', (headers, expected) => {
  expect(retryAfter(new Headers(headers as Record<string, string>), clock)).toBe(expected);
});
