import { expect, test } from 'vitest';
import { all, openIndex, record, records } from './open-index.ts';

const waited = (waits: readonly number[]): number => waits.reduce((a, b) => a + b, 0);

test.each([
  ['by time', { lag: { ms: 700 } }],
  ['by looks', { lag: { steps: 4 } }],
  ['with fetching later than queries', { lag: { steps: 1 }, fetchLag: { steps: 5 } }],
  ['with queries later than fetching', { lag: { ms: 900 }, fetchLag: { ms: 0 } }],
  ['without LSN headers', { lag: { ms: 700 }, lsnHeaders: false }],
  ['without LSN headers, with late counts', { lag: { steps: 3 }, statsLag: { ms: 300 }, lsnHeaders: false }],
])('%s: what was written is waited for before it is read', async (_, options) => {
  await using index = await openIndex(options);
  const { api, emulator, time } = index;
  await api.upsert('g-1', records(5));
  expect(await all(api.list('g-1'))).toHaveLength(5);
  await api.upsert('g-1', [record('r00002', [9, 9, 9]), record('new')]);
  const [changed] = await api.fetch('g-1', ['r00002']);
  expect([...changed!.values]).toEqual([9, 9, 9]);
  await api.deleteIds('g-1', ['r00000']);
  const { matches } = await api.query('g-1', new Float32Array([1, 0, 0.5]), 10);
  expect(matches.map(({ id }) => id)).not.toContain('r00000');
  expect(time.waits.length).toBeGreaterThan(0);
  expect(emulator.violations).toEqual([]);
});

test('reads that see already are not held up, and wait once for one write', async () => {
  await using index = await openIndex();
  const { api, emulator } = index;
  const looks = (): number =>
    emulator.requests.filter(({ operation }) => operation === 'queryVectors').length;
  await api.fetch('g-1', ['a']);
  expect(looks()).toBe(0);
  await api.upsert('g-1', [record('a')]);
  await Promise.all([api.fetch('g-1', ['a']), api.count('g-1'), api.visible('g-1')]);
  await api.fetch('g-1', ['a']);
  expect(looks()).toBe(1);
  await api.visible('g-1', api.written('g-1'));
  expect(looks()).toBe(1);
});

test('a position that another process has written is waited for', async () => {
  await using index = await openIndex({ lag: { ms: 500 } });
  const { lsn } = await index.api.upsert('g-1', [record('a')]);
  const other = index.other();
  await other.visible('g-1', lsn);
  expect(waited(index.time.waits)).toBeGreaterThanOrEqual(500);
  expect(other.written('g-1')).toBeUndefined();
  expect(lsn).toBe(index.api.written('g-1'));
});

test('at the deadline the run is told that a rerun may go on', async () => {
  await using index = await openIndex({ lag: { ms: 1e9 } }, { deadlineMs: 60_000 });
  const { api, time } = index;
  await api.upsert('g-1', [record('a')]);
  await expect(api.fetch('g-1', ['a'])).rejects.toMatchObject({
    code: 'pinecone.not-visible',
    exitCode: 6,
    message: expect.stringMatching(
      /^shop\/g-1: .* after \d\d s \(queries see the log up to \d+, the last write is \d+\)\.$/,
    ),
  });
  expect(waited(time.waits)).toBeGreaterThan(50_000);
  expect(waited(time.waits)).toBeLessThanOrEqual(60_000);
});

test('a record that another run has written since is not waited for in vain', async () => {
  await using index = await openIndex();
  await index.api.upsert('g-1', [record('a', [1, 1, 1])]);
  await index.other().upsert('g-1', [record('a', [2, 2, 2])]);
  const [found] = await index.api.fetch('g-1', ['a']);
  expect([...found!.values]).toEqual([2, 2, 2]);
  expect(waited(index.time.waits)).toBeLessThan(30_000);
});

test('the same record written again while its first writing is waited for', async () => {
  await using index = await openIndex({ lag: { ms: 300 }, fetchLag: { ms: 600 } });
  const { api, time } = index;
  await api.upsert('g-1', [record('marker', [1, 1, 1])]);
  const waiting = api.visible('g-1');
  await api.upsert('g-1', [record('marker', [2, 2, 2])]);
  await waiting;
  await api.visible('g-1');
  const [found] = await api.fetch('g-1', ['marker']);
  expect([...found!.values]).toEqual([2, 2, 2]);
  expect(waited(time.waits)).toBeLessThan(5000);
});

test('a read is not held up for long by a process that goes on writing', async () => {
  await using index = await openIndex({ lag: { ms: 300 }, fetchLag: { ms: 600 } });
  const { api, time } = index;
  await api.upsert('g-1', [record('r0')]);
  let isRead = false;
  const reading = api.fetch('g-1', ['r0']).then((found) => {
    isRead = true;
    return found;
  });
  for (let at = 1; !isRead && at < 1000; at++) await api.upsert('g-1', [record(`r${at}`)]);
  expect(await reading).toHaveLength(1);
  expect(waited(time.waits)).toBeLessThan(10_000);
});

test('an aborted run stops waiting', async () => {
  const run = new AbortController();
  await using index = await openIndex(
    { lag: { ms: 1e9 } },
    {
      signal: run.signal,
      sleep: async (_, signal) => {
        run.abort(new Error('told to end'));
        signal?.throwIfAborted();
      },
    },
  );
  await index.api.upsert('g-1', [record('a')]);
  await expect(index.api.fetch('g-1', ['a'])).rejects.toThrow('told to end');
});
