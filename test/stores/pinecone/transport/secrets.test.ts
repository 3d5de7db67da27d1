import { inspect } from 'node:util';
import { Pinecone } from '@pinecone-database/pinecone';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeError } from '../../../../src/lib/errors.ts';
import { baseUrl } from '../../../../src/stores/pinecone/transport/address.ts';
import { throwOwn } from '../../../../src/stores/pinecone/transport/own-error.ts';
import { createRedact, redactedCause } from '../../../../src/stores/pinecone/transport/redaction.ts';
import { createTransport } from '../../../../src/stores/pinecone/transport/transport.ts';
import { type Answer, json, says, serve, upsert } from './wire-server.ts';

const realKey = fc.stringMatching(/^pcsk_[A-Za-z0-9]{6}_[A-Za-z0-9]{40}$/);
const oddKey = fc.stringMatching(/^[\x21-\x7e]{12,60}$/).filter((key) => new Set(key).size > 6);
const anyKey = fc.oneof(realKey, oddKey);

const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The ways in which a key may come back. */
const FORMS: Readonly<Record<string, (key: string) => string>> = {
  'as it is': (key) => `Invalid API key ${key}`,
  'a header dump': (key) => JSON.stringify({ headers: { 'Api-Key': key } }),
  'a header dump within JSON': (key) => JSON.stringify(JSON.stringify({ headers: { 'Api-Key': key } })),
  'in a URL': (key) => `GET https://api.example/indexes?api_key=${encodeURIComponent(key)}&x=1`,
  'in a URL as browsers write it': (key) =>
    new URL(`https://api.example/${key.replace(/[?#]/g, encodeURIComponent)}`).href,
  'in a URL, every character': (key) =>
    Array.from(Buffer.from(key), (byte) => `%${byte.toString(16)}`).join(''),
  'as a host': (key) => `getaddrinfo ENOTFOUND ${key.toLowerCase()}.svc.pinecone.io`,
  'in HTML': (key) => `<p>Bad key: ${html(key)}</p>`,
  'as JSON of Go': (key) =>
    key.replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
  'in base64': (key) => `token ${Buffer.from(key).toString('base64')}`,
  'in base64url': (key) => Buffer.from(key).toString('base64url'),
  'for basic authorization': (key) => `Authorization: Basic ${Buffer.from(`user:${key}`).toString('base64')}`,
  'in hexadecimal digits': (key) => Buffer.from(key).toString('hex').toUpperCase(),
  'where a long text is cut': (key) => `${'x'.repeat(480)}${key}`,
};

const secrets = (key: string): readonly string[] => [
  key,
  key.toLowerCase(),
  encodeURIComponent(key),
  html(key),
  JSON.stringify(key).slice(1, -1),
  Buffer.from(key).toString('base64').slice(0, 12),
  Buffer.from(key).toString('base64url').slice(0, 12),
  Buffer.from(key).toString('hex').slice(0, 16),
];

function expectHidden(text: string, key: string): void {
  const lower = text.toLowerCase();
  for (const secret of secrets(key)) expect(lower.includes(secret.toLowerCase()), text).toBe(false);
}

/** Whatever may be made of an error. */
const everything = (error: unknown): string =>
  [
    inspect(error, { depth: 12, showHidden: true, getters: true }),
    JSON.stringify(error),
    String(error),
    describeError(error),
    (error as Error).stack,
  ].join('\n');

test.each(Object.keys(FORMS))('takes any key out of a text: %s', (form) => {
  fc.assert(
    fc.property(anyKey, fc.lorem(), (key, around) => {
      const text = `${around} ${FORMS[form]!(key)} ${around}`;
      expectHidden(createRedact(key)(text), key);
    }),
    { numRuns: 15 },
  );
});

test('takes any key out of a chain of causes', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const inner = Object.assign(new Error(`Invalid value "${key}"`), {
        code: 'ERR',
        headers: { 'api-key': key },
      });
      const cause = redactedCause(new TypeError(`fetch ${key} failed`, { cause: inner }), createRedact(key));
      expectHidden(everything(cause), key);
      expect(cause).toMatchObject({ cause: { message: 'Invalid value "***"' } });
    }),
    { numRuns: 15 },
  );
});

