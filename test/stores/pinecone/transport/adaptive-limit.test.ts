import { expect, test } from 'vitest';
import { createAdaptiveLimit } from '../../../../src/stores/pinecone/transport/adaptive-limit.ts';

interface Service {
  /** Milliseconds that an answer takes with so many under way. */
  readonly latency: (inside: number) => number;
  /** So many at once are too many. */
  readonly most?: number;
}

/** Keeps the limit full for so many requests. @returns the limit after each */
function drive(service: Service, requests: number, demand = true): { limits: number[]; refused: number } {
  const limit = createAdaptiveLimit({ first: 16, most: 64 });
  const inside: { startedAt: number; endsAt: number; overloaded: boolean }[] = [];
  const limits: number[] = [];
  let now = 0;
  let refused = 0;
  while (limits.length < requests) {
    while (inside.length < limit.limit()) {
      const overloaded = inside.length >= (service.most ?? Number.POSITIVE_INFINITY);
      inside.push({ startedAt: now, endsAt: now + service.latency(inside.length + 1), overloaded });
    }
    inside.sort((a, b) => a.endsAt - b.endsAt);
    const done = inside.shift()!;
    now = done.endsAt;
    if (done.overloaded) refused++;
    limit.finished({
      startedAt: done.startedAt,
      endedAt: now,
      overloaded: done.overloaded,
      bytes: 1_900_000,
      demand,
    });
    limits.push(limit.limit());
  }
  return { limits, refused };
}

test('grows to the most where each connection brings its own throughput', () => {
  expect(drive({ latency: () => 50 }, 500).limits.at(-1)).toBe(64);
});

test('stays where it began if more at once are only slower', () => {
  const { limits } = drive({ latency: (inside) => 10 * inside }, 2000);
  expect(Math.max(...limits.slice(-1000))).toBeLessThanOrEqual(20);
});

test('finds the number up to which it helps', () => {
  const { limits } = drive({ latency: (inside) => Math.max(50, (50 / 32) * inside) }, 4000);
  const later = limits.slice(-2000);
  expect(Math.min(...later)).toBeGreaterThanOrEqual(28);
  expect(Math.max(...later)).toBeLessThanOrEqual(48);
});

test('halves for what the service refuses, and is rarely refused afterwards', () => {
  const { limits, refused } = drive({ latency: () => 50, most: 10 }, 4000);
  expect(limits.slice(0, 20)).toContain(8);
  expect(limits.slice(-2000).reduce((sum, limit) => sum + limit, 0) / 2000).toBeGreaterThan(5);
  expect(refused / 4000).toBeLessThan(0.05);
});

test('never falls below one', () => {
  expect(drive({ latency: () => 50, most: 0 }, 200).limits.at(-1)).toBe(1);
});

test('learns nothing while nobody waits', () => {
  expect(drive({ latency: () => 50 }, 500, false).limits.at(-1)).toBe(16);
});
