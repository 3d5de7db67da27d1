import { expect, test } from 'vitest';
import { callerOf, records, startShop } from './call.ts';
import { documentedRateLimit } from './settings.ts';

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
  const { emulator, call } = await startShop();
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
  const { emulator, call } = await startShop();
  expect((await call('POST', '/vectors/upsert', body)).status).toBe(400);
  expect(emulator.violations.map((violation) => violation.at)).toContain(at);
});

test('unknown routes, parameters and headers are noted', async () => {
  const { emulator, call } = await startShop();
  expect((await call('GET', '/vectors')).status).toBe(404);
  expect((await call('GET', '/vectors/list?limit=101&page=2')).status).toBe(400);
  expect((await call('GET', '/namespaces', undefined, { 'x-pinecone-api-version': '2025-01' })).status).toBe(
    200,
  );
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
  const { emulator, call } = await startShop();
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
  const { emulator, upsert } = await startShop({ rateLimit });
  const statuses = async (namespace: string): Promise<number[]> => {
    const all = await Promise.all([1, 2, 3].map((i) => upsert(namespace, `${i}`)));
    return all.map(({ status }) => status).sort();
  };
  expect(await statuses('first')).toEqual([200, 200, 429]);
  expect(await statuses('second')).toEqual([200, 200, 429]);
  const refused = await upsert('first', 'x');
  expect(refused).toMatchObject({
    status: 429,
    body: { code: 8, message: expect.stringContaining('"first"') },
  });
  expect(refused.headers.get('retry-after')).toBe('1');
  emulator.skip(1000);
  expect((await upsert('first', 'x')).status).toBe(200);
});

test("a quota of records fills, and so does the month's", async () => {
  const { emulator, upsert } = await startShop({ recordQuota: 2 });
  expect((await upsert('first', 'a', 'b')).status).toBe(200);
  expect((await upsert('second', 'c')).status).toBe(403);
  emulator.settings.writeUnitQuota = 12;
  const statuses = [];
  for (let i = 0; i < 3; i += 1) statuses.push((await upsert('first', 'a')).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect((await upsert('first', 'a')).body).toMatchObject({
    message: expect.stringMatching(/month/),
  });
});
