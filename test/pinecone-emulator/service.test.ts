import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Answered, type Call, callerOf, records, startShop } from './call.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';
import { documentedRateLimit } from './settings.ts';

const running: Emulator[] = [];
const shop = async (options: EmulatorOptions = {}): Promise<{ emulator: Emulator; call: Call }> => {
  const started = await startShop(options);
  running.push(started.emulator);
  return started;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

const upsert = (call: Call, namespace: string, ...ids: string[]): Promise<Answered> =>
  call('POST', '/vectors/upsert', records(namespace, ...ids));
const reason = ({ body }: Answered): unknown =>
  (body as { details: readonly { reason: string }[] }).details[0]?.reason;
const query = (call: Call, namespace: string): Promise<Answered> =>
  call('POST', '/query', { namespace, topK: 10, vector: [1, 0, 0] });
const ids = ({ body }: Answered): string[] =>
  (body as { matches: readonly { id: string }[] }).matches.map(({ id }) => id);

describe('namespace aliases', () => {
  test('reads go through to the target, which the answer names; stats and listings do not know aliases', async () => {
    const { emulator, call } = await shop();
    await upsert(call, 'first', 'a');
    await upsert(call, 'second', 'b');
    const made = await call('POST', '/namespace-aliases', { name: 'live', target_namespace: 'first' });
    expect(made).toMatchObject({ status: 200, body: { name: 'live', target_namespace: 'first' } });
    const served = async (): Promise<unknown[]> => {
      const answers = [
        await query(call, 'live'),
        await call('GET', '/vectors/fetch?ids=a&ids=b&namespace=live'),
        await call('GET', '/vectors/list?namespace=live'),
        await call('POST', '/vectors/fetch_by_metadata', {
          namespace: 'live',
          filter: { label: { $ne: 1 } },
        }),
      ];
      return answers.map(({ body }) => {
        const { namespace, matches, vectors } = body as {
          namespace: string;
          matches?: { id: string }[];
          vectors?: { id: string }[] | Record<string, { id: string }>;
        };
        const found = matches ?? Object.values(vectors!);
        return [namespace, found.map(({ id }) => id).join()];
      });
    };
    expect(await served()).toEqual(Array(4).fill(['first', 'a']));
    const moved = await call('PATCH', '/namespace-aliases/live', { target_namespace: 'second' });
    const { created_at: created, updated_at: updated } = moved.body as Record<string, string>;
    expect(updated! > created!).toBe(true);
    expect(await served()).toEqual(Array(4).fill(['second', 'b']));
    expect((await call('GET', '/namespaces')).body).toMatchObject({
      namespaces: [
        { name: 'first', record_count: '1' },
        { name: 'second', record_count: '1' },
      ],
      total_count: 2,
    });
    await call('DELETE', '/namespace-aliases/live');
    expect(await served()).toEqual(Array(4).fill(['live', '']));
    expect(emulator.violations).toEqual([]);
  });

  test('refusals carry the reasons of the description', async () => {
    const { emulator, call } = await shop({ aliasLimit: 2, namespaceActivation: { steps: 1 } });
    await upsert(call, 'first', 'a');
    const make = (name: string, target: string): Promise<Answered> =>
      call('POST', '/namespace-aliases', { name, target_namespace: target });
    const said = async (answer: Promise<Answered>): Promise<unknown[]> => [
      (await answer).status,
      reason(await answer),
    ];
    expect(await said(make('live', 'first'))).toEqual([400, 'TARGET_NAMESPACE_NOT_ACTIVE']);
    expect(await said(make('live', 'nowhere'))).toEqual([400, 'TARGET_NAMESPACE_NOT_FOUND']);
    expect((await make('live', 'first')).status).toBe(200);
    expect(await said(make('live', 'first'))).toEqual([409, 'ALIAS_ALREADY_EXISTS']);
    expect((await make('live', 'first')).body).toMatchObject({
      details: [{ metadata: { target_namespace: 'first' } }],
    });
    expect(await said(make('first', 'first'))).toEqual([409, 'NAME_IN_USE_BY_NAMESPACE']);
    expect(await said(make('other', 'live'))).toEqual([400, 'TARGET_IS_ALIAS']);
    expect(await said(make('__default__', 'first'))).toEqual([400, 'ALIAS_NAME_INVALID']);
    expect((await make('lease', '__default__')).status).toBe(200);
    expect(await said(make('third', 'first'))).toEqual([400, 'ALIASES_PER_INDEX_EXCEEDED']);
    expect(await said(upsert(call, 'live', 'b'))).toEqual([409, 'NAME_IN_USE_BY_ALIAS']);
    expect(await said(call('POST', '/namespaces', { name: 'live' }))).toEqual([409, 'NAME_IN_USE_BY_ALIAS']);
    const written = { namespace: 'live', ids: ['a'] };
    expect(await said(call('POST', '/vectors/delete', written))).toEqual([400, 'WRITE_TO_ALIAS']);
    const updated = { namespace: 'live', id: 'a', values: [1, 0, 0] };
    expect(await said(call('POST', '/vectors/update', updated))).toEqual([400, 'WRITE_TO_ALIAS']);
    for (const method of ['GET', 'DELETE']) {
      expect(await said(call(method, '/namespaces/live'))).toEqual([400, 'NAMESPACE_OPERATION_ON_ALIAS']);
    }
    expect(await said(call('DELETE', '/namespaces/first'))).toEqual([400, 'NAMESPACE_TARGETED_BY_ALIAS']);
    expect((await call('GET', '/namespace-aliases/none')).status).toBe(404);
    const listed = await call('GET', '/namespace-aliases?prefix=l&target_namespace=first');
    expect(listed.body).toMatchObject({ namespace_aliases: [{ name: 'live' }], total_count: 1 });
    expect(emulator.violations).toEqual([]);
    const old = await call('GET', '/namespace-aliases', undefined, { 'x-pinecone-api-version': '2025-10' });
    expect([old.status, reason(old)]).toEqual([400, 'API_VERSION_TOO_OLD']);
    expect(await said(make('a b', 'first'))).toEqual([400, 'ALIAS_NAME_INVALID']);
    expect(await said(call('POST', '/namespace-aliases', { name: 'x' }))).toEqual([
      400,
      'TARGET_NAMESPACE_REQUIRED',
    ]);
    expect(emulator.violations).toHaveLength(3);
    emulator.settings.aliases = false;
    expect((await call('GET', '/namespace-aliases')).status).toBe(404);
  });
});

describe('what is seen, and when', () => {
  test('a query sees a write when the index has caught up with its LSN, stats later, fetch at its own time', async () => {
    const { emulator, call } = await shop({
      lag: { steps: 2 },
      fetchLag: { steps: 1 },
      statsLag: { steps: 1 },
    });
    const count = async (): Promise<unknown> =>
      ((await call('POST', '/describe_index_stats', {})).body as { totalVectorCount: number })
        .totalVectorCount;
    const written = await upsert(call, 'first', 'a');
    expect(written.headers.get('x-pinecone-request-lsn')).toBe('1');
    const fetched = async (): Promise<string[]> =>
      Object.keys(
        ((await call('GET', '/vectors/fetch?ids=a&namespace=first')).body as { vectors: object }).vectors,
      );
    const seen: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      const answer = await query(call, 'first');
      seen.push([
        ids(answer),
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
    await upsert(call, 'first', 'b');
    expect(ids(await query(call, 'first'))).toEqual(['a']);
    emulator.skip(1000);
    expect(ids(await query(call, 'first'))).toEqual(['a', 'b']);
    emulator.settings.lsnHeaders = false;
    expect((await query(call, 'first')).headers.get('x-pinecone-max-indexed-lsn')).toBeNull();
    expect((await upsert(call, 'first', 'c')).headers.get('x-pinecone-request-lsn')).toBeNull();
  });

  test('a namespace under deletion is read until it is gone, and what is written to it is lost', async () => {
    const { emulator, call } = await shop({ namespaceDeletion: { ms: 5000 } });
    await upsert(call, 'first', 'a');
    expect((await call('DELETE', '/namespaces/first')).body).toEqual({});
    await upsert(call, 'first', 'b');
    expect(ids(await query(call, 'first'))).toEqual(['a', 'b']);
    expect(emulator.dump().shop!.namespaces).toEqual({});
    emulator.skip(5000);
    expect(ids(await query(call, 'first'))).toEqual([]);
    expect((await call('DELETE', '/namespaces/first')).status).toBe(404);
    expect((await call('POST', '/vectors/delete', { namespace: 'first', ids: ['a'] })).status).toBe(404);
  });

  test('an index passes through its states, with quota, protection and a host for each incarnation', async () => {
    const emulator = await startEmulator({
      initializing: { steps: 2 },
      terminating: { steps: 1 },
      indexQuota: 1,
    });
    running.push(emulator);
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
        (described as { status?: { state: string } }).status?.state ??
        (described as { status: number }).status
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
    const first = await startShop({ stateFile });
    await upsert(first.call, 'first', 'a', 'b');
    await first.call('POST', '/namespace-aliases', { name: 'live', target_namespace: 'first' });
    const before = first.emulator.dump();
    await first.emulator.close();
    const second = await startEmulator({ stateFile });
    running.push(second);
    expect(second.dump()).toEqual(before);
    const call = callerOf(second, second.hosts().shop!);
    expect((await query(call, 'live')).headers.get('x-pinecone-max-indexed-lsn')).toBe('1');
    expect((await upsert(call, 'first', 'c')).headers.get('x-pinecone-request-lsn')).toBe('2');
    await rm(stateFile);
  });
});

describe('limits', () => {
  const vector = (more: object): unknown => ({ vectors: [{ id: 'a', values: [1, 0, 0], ...more }] });

  test.each([
    [
      'another dimension',
      vector({ values: [1, 0] }),
      /dimension 2 does not match the dimension of the index 3/,
    ],
    ['only zeros', vector({ values: [0, 1e-9, 0] }), /only zeros/],
    ['a value beyond float32', vector({ values: [1e39, 0, 0] }), /float32/],
    [
      '40 KB of metadata',
      vector({ metadata: { text: 'x'.repeat(41_000) } }),
      /limit of 40960 bytes per vector/,
    ],
    ['a metadata key like an operator', vector({ metadata: { $eq: 1 } }), /may not begin with \$/],
    ['too many bytes', vector({ metadata: { text: 'x'.repeat(2_000_000) } }), /message length too large/],
  ])('%s is refused, and is no violation', async (_name, body, message) => {
    const { emulator, call } = await shop();
    const answer = await call('POST', '/vectors/upsert', body);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringMatching(message) } });
    expect(emulator.violations).toEqual([]);
    expect(emulator.dump().shop!.namespaces).toEqual({});
  });

  test.each([
    ['null among values', vector({ values: [1, null, 0] }), 'body/vectors/0/values/1'],
    ['an object for values', vector({ values: { 0: 1 } }), 'body/vectors/0/values'],
    ['an id beyond ASCII', vector({ id: 'é' }), 'body/vectors/0/id'],
    ['nested metadata', vector({ metadata: { a: { b: 1 } } }), 'body/vectors/0/metadata/a'],
    ['null in metadata', vector({ metadata: { a: null } }), 'body/vectors/0/metadata/a'],
    ['an unknown field', vector({ label: 'x' }), 'body/vectors/0/label'],
    ['1,001 records', records('', ...Array.from({ length: 1001 }, (_, i) => `i${i}`)), 'body/vectors'],
    ['no JSON', '{', 'body'],
  ])('%s does not hold to the description', async (_name, body, at) => {
    const { emulator, call } = await shop();
    expect((await call('POST', '/vectors/upsert', body)).status).toBe(400);
    expect(emulator.violations.map((violation) => violation.at)).toContain(at);
  });

  test('unknown routes, parameters and headers are noted', async () => {
    const { emulator, call } = await shop();
    expect((await call('GET', '/vectors')).status).toBe(404);
    expect((await call('GET', '/vectors/list?limit=101&page=2')).status).toBe(400);
    expect(
      (await call('GET', '/namespaces', undefined, { 'x-pinecone-api-version': '2025-01' })).status,
    ).toBe(200);
    expect((await call('POST', '/query', { topK: 1, vector: [1, 0, 0], id: 'a' })).status).toBe(400);
    expect(emulator.violations.map(({ n, at }) => `${n} ${at}`)).toEqual([
      '1 route',
      '2 query/page',
      '2 query/limit',
      '3 header x-pinecone-api-version',
      '4 body',
    ]);
    expect(emulator.requests.map(({ status }) => status)).toEqual([404, 400, 200, 400]);
  });

  test('a wrong key is told in plain text, on both planes', async () => {
    const { emulator, call } = await shop();
    const wrong = { 'api-key': 'wrong' };
    expect(await call('GET', '/namespaces', undefined, wrong)).toMatchObject({
      status: 401,
      body: 'Unauthorized',
    });
    const control = await callerOf(emulator, emulator.url)('GET', '/indexes', undefined, wrong);
    expect(control).toMatchObject({ status: 401, body: 'Invalid API key' });
  });

  test('beyond the caps of a namespace 429 is said, and not for another namespace', async () => {
    const rateLimit = { ...documentedRateLimit, requests: 2, retryAfter: 1 };
    const { emulator, call } = await shop({ rateLimit });
    const statuses = async (namespace: string): Promise<number[]> => {
      const all = await Promise.all([1, 2, 3].map((i) => upsert(call, namespace, `${i}`)));
      return all.map(({ status }) => status).sort();
    };
    expect(await statuses('first')).toEqual([200, 200, 429]);
    expect(await statuses('second')).toEqual([200, 200, 429]);
    const refused = await upsert(call, 'first', 'x');
    expect(refused).toMatchObject({
      status: 429,
      body: { code: 8, message: expect.stringContaining('"first"') },
    });
    expect(refused.headers.get('retry-after')).toBe('1');
    emulator.skip(1000);
    expect((await upsert(call, 'first', 'x')).status).toBe(200);
  });

  test('a quota of records fills', async () => {
    const { call } = await shop({ recordQuota: 2 });
    expect((await upsert(call, 'first', 'a', 'b')).status).toBe(200);
    expect((await upsert(call, 'second', 'c')).status).toBe(403);
  });
});
