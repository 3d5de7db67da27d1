import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace, type Paced } from '../../../../src/stores/pinecone/transport/pace.ts';
import { rateLimits } from '../../../../src/stores/pinecone/transport/rate-limit.ts';
import { virtualTime } from './virtual-time.ts';

const never = new AbortController().signal;
const paced = (rest: Partial<Paced> = {}): Paced => ({
  host: 'shop.example',
  kind: 'upsert',
  namespace: 'g-1',
  bytes: 700_000,
  ...rest,
});

/** When each may be sent, in milliseconds. */
async function moments(setting: string, requests: readonly Paced[]): Promise<readonly number[]> {
  const time = virtualTime();
  const pace = createPace(rateLimits(setting), time.clock, time.sleep);
  return time.run(
    Promise.all(
      requests.map(async (request) => {
        await pace.turn(request, never);
        return time.now();
      }),
    ),
  );
}

/** The most that lies in any second. */
const fullestSecond = (at: readonly number[], weight: (index: number) => number): number =>
  Math.max(
    ...at.map((from) =>
      at.reduce((sum, moment, i) => (moment >= from && moment < from + 1000 ? sum + weight(i) : sum), 0),
    ),
  );

test('stays below the documented caps in every second, and within 5 % of them', async () => {
  const small = await moments(
    'default',
    Array.from({ length: 400 }, () => paced({ bytes: 1000 })),
  );
  expect(fullestSecond(small, () => 1)).toBeLessThanOrEqual(100);
  expect(small.at(-1)).toBeLessThan(4000 * 1.05);
  const large = await moments(
    'default',
    Array.from({ length: 200 }, () => paced({ bytes: 1_950_000 })),
  );
  expect(fullestSecond(large, () => 1_950_000)).toBeLessThanOrEqual(50_000_000);
  expect(large.at(-1)).toBeLessThan((200 * 1.95 * 1000 * 1.05) / 50);
});

test('never exceeds the caps by more than one batch, whatever the batches', async () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1_950_000 }), { minLength: 40, maxLength: 120 });
  await fc.assert(
    fc.asyncProperty(sizes, async (bytes) => {
      const at = await moments(
        'default',
        bytes.map((size) => paced({ bytes: size })),
      );
      expect(fullestSecond(at, () => 1)).toBeLessThanOrEqual(100);
      expect(fullestSecond(at, (i) => bytes[i]!)).toBeLessThanOrEqual(50_500_000);
    }),
    { numRuns: 20, seed: 7 },
  );
});

test('counts each namespace and each kind by itself, and lets the first go at once', async () => {
  const requests = [
    paced(),
    paced({ namespace: 'g-2' }),
    paced({ kind: 'query' }),
    paced({ host: 'other.example' }),
    paced({ kind: 'list' }),
  ];
  expect(await moments('default', requests)).toEqual([0, 0, 0, 0, 0]);
  // Fetches are counted for the whole index.
  const fetches = Array.from({ length: 101 }, (_, i) => paced({ kind: 'fetch', namespace: `g-${i}` }));
  expect((await moments('default', fetches)).at(-1)).toBeGreaterThan(990);
});

test('takes another rate, or none', async () => {
  const requests = Array.from({ length: 201 }, () => paced({ bytes: 10 }));
  expect((await moments('200', requests)).at(-1)).toBeCloseTo(1020, -2);
  expect((await moments('none', requests)).at(-1)).toBe(0);
  expect(() => rateLimits('fast')).toThrow(/rate-limit: fast/);
  expect(() => rateLimits('0')).toThrow(/rate-limit: 0/);
});

test('manages what there is without a limit', async () => {
  const requests = Array.from({ length: 500 }, () => paced({ kind: 'manage' }));
  expect((await moments('5', requests)).at(-1)).toBe(0);
});

test('holds a kind back, and nothing else', async () => {
  const time = virtualTime();
  const pace = createPace(rateLimits('none'), time.clock, time.sleep);
  pace.hold(paced(), 500);
  pace.hold(paced(), 100);
  await time.run(pace.whileHeld(paced({ kind: 'query' }), never));
  expect(time.now()).toBe(0);
  await time.run(pace.whileHeld(paced(), never));
  expect(time.now()).toBe(500);
  expect(pace.isHeld(paced())).toBe(false);
});