test('shows no key in errors, answers of the service or the log', async () => {
  const keys = fc.sample(anyKey, { numRuns: 4, seed: 3 });
  for (const key of keys) {
    const answers: Answer[] = Object.values(FORMS).flatMap((form) => [
      says(400, form(key)),
      json(400, { error: { code: form(key), message: form(key) }, status: 400 }),
      json(400, {
        code: 3,
        message: form(key),
        details: [{ reason: form(key), metadata: { [form(key)]: form(key) } }],
      }),
    ]);
    await using server = await serve(
      ...answers,
      says(503, key),
      says(200, `{"${key}`, { 'content-type': 'application/json' }),
    );
    const logged: string[] = [];
    const log = {
      debug: (text: string) => void logged.push(text),
      warn: (text: string) => void logged.push(text),
    };
    const transport = createTransport({
      apiKey: key,
      log,
      patience: { tries: 6, firstMs: 1 },
      rateLimit: 'none',
    });
    const asked = upsert(server.url, { target: key, operation: `upsert ${key}` });
    for (let i = 0; i <= answers.length; i++) {
      const error = await transport.request(asked).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expectHidden(everything(error), key);
    }
    expect(logged.length).toBeGreaterThan(4);
    expectHidden(logged.join('\n'), key);
    expectHidden(inspect(transport, { depth: 9, showHidden: true }), key);
  }
});

test.each([
  ['in place of the host', (key: string) => `https://${key}`],
  ['before the host', (key: string) => `http://user:${key}@127.0.0.1:1`],
  ['behind the host', (key: string) => `http://127.0.0.1:1/${key}?api_key=${key}`],
])('shows no key that stands %s', async (_, url) => {
  const key = 'pcsk_4Xb9z_S3cr3tS3cr3tS3cr3tS3cr3t';
  const transport = createTransport({ apiKey: key, patience: { tries: 1 }, timeoutMs: 500 });
  const error = await transport.request(upsert(url(key))).catch((thrown: unknown) => thrown);
  expectHidden(everything(error), key);
  expect(() => baseUrl(`${key}?`)).toThrow(/\*\*\*/);
});

test('refuses what is no key, without showing it', () => {
  for (const apiKey of ['pcsk_abcdefgh ijkl', 'pcsk_abcdefghi\nX-Other: 1', 'pcsk_abcdefghü']) {
    const error = (() => {
      try {
        return createTransport({ apiKey });
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toMatchObject({ code: 'pinecone.bad-key', exitCode: 2 });
    expect(everything(error)).not.toContain('pcsk_abc');
  }
  expect(() => createTransport({ apiKey: ' \n' })).toThrow('There is no key for Pinecone.');
  expect(createTransport({ apiKey: 'pcsk_abcdefgh\n' })).toBeTruthy();
});

test('does not send the key after a redirection', async () => {
  await using elsewhere = await serve(says(200, '{}'));
  await using server = await serve(says(307, '', { location: elsewhere.url }));
  const transport = createTransport({ apiKey: 'pcsk_4Xb9z_S3cr3t' });
  await expect(transport.request(upsert(server.url))).rejects.toMatchObject({ httpStatus: 307 });
  expect(elsewhere.arrived).toHaveLength(0);
});

test("gives the SDK's callers its own errors back, with no key in them", async () => {
  const apiKey = 'pcsk_4Xb9z_S3cr3tS3cr3tS3cr3tS3cr3t';
  const ready = {
    name: 'shop',
    host: 'shop.example',
    schema: { fields: {} },
    status: { ready: true, state: 'Ready' },
  };
  await using server = await serve(
    says(503, 'busy'),
    json(200, { ...ready, deployment: { deployment_type: 'managed', cloud: 'aws', region: 'us-east-1' } }),
    says(503, apiKey),
    json(404, { error: { code: 'NOT_FOUND', message: `No index for ${apiKey}` }, status: 404 }),
    says(500, 'oops'),
  );
  const transport = createTransport({ apiKey, patience: { tries: 3, firstMs: 1 } });
  const client = new Pinecone({
    apiKey,
    controllerHostUrl: server.url,
    fetchApi: transport.fetch,
    maxRetries: 0,
  });
  expect(await throwOwn(client.describeIndex('shop'))).toMatchObject({ name: 'shop', host: 'shop.example' });
  const missing = await throwOwn(client.describeIndex('shop')).catch((thrown: unknown) => thrown);
  expect(missing).toMatchObject({
    code: 'pinecone.not-found',
    operation: 'describe index',
    target: 'shop',
    httpStatus: 404,
  });
  expectHidden(everything(missing), apiKey);
  const broken = await throwOwn(client.listIndexes()).catch((thrown: unknown) => thrown);
  expect(broken).toMatchObject({ code: 'pinecone.unavailable', operation: 'list indexes', httpStatus: 500 });
  const run = new AbortController();
  run.abort(new Error('told to end'));
  const ended = createTransport({ apiKey, signal: run.signal });
  const late = new Pinecone({ apiKey, controllerHostUrl: server.url, fetchApi: ended.fetch, maxRetries: 0 });
  await expect(throwOwn(late.listIndexes(), run.signal)).rejects.toThrow('told to end');
});
