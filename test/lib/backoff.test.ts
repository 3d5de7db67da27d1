import { expect, test } from 'vitest';
import { backOff, backoff } from '../../src/lib/backoff.ts';

test('waits twice as long each time, up to a bound, never less than half of it', () => {
  for (let attempt = 1; attempt <= 12; attempt++) {
    const longest = Math.min(1000, 50 * 2 ** (attempt - 1));
    const waits = Array.from({ length: 50 }, (_, i) =>
      backoff(attempt, { firstMs: 50, mostMs: 1000, salt: String(i) }),
    );
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(longest / 2);
    expect(Math.max(...waits)).toBeLessThanOrEqual(longest);
    expect(new Set(waits).size).toBeGreaterThan(15);
  }
});

test('repeats for the same salt', () => {
  const options = { firstMs: 100, mostMs: 1000, salt: 'a' };
  expect(backoff(3, options)).toBe(backoff(3, options));
});

test('a run that is told to end does not wait, and hears why', async () => {
  const minute = { firstMs: 60_000, mostMs: 60_000, salt: 'a' };
  await expect(backOff(1, minute, AbortSignal.timeout(20))).rejects.toThrow('timeout');
  const reason = new Error('ended by SIGTERM');
  await expect(backOff(1, minute, AbortSignal.abort(reason))).rejects.toBe(reason);
  await backOff(1, { firstMs: 1, mostMs: 1, salt: 'a' }, undefined);
});
