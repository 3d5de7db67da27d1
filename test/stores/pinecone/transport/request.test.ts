import { expect, test } from 'vitest';
import { EXIT } from '../../../../src/lib/errors.ts';
import { RequestError } from '../../../../src/stores/pinecone/transport/failure.ts';
import {
  type Answer,
  fine,
  hangs,
  json,
  KEY,
  resets,
  says,
  serve,
  transportFor,
  upsert,
} from './wire-server.ts';

const failureOf = async (work: Promise<unknown>): Promise<RequestError> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(RequestError);
  return error as RequestError;
};

const shortOf: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"upsertedCount":1}', () => response.socket?.destroy());
};
const shortOfChunks: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"upsertedCount":', () => response.socket?.destroy());
};
/** No length and no chunks: where the connection ends, the answer does. */
const shortOfEnd: Answer = (response) => {
  response.shouldKeepAlive = false;
  response.useChunkedEncodingByDefault = false;
  response.removeHeader('transfer-encoding');
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('{"matches":[{"id":"a"}');
};

test('sends key, version and body, and reads answer and log positions', async () => {
  await using server = await serve(
    json(
      200,
      { upsertedCount: 1, usage: { readUnits: 7 } },
      {
        'x-pinecone-request-lsn': '41',
        'x-pinecone-max-indexed-lsn': '40',
      },
    ),
  );
  const seen: unknown[] = [];
  const transport = transportFor({
    onAnswer: ({ operation, namespace }, { requestLsn, maxIndexedLsn }) =>
      void seen.push([operation, namespace, requestLsn, maxIndexedLsn]),
  });
  const answer = await transport.request(upsert(server.url, { body: Buffer.from('{"vectors":["ä"]}') }));
  expect(answer).toMatchObject({ status: 200, requestLsn: 41, maxIndexedLsn: 40, triedBefore: false });
  expect(JSON.parse(answer.text)).toEqual({ upsertedCount: 1, usage: { readUnits: 7 } });
  expect(seen).toEqual([['upsert', 'g-1', 41, 40]]);
  expect(server.arrived).toMatchObject([
    {
      method: 'POST',
      path: '/vectors/upsert',
      body: '{"vectors":["ä"]}',
      headers: { 'api-key': KEY, 'x-pinecone-api-version': '2026-07', 'content-length': '18' },
    },
  ]);
  expect(transport.counters()).toMatchObject({ requests: 1, retries: 0, bytesSent: 18, readUnits: 7 });
});

test.each<[string, Answer]>([
  ['a reset', resets],
  ['an answer shorter than its length', shortOf],
  ['an answer without its last chunk', shortOfChunks],
  ['an answer that ends with its connection, too early', shortOfEnd],
  ['500', says(500, 'oops')],
  ['503', says(503, '')],
  ['504', says(504, '<html><h1>Gateway Time-out</h1></html>')],
  ['408', says(408, '')],
  ['429', says(429, 'Too many requests')],
])('sends again after %s', async (_, trouble) => {
  await using server = await serve(trouble, trouble, fine);
  const transport = transportFor();
  const answer = await transport.request(upsert(server.url));
  expect(JSON.parse(answer.text)).toEqual({ upsertedCount: 1 });
  expect(server.arrived).toHaveLength(3);
  expect(transport.time.asked).toHaveLength(2);
  expect(transport.counters()).toMatchObject({ requests: 3, retries: 2, bytesSent: 42 });
  expect(answer.triedBefore).toBe(trouble !== undefined && _ !== '429');
});

test('sends again what was not answered in time', async () => {
  await using server = await serve(hangs, fine);
  const transport = transportFor({ timeoutMs: 40 });
  await transport.request(upsert(server.url));
  expect(transport.counters()).toMatchObject({ requests: 2, broken: 1 });
  expect(await server.connections()).toBe(1);
});

