import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { callerOf, idsOf, records, startShop } from './call.ts';
import { startEmulator } from './emulator.ts';

test('a query sees a write when the index has caught up with its LSN, stats later, fetch at its own time', async () => {
  const { emulator, call, upsert, query } = await startShop({
    lag: { steps: 2 },
    fetchLag: { steps: 1 },
    statsLag: { steps: 1 },
  });
  const count = async (): Promise<unknown> =>
    ((await call('POST', '/describe_index_stats', {})).body as { totalVectorCount: number }).totalVectorCount;
  const written = await upsert('first', 'a');
  expect(written.headers.get('x-pinecone-request-lsn')).toBe('1');
  const fetched = async (): Promise<string[]> =>
    Object.keys(
      ((await call('GET', '/vectors/fetch?ids=a&namespace=first')).body as { vectors: object }).vectors,
    );
  const seen: unknown[] = [];
  for (let i = 0; i < 3; i += 1) {
    const answer = await query('first');
    seen.push([
      idsOf(answer),
      answer.headers.get('x-pinecone-max-indexed-lsn'),
      await fetched(),
      await count(),
    ]);
  }
  expect(seen).toEqual([
    [[], '0', [], 0],
    [[], '0', ['a'], 0],
    [['a'], '1', ['a'], 0],
  ]);
  expect(await count()).toBe(1);
  expect(Object.keys(emulator.dump().shop!.namespaces.first!)).toEqual(['a']);
  emulator.settings.lag = { ms: 1000 };
  await upsert('first', 'b');
  expect(idsOf(await query('first'))).toEqual(['a']);
  emulator.skip(1000);
  expect(idsOf(await query('first'))).toEqual(['a', 'b']);
  emulator.settings.lsnHeaders = false;
  expect((await query('first')).headers.get('x-pinecone-max-indexed-lsn')).toBeNull();
  expect((await upsert('first', 'c')).headers.get('x-pinecone-request-lsn')).toBeNull();
});

test('a namespace under deletion is read until it is gone, and what is written to it is lost', async () => {
  const { emulator, call, upsert, query } = await startShop({ namespaceDeletion: { ms: 5000 } });
  await upsert('first', 'a');
  expect((await call('DELETE', '/namespaces/first')).body).toEqual({});
  await upsert('first', 'b');
  expect(idsOf(await query('first'))).toEqual(['a', 'b']);
  expect(emulator.dump().shop!.namespaces).toEqual({});
  emulator.skip(5000);
  expect(idsOf(await query('first'))).toEqual([]);
  expect((await call('DELETE', '/namespaces/first')).status).toBe(404);
  expect((await call('POST', '/vectors/delete', { namespace: 'first', ids: ['a'] })).status).toBe(404);
});

test('namespaces are made, listed by page and prefix, described and deleted', async () => {
  const { emulator, call, upsert } = await startShop();
  for (const name of ['b', 'a/1', 'a'])
    expect((await call('POST', '/namespaces', { name })).status).toBe(200);
  expect((await call('POST', '/namespaces', { name: 'a' })).status).toBe(409);
  expect((await call('POST', '/namespaces', { name: '__default__' })).status).toBe(409);
  await upsert('', 'x');
  const names = async (search: string): Promise<unknown[]> => {
    const { body } = await call('GET', `/namespaces?${search}`);
    const { namespaces, total_count, pagination } = body as {
      namespaces: { name: string }[];
      total_count: number;
      pagination?: { next: string };
    };
    return [namespaces.map(({ name }) => name).join(), total_count, pagination?.next];
  };
  const [first, total, next] = await names('limit=3');
  expect([first, total]).toEqual(['__default__,a,a/1', 4]);
  expect(await names(`paginationToken=${encodeURIComponent(String(next))}`)).toEqual(['b', 4, undefined]);
  expect(await names('prefix=a')).toEqual(['a,a/1', 2, undefined]);
  expect((await call('GET', '/namespaces/a%2F1')).body).toEqual({ name: 'a/1', record_count: '0' });
  expect((await call('GET', '/namespaces/__default__')).body).toEqual({
    name: '__default__',
    record_count: '1',
  });
  expect((await call('POST', '/describe_index_stats', {})).body).toMatchObject({
    namespaces: { '': { vectorCount: 1 }, a: { vectorCount: 0 } },
    totalVectorCount: 1,
    dimension: 3,
  });
  await call('DELETE', '/namespaces/a');
  expect((await call('GET', '/namespaces/a')).status).toBe(404);
  expect(emulator.violations).toEqual([]);
});

