import { expect, test } from 'vitest';
import { fetchGroups } from '../../../../src/stores/pinecone/api/fetch-groups.ts';
import { all, openIndex, record, records } from './open-index.ts';

test('what is written is read: values bit by bit, metadata, in the order asked, absent ones left out', async () => {
  await using index = await openIndex();
  const { api, emulator } = index;
  const id = 'b/%&=+ #?@:,';
  const metadata = { label: 'Vögel "x"', n: 1.5, on: true, tags: ['é', 'b'] };
  const written = [record(id, [0.1, -0.25, 1e-42], metadata), record('a'), record('c')];
  expect(await api.upsert('g-1', written)).toEqual({ lsn: expect.any(Number) });
  const found = await api.fetch('g-1', ['c', 'nowhere', id, 'a', id]);
  expect(found).toEqual([written[2], written[0], written[1], written[0]]);
  expect(emulator.violations).toEqual([]);
});

test('ids are listed in byte order over pages, by prefix, and nothing of an unknown namespace', async () => {
  await using index = await openIndex();
  const { api, emulator } = index;
  await api.upsert('g-1', [...records(250), record('a'), record('s/1'), record('Z')]);
  const ids = ['Z', 'a', ...records(250).map(({ id }) => id), 's/1'];
  expect(await all(api.list('g-1'))).toEqual(ids);
  expect(await all(api.list('g-1', 's/'))).toEqual(['s/1']);
  expect(await all(api.list('g-2'))).toEqual([]);
  expect(await api.fetch('g-2', ['a'])).toEqual([]);
  expect(await api.fetch('g-1', [])).toEqual([]);
  expect(emulator.violations).toEqual([]);
});

test('a query names the namespace that served, also through an alias', async () => {
  await using index = await openIndex();
  const { api, emulator } = index;
  await api.upsert('g-1', [record('far', [4, 4, 0.25]), record('near', [1, 1, 0], { label: 'x' })]);
  expect(await api.aliases.create('live', 'g-1')).toMatchObject({ name: 'live', target: 'g-1' });
  const answer = await api.query('live', new Float32Array([1, 1, 0.1]), 5);
  expect(answer).toEqual({
    namespace: 'g-1',
    matches: [
      { id: 'near', score: expect.closeTo(0.01, 6), metadata: { label: 'x' } },
      { id: 'far', score: expect.closeTo(18.0225, 4), metadata: {} },
    ],
  });
  const bare = await api.query('g-1', new Float32Array([1, 1, 0]), 1, { includeMetadata: false });
  expect(bare.matches).toEqual([{ id: 'near', score: 0, metadata: {} }]);
  expect(emulator.violations).toEqual([]);
});

test('records are deleted by id, in parts of 1,000; an unknown namespace is no error', async () => {
  await using index = await openIndex();
  const { api, emulator } = index;
  await api.upsert('g-1', records(1500));
  const ids = records(1500).map(({ id }) => id);
  expect(await api.deleteIds('g-1', ids.slice(1))).toEqual({ lsn: expect.any(Number) });
  expect(await all(api.list('g-1'))).toEqual([ids[0]]);
  expect(await api.deleteIds('g-2', ['a'])).toEqual({ lsn: undefined });
  expect(await api.deleteIds('g-1', [])).toEqual({ lsn: undefined });
  expect(emulator.requests.filter(({ operation }) => operation === 'deleteVectors')).toHaveLength(3);
  expect(emulator.violations).toEqual([]);
});

test('namespaces are counted, listed and deleted; what was written to a deleted one is not waited for', async () => {
  await using index = await openIndex({ lag: { steps: 2 } });
  const { api, emulator } = index;
  await api.upsert('g-1', records(3));
  await api.upsert('g-2', records(2));
  expect([await api.count('g-1'), await api.count('g-2'), await api.count('g-3')]).toEqual([3, 2, 0]);
  expect(await all(api.namespaces())).toEqual([
    { name: 'g-1', count: 3 },
    { name: 'g-2', count: 2 },
  ]);
  await api.deleteNamespace('g-1');
  await api.deleteNamespace('g-1');
  expect(api.written('g-1')).toBeUndefined();
  expect(await api.count('g-1')).toBe(0);
  expect(emulator.violations).toEqual([]);
});

test('its space is told by the index itself, and the service tells its time', async () => {
  await using index = await openIndex();
  expect(index.api.serverTime()).toBeUndefined();
  expect(await index.api.space()).toEqual({ dimension: 3, metric: 'euclidean' });
  expect(Math.abs(Date.now() - index.api.serverTime()!.getTime())).toBeLessThan(5000);
});

