import { expect, test, vi } from 'vitest';
import { createControlApi } from '../../../../src/stores/pinecone/api/control-api.ts';
import { readIndex } from '../../../../src/stores/pinecone/api/index-info.ts';
import { createTransport } from '../../../../src/stores/pinecone/transport/transport.ts';
import { type EmulatorOptions, startEmulator } from '../../../pinecone-emulator/emulator.ts';
import { fakeTime } from './open-index.ts';

async function openControl(options: EmulatorOptions = {}) {
  const emulator = await startEmulator(options);
  const time = fakeTime((ms) => emulator.skip(ms));
  const { apiKey, url } = emulator;
  const transport = createTransport({ apiKey, ...time });
  const control = createControlApi({ transport, apiKey, controlHost: url, ...time });
  return { emulator, control, time, [Symbol.asyncDispose]: () => emulator.close() };
}

const SHOP = {
  name: 'shop',
  dimension: 3,
  metric: 'euclidean',
  cloud: 'aws',
  region: 'us-east-1',
  deletionProtection: false,
  tags: { 'made-by': 'vector-index-action', 'häßlich key': `ü${'x'.repeat(200)}`, empty: '' },
} as const;

test('an index is made, waited for, described, deleted and waited for', async () => {
  await using opened = await openControl({ initializing: { ms: 4000 }, terminating: { ms: 7000 } });
  const { control, emulator, time } = opened;
  expect(await control.describe('shop')).toBeUndefined();
  const made = await control.create(SHOP);
  expect(made).toEqual({
    name: 'shop',
    host: expect.stringContaining('127.0.0.1'),
    dense: true,
    dimension: 3,
    metric: 'euclidean',
    deployment: 'managed',
    place: { cloud: 'aws', region: 'us-east-1' },
    deletionProtected: false,
    ready: true,
    state: 'Ready',
    tags: { 'made-by': 'vector-index-action', 'h--lich-key': `?${'x'.repeat(119)}` },
  });
  expect(time.waits.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(4000);
  expect(await control.describe('shop')).toEqual(made);
  await control.delete('shop');
  expect(await control.describe('shop')).toBeUndefined();
  await control.delete('shop');
  expect(emulator.violations).toEqual([]);
});

test('one that is still being deleted is waited for before it is made anew', async () => {
  await using opened = await openControl({ terminating: { ms: 7000 } });
  const { control, emulator, time } = opened;
  await control.create(SHOP);
  const deleted = control.delete('shop');
  await expect.poll(() => emulator.requests.some(({ method }) => method === 'DELETE')).toBe(true);
  const made = await control.create({ ...SHOP, dimension: 4 });
  await deleted;
  expect(made.dimension).toBe(4);
  expect(time.waits.length).toBeGreaterThan(0);
});

test('one that another run made first is what comes back', async () => {
  await using opened = await openControl();
  const { control } = opened;
  const [one, two] = await Promise.all([control.create(SHOP), control.create({ ...SHOP, dimension: 4 })]);
  expect(one).toEqual(two);
});

test.each([true, false])('an answer that was lost (applied: %s) does no harm', async (applied) => {
  await using opened = await openControl();
  const { control, emulator } = opened;
  emulator.faults.add({
    when: ({ operation }) => operation === 'create_index',
    fault: { kind: 'reset', applied },
    times: 1,
  });
  expect(await control.create(SHOP)).toMatchObject({ dimension: 3, ready: true });
});

test('protection from deletion is set, and said where it guards', async () => {
  await using opened = await openControl();
  const { control } = opened;
  expect(await control.create({ ...SHOP, deletionProtection: true })).toMatchObject({
    deletionProtected: true,
  });
  await expect(control.delete('shop')).rejects.toMatchObject({ code: 'pinecone.protected' });
});

test("the plan's limit of indexes is said", async () => {
  await using opened = await openControl({ indexQuota: 0 });
  await expect(opened.control.create(SHOP)).rejects.toMatchObject({
    ...{ code: 'pinecone.quota', exitCode: 2, fix: expect.stringContaining('no more indexes') },
  });
});

test('a region that there is not is said with its settings', async () => {
  await using opened = await openControl();
  opened.emulator.faults.add({
    when: ({ operation }) => operation === 'create_index',
    fault: { kind: 'status', status: 404, applied: false },
  });
  await expect(opened.control.create(SHOP)).rejects.toMatchObject({
    code: 'pinecone.no-such-region',
    exitCode: 2,
    fix: expect.stringContaining('`region`'),
  });
});

test('one that is never ready, or never gone, ends at the deadline', async () => {
  await using opened = await openControl({ initializing: { ms: 1e9 }, terminating: { ms: 1e9 } });
  const { control } = opened;
  await expect(control.create(SHOP)).rejects.toMatchObject({
    code: 'pinecone.index-not-ready',
    exitCode: 6,
    message: expect.stringMatching(/^The index "shop" is Initializing after \d+ s\.$/),
  });
  await expect(control.delete('shop')).rejects.toMatchObject({
    code: 'pinecone.index-not-gone',
    exitCode: 6,
  });
});

test('the SDK cannot print the key, whatever it is asked to print', async () => {
  await using opened = await openControl({ apiKey: 'pcsk_secret_0123456789' });
  vi.stubEnv('PINECONE_DEBUG_CURL', '1');
  const printed = vi.spyOn(console, 'debug').mockImplementation(() => {});
  try {
    await opened.control.create(SHOP);
    const text = JSON.stringify(printed.mock.calls);
    expect(text).toContain('curl -X POST');
    expect(text).not.toContain('pcsk_secret');
  } finally {
    printed.mockRestore();
    vi.unstubAllEnvs();
  }
});

const described = (more: object): string =>
  JSON.stringify({
    name: 'shop',
    host: 'h',
    status: { ready: true, state: 'Ready' },
    deployment: { deployment_type: 'managed', cloud: 'aws', region: 'us-east-1' },
    schema: { fields: {} },
    deletion_protection: 'disabled',
    tags: null,
    ...more,
  });

test.each(['Terminating', 'InitializationFailed'])(
  'one that becomes %s while it is waited for',
  async (state) => {
    await using opened = await openControl();
    opened.emulator.faults.add({
      when: ({ operation }) => operation === 'describe_index',
      fault: { kind: 'status', status: 200, body: described({ status: { ready: false, state } }) },
      after: 1,
    });
    await expect(opened.control.create(SHOP)).rejects.toMatchObject({
      code: 'pinecone.index-not-ready',
      message: `The index "shop" is ${state}.`,
    });
  },
);

test.each([
  [
    'dense vectors and filterable metadata',
    {
      _values: { type: 'dense_vector', dimension: 2, metric: 'cosine' },
      _sparse_values: { type: 'sparse_vector' },
      genre: { filterable: true },
    },
    true,
  ],
  ['sparse vectors', { _sparse_values: { type: 'sparse_vector' } }, false],
  ['documents', { embedding: { type: 'dense_vector', dimension: 2, metric: 'cosine' } }, false],
  ['text that the service embeds', { text: { type: 'semantic_text', model: 'm', dimension: null } }, false],
  [
    'a metric that we do not know',
    { _values: { type: 'dense_vector', dimension: 2, metric: 'hamming' } },
    false,
  ],
])('an index of %s', (_, fields, dense) => {
  expect(readIndex('describe', described({ schema: { fields } })).dense).toBe(dense);
});

test.each([
  ['{}'],
  [described({ host: 7 })],
  [described({ status: { ready: 'yes', state: 'Ready' } })],
  [described({ schema: undefined })],
  ['{"name":"sh'],
])('%s is no description', (answer) => {
  expect(() => readIndex('describe index shop', answer)).toThrow(
    expect.objectContaining({ code: 'pinecone.bad-answer', exitCode: 6 }),
  );
});

test('a pod has no place', () => {
  const deployment = { deployment_type: 'pod', environment: 'us-east1-gcp', pod_type: 'p1.x1' };
  expect(readIndex('describe', described({ deployment }))).not.toHaveProperty('place');
});