test('an index passes through its states, with quota, protection and a host for each incarnation', async () => {
  const emulator = await startEmulator({
    initializing: { steps: 1 },
    terminating: { steps: 1 },
    indexQuota: 1,
  });
  onTestFinished(() => emulator.close());
  const call = callerOf(emulator, emulator.url);
  const field = { type: 'dense_vector', dimension: 3, metric: 'cosine' };
  const body = { name: 'shop', schema: { fields: { _values: field } }, deletion_protection: 'enabled' };
  const made = await call('POST', '/indexes', body);
  expect([made.status, (made.body as { status: unknown }).status]).toEqual([
    201,
    { ready: false, state: 'Initializing' },
  ]);
  const state = async (): Promise<unknown> => {
    const { body: described } = await call('GET', '/indexes/shop');
    return (
      (described as { status?: { state: string } }).status?.state ?? (described as { status: number }).status
    );
  };
  const host = (made.body as { host: string }).host;
  expect((await callerOf(emulator, host)('GET', '/namespaces')).status).toBe(503);
  expect([await state(), await state()]).toEqual(['Initializing', 'Ready']);
  expect((await callerOf(emulator, host)('GET', '/namespaces')).status).toBe(200);
  expect(await call('POST', '/indexes', body)).toMatchObject({
    status: 409,
    body: { error: { code: 'ALREADY_EXISTS' }, status: 409 },
  });
  expect(await call('POST', '/indexes', { ...body, name: 'more' })).toMatchObject({
    status: 403,
    body: { error: { code: 'FORBIDDEN' } },
  });
  expect((await call('DELETE', '/indexes/shop')).status).toBe(403);
  const changed = await call('PATCH', '/indexes/shop', {
    deletion_protection: 'disabled',
    tags: { by: 'us' },
  });
  expect(changed.body).toMatchObject({
    tags: { by: 'us' },
    schema: { fields: { _values: field, _sparse_values: { type: 'sparse_vector' } } },
  });
  expect(await call('DELETE', '/indexes/shop')).toMatchObject({ status: 202, body: '' });
  expect([await state(), await state()]).toEqual(['Terminating', 404]);
  expect(emulator.violations).toEqual([]);
  const again = await call('POST', '/indexes', { ...body, schema: { fields: { words: field } } });
  expect((again.body as { host: string }).host).not.toBe(host);
  await state();
  await state();
  const documents = callerOf(emulator, (again.body as { host: string }).host);
  expect((await documents('POST', '/vectors/upsert', records('', 'a'))).status).toBe(400);
  expect(
    (await call('POST', '/indexes', { name: 'old', dimension: 3, metric: 'cosine', spec: {} })).status,
  ).toBe(422);
  expect(emulator.violations.map(({ at }) => at).sort()).toEqual([
    'body/dimension',
    'body/metric',
    'body/schema',
    'body/spec',
  ]);
});

test('the state outlives the emulator', async () => {
  const stateFile = join(tmpdir(), `emulator-${process.pid}.jsonl`);
  onTestFinished(() => rm(stateFile, { force: true }));
  const first = await startEmulator({ stateFile });
  const call = callerOf(first, await first.addIndex('shop', { dimension: 3 }));
  await call('POST', '/vectors/upsert', records('first', 'a', 'b'));
  await call('POST', '/namespace-aliases', { name: 'live', target_namespace: 'first' });
  const before = first.dump();
  await first.close();

  const second = await startEmulator({ stateFile });
  expect(second.dump()).toEqual(before);
  const again = callerOf(second, second.hosts().shop!);
  const found = await again('POST', '/query', { namespace: 'live', topK: 3, vector: [1, 0, 0] });
  expect([idsOf(found), found.headers.get('x-pinecone-max-indexed-lsn')]).toEqual([['a', 'b'], '1']);
  const written = await again('POST', '/vectors/upsert', records('first', 'c'));
  expect(written.headers.get('x-pinecone-request-lsn')).toBe('2');
  await second.close();
});