test.each([400, 413] as const)(
  'batches that are too large (%i) are halved, and later ones begin smaller',
  async (tooLarge) => {
    await using index = await openIndex({ maxRequestBytes: 300_000, tooLarge });
    const { api, emulator } = index;
    const many = records(2000).map((one) => ({ ...one, metadata: { text: 'x'.repeat(900) } }));
    await api.upsert('g-1', many);
    expect(await api.count('g-1')).toBe(2000);
    const refused = (): number => emulator.requests.filter(({ status }) => status === tooLarge).length;
    const before = refused();
    expect(before).toBeGreaterThan(0);
    await api.upsert('g-1', many.slice(0, 1000));
    expect(refused()).toBe(before);
    expect(emulator.violations).toEqual([]);
  },
);

test('one record that is too large is an error', async () => {
  await using index = await openIndex({ maxRequestBytes: 200 });
  await expect(
    index.api.upsert('g-1', [record('a', [1, 2, 3], { text: 'x'.repeat(300) })]),
  ).rejects.toMatchObject({
    httpStatus: 400,
  });
});

test('where a batch is refused, it rejects when nothing is under way any more', async () => {
  await using index = await openIndex({ latency: 5 });
  const { api, emulator } = index;
  emulator.faults.add({
    when: ({ operation }) => operation === 'upsertVectors',
    fault: { kind: 'status', status: 403, body: 'Forbidden', applied: false },
    times: 1,
  });
  await expect(api.upsert('g-1', records(5000))).rejects.toMatchObject({ httpStatus: 403 });
  const sent = emulator.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(emulator.requests).toHaveLength(sent);
});

test('ids are fetched by URLs of 6,000 characters at most', async () => {
  const ids = Array.from({ length: 2500 }, (_, at) => `klasse-ä/${at}.png`);
  const groups = fetchGroups(ids, 100);
  expect(groups.flatMap((group) => group.ids)).toEqual(ids);
  for (const { query } of groups) expect(query.length).toBeLessThanOrEqual(5900);
  for (const { query } of groups.slice(0, -1)) expect(query.length).toBeGreaterThan(5800);
  expect(fetchGroups(['x'.repeat(512), '%'.repeat(512)], 5900).map((group) => group.ids.length)).toEqual([
    1, 1,
  ]);
  const short = Array.from({ length: 1001 }, () => 'a');
  expect(fetchGroups(short, -10_000).map((group) => group.ids.length)).toEqual([1000, 1]);

  await using index = await openIndex();
  await index.api.upsert('g-1', records(1000));
  expect(
    await index.api.fetch(
      'g-1',
      records(1000).map(({ id }) => id),
    ),
  ).toHaveLength(1000);
  expect(index.emulator.requests.filter(({ operation }) => operation === 'fetchVectors').length).toBeLessThan(
    5,
  );
  expect(index.emulator.violations).toEqual([]);
});

test('an answer too large to fetch is asked for in halves', async () => {
  await using index = await openIndex();
  const { api, emulator } = index;
  await api.upsert('g-1', records(100));
  emulator.faults.add({
    when: ({ operation, path }) => operation === 'fetchVectors' && path.split('ids=').length > 31,
    fault: {
      kind: 'status',
      status: 400,
      body: JSON.stringify({
        code: 11,
        message: 'Error, message length too large: found 5000000 bytes',
        details: [],
      }),
    },
  });
  const ids = records(100).map(({ id }) => id);
  expect((await api.fetch('g-1', ids)).map(({ id }) => id)).toEqual(ids);
});

test.each(['{"vectors":{"a":{"id":"a","values":[1,2', '[]', 'null', '"x"', '<html></html>'])(
  '%s is tried again, and an error in the end',
  async (body) => {
    await using index = await openIndex({}, { dimension: 3 });
    index.emulator.faults.add({ fault: { kind: 'status', status: 200, body } });
    await expect(index.api.fetch('g-1', ['a'])).rejects.toMatchObject({ exitCode: 6 });
  },
);

const ALIAS = { name: 'live', target_namespace: 'g-1', created_at: '2026-09-01T12:00:00Z', updated_at: 'x' };
const vectors = (record: unknown): string => JSON.stringify({ vectors: { a: record }, namespace: 'g-1' });