test('holds everything of one kind back for as long as the service asks', async () => {
  await using server = await serve(says(429, 'slow down', { 'retry-after': '7' }), fine);
  const transport = transportFor();
  const first = transport.request(upsert(server.url));
  await first;
  expect(transport.time.now()).toBeGreaterThanOrEqual(7000);
  expect(transport.time.now()).toBeLessThan(7300);
  expect(transport.counters().rateLimited).toBe(1);
});

test('gives up with the last answer after its patience', async () => {
  await using server = await serve(json(503, { code: 14, message: 'Index is overloaded', details: [] }));
  const transport = transportFor();
  const error = await failureOf(transport.request(upsert(server.url)));
  expect(error).toMatchObject({
    code: 'pinecone.unavailable',
    exitCode: EXIT.service,
    httpStatus: 503,
    maybeApplied: true,
  });
  expect(error.message).toMatch(
    /^upsert shop\/g-1: HTTP 503 from 127\.0\.0\.1:\d+: Index is overloaded \(\d+ tries in \d+ s\)\.$/,
  );
  expect(transport.time.now()).toBeLessThanOrEqual(180_000);
  expect(server.arrived.length).toBeGreaterThan(10);
});

test.each<[string, number, Answer, Record<string, unknown>, RegExp]>([
  [
    'the control plane',
    1,
    json(404, { error: { code: 'NOT_FOUND', message: 'Resource shop not found' }, status: 404 }),
    { code: 'pinecone.not-found', exitCode: EXIT.badInput, reason: 'NOT_FOUND', httpStatus: 404 },
    /HTTP 404 NOT_FOUND from .*: Resource shop not found\.$/,
  ],
  [
    'an index',
    1,
    json(409, {
      code: 6,
      message: 'Alias live already exists.',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'ALIAS_ALREADY_EXISTS',
          metadata: { target_namespace: 'g-2', name: 'live' },
        },
      ],
    }),
    {
      code: 'pinecone.refused',
      exitCode: EXIT.badInput,
      reason: 'ALIAS_ALREADY_EXISTS',
      metadata: { target_namespace: 'g-2', name: 'live' },
    },
    /HTTP 409 ALIAS_ALREADY_EXISTS from .*: Alias live already exists\.$/,
  ],
  [
    'what checks keys',
    1,
    says(401, `Invalid API key ${KEY}`),
    { code: 'pinecone.unauthorized', exitCode: EXIT.badInput, reason: undefined },
    /HTTP 401 from .*: Invalid API key \*\*\*\.$/,
  ],
  [
    'a proxy',
    1,
    says(403, '<html><style>p {}</style><body><h1>403</h1>\n<p>Forbidden by policy</p></body></html>'),
    { code: 'pinecone.forbidden', exitCode: EXIT.badInput },
    /HTTP 403 from .*: 403 Forbidden by policy\.$/,
  ],
  [
    'a plan',
    1,
    json(403, {
      error: { code: 'QUOTA_EXCEEDED', message: 'You have reached the max serverless indexes allowed' },
      status: 403,
    }),
    { code: 'pinecone.quota', exitCode: EXIT.badInput },
    /QUOTA_EXCEEDED/,
  ],
  [
    'a plan that counts months',
    1,
    says(429, "Request failed. You've reached your write unit limit for the current month (2000000)."),
    { code: 'pinecone.quota', exitCode: EXIT.badInput },
    /current month/,
  ],
  [
    'deletion protection',
    1,
    json(403, {
      error: { code: 'FORBIDDEN', message: 'Deletion protection is enabled for this index' },
      status: 403,
    }),
    { code: 'pinecone.protected', exitCode: EXIT.badInput },
    /Deletion protection/,
  ],
  [
    'a full batch',
    1,
    says(413, ''),
    { code: 'pinecone.too-large', httpStatus: 413 },
    /HTTP 413 from [^ ]+\.$/,
  ],
  [
    'a batch that is too long in words',
    1,
    json(400, { code: 11, message: 'Error, message length too large: found 4194350 bytes', details: [] }),
    { code: 'pinecone.too-large', httpStatus: 400 },
    /length too large/,
  ],
  [
    'what leads elsewhere',
    1,
    says(302, '', { location: 'http://127.0.0.1:1/' }),
    { code: 'pinecone.refused' },
    /302/,
  ],
  ['what it lacks', 1, says(501, 'not implemented'), { code: 'pinecone.unavailable' }, /501/],
])('says what %s says', async (_, requests, answer, expected, words) => {
  await using server = await serve(answer);
  const error = await failureOf(transportFor().request(upsert(server.url)));
  expect(error).toMatchObject(expected);
  expect(error.message).toMatch(words);
  expect(error.fix).toBeTruthy();
  expect(server.arrived).toHaveLength(requests);
});

