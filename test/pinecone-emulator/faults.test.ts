import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Answered, startShop } from './call.ts';
import type { Emulator } from './emulator.ts';
import type { Fault } from './faults.ts';
import { isWrite } from './request.ts';

const stored = (emulator: Emulator): string[] => Object.keys(emulator.dump().shop!.namespaces.first ?? {});
const outcome = (answer: Promise<Answered>): Promise<unknown> =>
  answer.then(
    ({ status, headers, body }) => [status, headers.get('retry-after'), typeof body],
    ({ cause }) => (cause as { code?: string }).code,
  );

test.each<[string, Fault, unknown, string[]]>([
  ['429 in the form of the vectors', { kind: 'rate-limit', retryAfter: 2 }, [429, '2', 'object'], []],
  ['429 in plain text', { kind: 'rate-limit', form: 'plain' }, [429, null, 'string'], []],
  ['a reset before it was applied', { kind: 'reset', applied: false }, 'ECONNRESET', []],
  ['a reset after it was applied', { kind: 'reset', applied: true }, 'ECONNRESET', ['a']],
  ['half an answer', { kind: 'truncate' }, 'UND_ERR_SOCKET', ['a']],
  ['413', { kind: 'status', status: 413 }, [413, null, 'object'], []],
  ['502 of a gateway', { kind: 'status', status: 502, body: '<html>' }, [502, null, 'string'], []],
  ['500 though it was applied', { kind: 'status', status: 500, applied: true }, [500, null, 'object'], ['a']],
])('%s', async (_name, fault, expected, left) => {
  const { emulator, upsert } = await startShop();
  emulator.faults.add({ when: isWrite, fault, times: 1 });
  expect(await outcome(upsert('first', 'a'))).toEqual(expected);
  expect(stored(emulator)).toEqual(left);
  expect((await upsert('first', 'a')).status).toBe(200);
  expect(emulator.requests.map(({ status }) => status)).toEqual([
    Array.isArray(expected) ? expected[0] : undefined,
    200,
  ]);
});

test('a hang gives no answer, until the client gives up', async () => {
  const { emulator, upsert } = await startShop();
  emulator.faults.add({ fault: { kind: 'hang', applied: true } });
  const answered = await Promise.race([
    upsert('first', 'a').catch(() => 'closed'),
    wait(50).then(() => 'waits'),
  ]);
  expect(answered).toBe('waits');
  expect(stored(emulator)).toEqual(['a']);
});

test('slowness lasts as long as it is told, by the clock of the emulator', async () => {
  const { emulator, upsert } = await startShop();
  emulator.faults.add({ fault: { kind: 'slow', ms: 400 }, lasts: 60_000 });
  const took = async (): Promise<number> => {
    const begun = performance.now();
    await upsert('first', 'a');
    return performance.now() - begun;
  };
  expect(await took()).toBeGreaterThan(390);
  emulator.skip(60_001);
  expect(await took()).toBeLessThan(390);
});

test('faults come by their seed, in their turn, and no more often than told', async () => {
  const { emulator, upsert } = await startShop();
  const draw = async (seed: number): Promise<string> => {
    emulator.faults.clear();
    emulator.faults.seed(seed);
    emulator.faults.add({ fault: { kind: 'status', status: 503 }, probability: 0.5 });
    let drawn = '';
    for (let i = 0; i < 16; i += 1) drawn += (await upsert('first', 'a')).status === 503 ? 'x' : '.';
    return drawn;
  };
  const drawn = await draw(1);
  expect(drawn).toMatch(/x/);
  expect(drawn).toMatch(/\./);
  expect(await draw(1)).toBe(drawn);
  expect(await draw(2)).not.toBe(drawn);
  emulator.faults.clear();
  emulator.faults.add({ fault: { kind: 'status', status: 503 }, after: 1, times: 1 });
  const statuses = [];
  for (let i = 0; i < 3; i += 1) statuses.push((await upsert('first', 'a')).status);
  expect(statuses).toEqual([200, 503, 200]);
});

test('a client is killed at a request, before or after it is applied, and nothing of it comes through any more', async () => {
  for (const when of ['before', 'after'] as const) {
    const { emulator, upsert } = await startShop();
    emulator.onRequest = (n) => (n === 2 ? { when, act: () => emulator.cut() } : undefined);
    await upsert('first', 'a');
    await expect(upsert('first', 'b')).rejects.toThrow();
    await expect(upsert('first', 'c')).rejects.toThrow();
    expect(stored(emulator)).toEqual(when === 'before' ? ['a'] : ['a', 'b']);
    emulator.mend();
    expect((await upsert('first', 'd')).status).toBe(200);
    expect(emulator.requests.map(({ n, operation }) => `${n} ${operation}`)).toEqual([
      '1 upsertVectors',
      '2 upsertVectors',
      '3 upsertVectors',
    ]);
  }
});

test('requests under way at once do not wait for each other', async () => {
  const { upsert } = await startShop({ latency: 100 });
  const begun = performance.now();
  await Promise.all(Array.from({ length: 30 }, (_, i) => upsert('first', `${i}`)));
  expect(performance.now() - begun).toBeLessThan(2000);
});