test.each([
  ['nothing at all', 'fetchVectors', '{}'],
  ['another namespace', 'fetchVectors', '{"vectors":{},"namespace":"g-2"}'],
  [
    'a record that was not asked for',
    'fetchVectors',
    '{"vectors":{"b":{"id":"b","values":[1,2,3]}},"namespace":"g-1"}',
  ],
  ['a record under another id', 'fetchVectors', vectors({ id: 'b', values: [1, 2, 3] })],
  ['a record without values', 'fetchVectors', vectors({ id: 'a' })],
  ['no values', 'fetchVectors', vectors({ id: 'a', values: [] })],
  ['too few values', 'fetchVectors', vectors({ id: 'a', values: [1, 2] })],
  ['null among values', 'fetchVectors', vectors({ id: 'a', values: [1, null, 3] })],
  ['a text among values', 'fetchVectors', vectors({ id: 'a', values: [1, '2', 3] })],
  ['what is no float32', 'fetchVectors', vectors({ id: 'a', values: [1, 1e39, 3] })],
  ['nested metadata', 'fetchVectors', vectors({ id: 'a', values: [1, 2, 3], metadata: { a: { b: 1 } } })],
  ['ids of another namespace', 'listVectors', '{"vectors":[{"id":"a"}],"namespace":"g-2"}'],
  ['ids out of order', 'listVectors', '{"vectors":[{"id":"b"},{"id":"a"}],"namespace":"g-1"}'],
  ['an empty id', 'listVectors', '{"vectors":[{"id":""}],"namespace":"g-1"}'],
  ['a page that never ends', 'listVectors', '{"vectors":[],"pagination":{"next":"t"},"namespace":"g-1"}'],
  [
    'more matches than asked',
    'queryVectors',
    '{"matches":[{"id":"a","score":1},{"id":"b","score":1}],"namespace":"g-1"}',
  ],
  ['a score that is none', 'queryVectors', '{"matches":[{"id":"a","score":"NaN"}],"namespace":"g-1"}'],
  ['a negative count', 'describeNamespace', '{"name":"g-1","record_count":"-1"}'],
  ['a wrong count', 'upsertVectors', '{"upsertedCount":2}'],
  ['a time that is none', 'describeNamespaceAlias', JSON.stringify(ALIAS)],
  [
    'no target',
    'listNamespaceAliases',
    JSON.stringify({ namespace_aliases: [{ ...ALIAS, target_namespace: undefined }] }),
  ],
])('%s is an error, never taken for an answer', async (_, operation, body) => {
  await using index = await openIndex({}, { dimension: 3 });
  const { api, emulator } = index;
  emulator.faults.add({
    when: (request) => request.operation === operation,
    fault: { kind: 'status', status: 200, body, headers: { 'content-type': 'application/json' } },
  });
  const calls: Record<string, () => Promise<unknown>> = {
    fetchVectors: () => api.fetch('g-1', ['a']),
    listVectors: () => all(api.list('g-1')),
    queryVectors: () => api.query('g-1', new Float32Array([1, 0, 0]), 1),
    describeNamespace: () => api.count('g-1'),
    upsertVectors: () => api.upsert('g-1', [record('a')]),
    describeNamespaceAlias: () => api.aliases.get('live'),
    listNamespaceAliases: () => api.aliases.list(),
  };
  await expect(calls[operation]!()).rejects.toMatchObject({ code: 'pinecone.bad-answer', exitCode: 6 });
});

test('what the description calls optional may be absent', async () => {
  await using index = await openIndex({}, { dimension: 3 });
  const { api, emulator } = index;
  const bodies: Record<string, string> = {
    fetchVectors: '{"usage":{"readUnits":1}}',
    listVectors: '{"namespace":"g-1","pagination":null}',
    queryVectors: '{"matches":[{"id":"a"}],"usage":{"readUnits":1}}',
    describeNamespace: '{"name":"g-1"}',
    listNamespaceAliases: '{"total_count":0}',
    upsertVectors: '{}',
  };
  for (const [operation, body] of Object.entries(bodies))
    emulator.faults.add({
      when: (request) => request.operation === operation,
      fault: { kind: 'status', status: 200, body },
    });
  expect(await api.fetch('g-1', ['a'])).toEqual([]);
  expect(await all(api.list('g-1'))).toEqual([]);
  const { matches } = await api.query('g-1', new Float32Array([1, 0, 0]), 1);
  expect(matches).toEqual([{ id: 'a', score: 0, metadata: {} }]);
  expect(await api.count('g-1')).toBe(0);
  expect(await api.aliases.list()).toEqual([]);
  expect(await api.upsert('g-1', [record('a')])).toEqual({ lsn: undefined });
});
