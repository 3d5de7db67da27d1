import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPineconeStore } from '../../../src/stores/pinecone/pinecone-store.ts';
import type { Store } from '../../../src/stores/store.ts';
import { AT, DIMENSION, makeComplete, makeRecord } from '../../contract/store-fixtures.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

let cloud: Cloud;
let host: string;
let store: Store;

beforeEach(async () => {
  cloud = await startCloud();
  host = await cloud.emulator.addIndex('shop', { dimension: DIMENSION, metric: 'cosine' });
  store = await open('shop');
  await makeComplete(
    store,
    'g-1',
    [1, 2, 3].map((i) => makeRecord(`item ${i}`, [i, 1, 1], { label: 'cat' })),
  );
  await makeComplete(store, 'g-2');
  await store.switchAlias({ alias: 'live', expected: undefined, generation: 'g-1', at: AT });
});
afterEach(async () => {
  await store.close();
  expect(cloud.emulator.violations).toEqual([]);
  await cloud.close();
});

const open = (index: string, readOnly = false): Promise<Store> =>
  openPineconeStore(cloud.options(index, { readOnly }));

/** As another program of the same project does. */
async function ask(method: string, path: string, body?: object): Promise<void> {
  const { ok, status } = await fetch(`${host}${path}`, {
    method,
    headers: {
      ...{ 'Api-Key': cloud.emulator.apiKey, 'X-Pinecone-Api-Version': '2026-07' },
      'Content-Type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!ok) throw new Error(`${method} ${path}: ${status}`);
}

const addForeign = (namespace?: string): Promise<void> =>
  ask('POST', '/vectors/upsert', {
    vectors: [{ id: 'old', values: [1, 2, 3] }],
    ...(namespace === undefined ? {} : { namespace }),
  });

test('sizes, units, and what is not ours', async () => {
  await addForeign();
  await addForeign('v1');
  const inspection = await store.inspect!('live');
  // An id of 6 bytes, {"vi_label":"cat"} of 18, 3 dimensions of 4.
  expect(inspection.sizes).toEqual([
    { generation: 'g-2', records: 1, bytes: 1 + 18 + 12, queryReadUnits: 0.25, buildWriteUnits: 1 },
    { generation: 'g-1', records: 3, bytes: 3 * 36, queryReadUnits: 0.25, buildWriteUnits: 1 },
  ]);
  expect(inspection.foreign).toEqual([
    { name: '__default__', records: 1 },
    { name: 'v1', records: 1 },
  ]);
  expect(inspection.drift).toEqual([]);
});

test('an alias that was moved by hand is drift, and not an error', async () => {
  await ask('PATCH', '/namespace-aliases/live', { target_namespace: 'g-2' });
  expect(await store.alias('live')).toMatchObject({ generation: 'g-2' });
  const { drift } = await store.inspect!('live');
  expect(drift).toEqual([expect.stringMatching(/live.*g-[12].*g-[12]/)]);
});

test('only what is named, is there, is not ours and leads no reader is removed', async () => {
  for (const name of ['v1', 'v2']) await addForeign(name);
  await ask('POST', '/namespace-aliases', { name: 'old-readers', target_namespace: 'v1' });
  const refusals = {
    'g-1': 'pinecone.own-namespace',
    'g-1.manifest': 'pinecone.own-namespace',
    'vector-index.state': 'pinecone.own-namespace',
    none: 'pinecone.no-namespace',
    v1: 'pinecone.namespace-in-use',
  };
  for (const [name, code] of Object.entries(refusals))
    await expect(store.dropForeign!(name, false), name).rejects.toMatchObject({ code, exitCode: 2 });
  expect(await store.dropForeign!('v2', true)).toBe(1);
  expect((await store.inspect!('live')).foreign).toHaveLength(2);
  const reading = await open('shop', true);
  await expect(reading.dropForeign!('v2', false)).rejects.toMatchObject({ code: 'store.read-only' });
  expect(await store.dropForeign!('v2', false)).toBe(1);
  expect((await store.inspect!('live')).foreign).toEqual([{ name: 'v1', records: 1 }]);
});

test('where there is no index, there is nothing to tell', async () => {
  const nothing = await open('none', true);
  expect(await nothing.inspect!('live')).toEqual({
    drift: [expect.stringMatching(/^There is no Pinecone index .* that this key can see\.$/)],
    ...{ sizes: [], foreign: [] },
  });
});
