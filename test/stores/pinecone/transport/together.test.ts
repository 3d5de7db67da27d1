import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createTransport } from '../../../../src/stores/pinecone/transport/transport.ts';
import {
  type Answer,
  fine,
  hangs,
  KEY,
  resets,
  says,
  serve,
  tooLargeAtOnce,
  transportFor,
  upsert,
} from './wire-server.ts';

const slowly =
  (ms: number, answer: Answer = fine): Answer =>
  (response, request) =>
    void setTimeout(ms).then(() => answer(response, request));

const settled = (work: readonly Promise<unknown>[]): Promise<readonly string[]> =>
  Promise.all(
    work.map((one) =>
      one.then(
        () => 'done',
        (error: unknown) => (error as { code?: string }).code ?? (error as Error).message,
      ),
    ),
  );

test('keeps as many connections as there are requests at once, and uses them again', async () => {
  await using server = await serve(slowly(5));
  const transport = createTransport({ apiKey: KEY, rateLimit: 'none', mostAtOnce: 8 });
  await Promise.all(Array.from({ length: 64 }, () => transport.request(upsert(server.url))));
  expect(transport.counters()).toMatchObject({ requests: 64, mostAtOnce: 8 });
  expect(await server.connections()).toBe(8);
});

test('sends more at once while that helps, and half after 429', async () => {
  let inside = 0;
  let most = 0;
  let strict = false;
  await using server = await serve((response, request) => {
    most = Math.max(most, ++inside);
    const answer = strict && inside > 6 ? says(429, 'too many') : fine;
    void setTimeout(4).then(() => {
      inside--;
      answer(response, request);
    });
  });
  const transport = createTransport({
    apiKey: KEY,
    rateLimit: 'none',
    patience: { firstMs: 2, mostMs: 4, tries: 100 },
    salt: 'test',
  });
  const send = (count: number): Promise<unknown> =>
    Promise.all(Array.from({ length: count }, () => transport.request(upsert(server.url))));
  // What helps is measured, so a busy machine may take a few rounds to find it.
  for (let round = 0; round < 20 && most <= 16; round++) await send(150);
  expect(most).toBeGreaterThan(16);
  const grown = most;
  strict = true;
  await send(80);
  const before = transport.counters().rateLimited;
  most = 0;
  await send(120);
  expect(before).toBeGreaterThan(0);
  expect(most).toBeLessThan(grown);
});

test('reads an answer that came before the body was sent', async () => {
  await using server = await serve(tooLargeAtOnce);
  const body = Buffer.alloc(8_000_000, 'a');
  await expect(transportFor().request(upsert(server.url, { body }))).rejects.toMatchObject({
    code: 'pinecone.too-large',
    httpStatus: 413,
  });
  await vi.waitFor(async () => expect(await server.connections()).toBe(0), 3000);
});

test('gives up for all together when a host fails without end', async () => {
  await using server = await serve(says(503, 'down for maintenance'));
  const { time, ...options } = { ...transportFor(), circuit: { failures: 10, forMs: 5000 } };
  const transport = createTransport({
    apiKey: KEY,
    clock: time.clock,
    sleep: time.sleep,
    salt: 'test',
    circuit: options.circuit,
  });
  const work = Array.from({ length: 24 }, () => transport.request(upsert(server.url)));
  const codes = await time.run(settled(work));
  expect(new Set(codes)).toEqual(new Set(['pinecone.unavailable', 'pinecone.unreachable']));
  expect(time.now()).toBeLessThan(30_000);
  const sent = server.arrived.length;
  await expect(time.run(transport.request(upsert(server.url)))).rejects.toThrow(
    /given up, as every request came to nothing \(the last: HTTP 503\) at 127/,
  );
  expect(server.arrived).toHaveLength(sent);
});

test('finds a host well again that it gave up', async () => {
  await using server = await serve(...Array.from({ length: 4 }, () => resets), fine);
  const transport = transportFor({ circuit: { failures: 4, forMs: 0, probeEveryMs: 1000 } });
  await expect(transport.request(upsert(server.url))).rejects.toThrow(/4 tries/);
  await expect(transport.request(upsert(server.url))).rejects.toThrow(/given up/);
  await transport.time.run(transport.time.sleep(1000));
  await transport.request(upsert(server.url));
  await transport.request(upsert(server.url));
});

test('ends at once, wherever a request is, when the run is told to end', async () => {
  const unhandled: unknown[] = [];
  const hear = (reason: unknown): void => void unhandled.push(reason);
  const warned: Error[] = [];
  const hearWarning = (warning: Error): void => void warned.push(warning);
  process.on('unhandledRejection', hear).on('warning', hearWarning);
  onTestFinished(() => void process.off('unhandledRejection', hear).off('warning', hearWarning));
  await using server = await serve(says(503, 'busy'), says(429, '', { 'retry-after': '50' }), hangs);
  const run = new AbortController();
  const transport = createTransport({ apiKey: KEY, mostAtOnce: 4, signal: run.signal, rateLimit: '50' });
  // Some wait to be sent again, some are held back, some hang, some wait for a slot, some for their rate.
  const work = ['a', 'b', 'c'].flatMap((namespace) =>
    Array.from({ length: 30 }, () => transport.request(upsert(server.url, { namespace }))),
  );
  const ended = settled(work);
  await setTimeout(60);
  const since = performance.now();
  run.abort(new Error('told to end'));
  expect(new Set(await ended)).toEqual(new Set(['told to end']));
  expect(performance.now() - since, 'others would wait for 50 s').toBeLessThan(5000);
  await vi.waitFor(async () => expect(await server.connections()).toBe(2), 3000);
  expect(unhandled).toEqual([]);
  expect(warned).toEqual([]);
});

test('ends one request alone by its own signal, and lets the next in', async () => {
  await using server = await serve(hangs, fine);
  const transport = createTransport({ apiKey: KEY, mostAtOnce: 1 });
  const one = new AbortController();
  const first = settled([transport.request(upsert(server.url, { signal: one.signal }))]);
  const second = transport.request(upsert(server.url));
  await setTimeout(20);
  one.abort(new Error('not needed'));
  expect(await first).toEqual(['not needed']);
  expect((await second).status).toBe(200);
});

test('does not send what the service holds back for longer than it may take', async () => {
  await using server = await serve(says(429, 'busy', { 'retry-after': '60' }), fine);
  const run = new AbortController();
  const transport = createTransport({ apiKey: KEY, signal: run.signal });
  const held = settled([transport.request(upsert(server.url))]);
  while (transport.counters().retries === 0) await setTimeout(5);
  await expect(transport.request(upsert(server.url, { totalMs: 1000 }))).rejects.toThrow(
    /not sent, as it was not its turn in time/,
  );
  await transport.request(upsert(server.url, { namespace: 'g-2', totalMs: 1000 }));
  run.abort(new Error('enough'));
  expect(await held).toEqual(['enough']);
  expect(server.arrived).toHaveLength(2);
});

test("ends with the run's time", async () => {
  await using server = await serve(hangs);
  const transport = createTransport({ apiKey: KEY, runMs: 50 });
  await expect(transport.request(upsert(server.url))).rejects.toMatchObject({
    code: 'pinecone.deadline',
    exitCode: 6,
  });
});