test('answers with a status that was asked for', async () => {
  await using server = await serve(json(404, { code: 5, message: 'no such namespace', details: [] }));
  const answer = await transportFor().request(
    upsert(server.url, { method: 'GET', body: undefined, accept: [404] }),
  );
  expect(answer.status).toBe(404);
});

test('says that something was changed once something was written', async () => {
  await using server = await serve(fine, json(403, { code: 7, message: 'quota exceeded', details: [] }));
  const transport = transportFor();
  await transport.request(upsert(server.url));
  const error = await failureOf(transport.request(upsert(server.url)));
  expect(error).toMatchObject({ code: 'pinecone.quota', exitCode: EXIT.service });
  expect(error.fix).toMatch(/run again/i);
});

test.each<[string, Answer]>([
  ['a reset', resets],
  ['an answer that is cut off', shortOf],
  ['503', says(503, 'busy')],
])('sends what must not happen twice only once where %s leaves it open', async (_, trouble) => {
  await using server = await serve(trouble, fine);
  const error = await failureOf(transportFor().request(upsert(server.url, { idempotent: false })));
  expect(error.maybeApplied).toBe(true);
  expect(server.arrived).toHaveLength(1);
});

test('sends what must not happen twice again where it surely had no effect', async () => {
  await using server = await serve(says(429, 'busy'), fine);
  await transportFor().request(upsert(server.url, { idempotent: false }));
  expect(server.arrived).toHaveLength(2);
});

test('says of a refusal that an earlier try may have been the reason', async () => {
  await using server = await serve(resets, json(409, { code: 6, message: 'exists', details: [] }));
  const error = await failureOf(transportFor().request(upsert(server.url)));
  expect(error).toMatchObject({ httpStatus: 409, maybeApplied: true });
});

test('gives a host up sooner that never answered', async () => {
  const server = await serve(fine);
  await server[Symbol.asyncDispose]();
  const transport = transportFor();
  const error = await failureOf(transport.request(upsert(server.url)));
  expect(error).toMatchObject({ code: 'pinecone.unreachable', exitCode: EXIT.service, maybeApplied: false });
  expect(error.message).toMatch(/connection refused \(ECONNREFUSED\) at .* \(5 tries in \d+ s\)\.$/);
});

test('neither waits nor sends any more when the time of one request is over', async () => {
  await using server = await serve(says(429, 'busy', { 'retry-after': '60' }), hangs, fine);
  const transport = transportFor();
  const first = await failureOf(transport.request(upsert(server.url, { totalMs: 5000 })));
  expect(first).toMatchObject({ code: 'pinecone.rate-limited', httpStatus: 429 });
  const inTime = await failureOf(transport.request(upsert(server.url, { totalMs: 50 })));
  expect(inTime.message).toMatch(/no answer within (50|49) ms/);
  expect(server.arrived).toHaveLength(2);
});

test('says what is no host, and sends nothing unencrypted to another machine', async () => {
  await expect(transportFor().request(upsert('http://pinecone.example'))).rejects.toMatchObject({
    code: 'pinecone.plain-http',
    exitCode: EXIT.badInput,
  });
});
