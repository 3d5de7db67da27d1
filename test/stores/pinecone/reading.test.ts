import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openPineconeStore } from '../../../src/stores/pinecone/pinecone-store.ts';
import type { Store } from '../../../src/stores/store.ts';
import {
  AT,
  collect,
  describeGenerationNamed,
  makeComplete,
  makeRecord,
} from '../../contract/store-fixtures.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud();
});
afterAll(() => cloud.close());

const records = ['a', 'b', 'ü'.repeat(200)].map((id, i) => makeRecord(id, [i + 1, 1, 1]));
const near = Float32Array.from([1, 1, 1]);

async function switched(store: Store): Promise<void> {
  await makeComplete(store, 'g', records);
  await store.switchAlias({ alias: 'live', expected: undefined, generation: 'g', at: AT });
}

describe('a reader', () => {
  test('that starts cold asks three things, two of them at once', async () => {
    const place = cloud.place();
    await switched(await place.open());
    const before = cloud.emulator.requests.length;
    const cold = await place.open();
    const [live, found] = await Promise.all([cold.live?.('live'), cold.queryLive?.('live', near, 2)]);
    expect(live).toMatchObject({
      alias: { generation: 'g', revision: 1 },
      generation: { name: 'g', count: 3 },
    });
    expect(found).toMatchObject({ generation: 'g', matches: [{ id: 'a', label: 'cat' }, { id: 'b' }] });
    const asked = cloud.emulator.requests.slice(before).map(({ operation }) => operation);
    expect(asked[0]).toBe('describe_index');
    expect(asked.slice(1).toSorted()).toEqual(['describeNamespaceAlias', 'fetchVectors', 'queryVectors']);
  });

  test('of a name that leads nowhere gets nothing', async () => {
    const place = cloud.place();
    const store = await place.open();
    expect(await store.queryLive?.('live', near, 1)).toBeUndefined();
    expect(await store.live?.('live')).toBeUndefined();
    await switched(store);
    expect(await store.queryLive?.('other', near, 1)).toBeUndefined();
    expect(await store.live?.('other')).toBeUndefined();
  });

  test('gets what is live also where the service does not say who served', async () => {
    const place = cloud.place();
    const store = await place.open();
    await switched(store);
    const { settings } = cloud.emulator;
    settings.saysNamespace = false;
    onTestFinished(() => {
      settings.saysNamespace = true;
    });
    expect(await store.queryLive?.('live', near, 1)).toMatchObject({
      generation: 'g',
      matches: [{ id: 'a' }],
    });
    expect(await store.fetchLive?.('live', ['b'])).toMatchObject({
      generation: 'g',
      records: [{ id: 'b' }],
    });
    expect(await store.queryLive?.('other', near, 1)).toBeUndefined();
    expect(await store.fetchLive?.('other', ['b'])).toBeUndefined();
    await makeComplete(store, 'h', records);
    const [expected] = await store.aliases();
    await store.switchAlias({ alias: 'live', expected, generation: 'h', at: AT });
    expect(await store.queryLive?.('live', near, 1)).toMatchObject({ generation: 'h' });
  });

  test('of more ids than one request holds gets all of them', async () => {
    const store = await cloud.place().open();
    const many = Array.from({ length: 30 }, (_, i) => makeRecord(`${i}-${'x'.repeat(400)}`, [1, i, 1]));
    await makeComplete(store, 'g', many);
    await store.switchAlias({ alias: 'live', expected: undefined, generation: 'g', at: AT });
    const found = await store.fetchLive?.(
      'live',
      many.map(({ id }) => id),
    );
    expect(found?.records).toHaveLength(30);
  });

  test('changes nothing, whatever it asks', async () => {
    const place = cloud.place();
    await switched(await place.open());
    const store = await openPineconeStore(cloud.options(place.index, { readOnly: true }));
    const before = cloud.emulator.requests.length;
    await collect(store.records('g'));
    await collect(store.manifest('g'));
    await store.fetch('g', ['a']);
    await store.count('g');
    await store.history();
    await store.inspect?.('live');
    const writes = cloud.emulator.requests
      .slice(before)
      .filter(({ operation }) => /upsert|delete|create|repoint|update|configure/i.test(operation ?? ''));
    expect(writes).toEqual([]);
    await expect(store.begin(describeGenerationNamed('h'))).rejects.toMatchObject({
      code: 'store.read-only',
    });
  });
});

test('with the host of the index given, its description says the metric where its statistics do not', async () => {
  const place = cloud.place();
  await switched(await place.open());
  const { host } = (await cloud.control(`/indexes/${place.index}`)) as { host: string };
  const store = await openPineconeStore(cloud.options(place.index, { indexHost: host, readOnly: true }));
  const body = JSON.stringify({ dimension: 3, namespaces: {}, totalVectorCount: 3 });
  const remove = cloud.emulator.faults.add({
    when: ({ operation }) => operation === 'describeIndexStats',
    fault: { kind: 'status', status: 200, body, headers: { 'content-type': 'application/json' } },
  });
  onTestFinished(remove);
  expect(await store.queryLive?.('live', near, 1)).toMatchObject({ generation: 'g', matches: [{ id: 'a' }] });
});

test('with the host of the index given, nothing is asked of the control plane, whatever is done', async () => {
  const place = cloud.place();
  await switched(await place.open());
  const { host } = (await cloud.control(`/indexes/${place.index}`)) as { host: string };
  const store = await openPineconeStore(cloud.options(place.index, { indexHost: host }));
  const before = cloud.emulator.requests.length;
  await store.checkFit?.({ distance: 'cosine', dimension: 3, alias: 'live' });
  await makeComplete(store, 'h', records);
  await store.switchAlias({ alias: 'live', expected: await store.alias('live'), generation: 'h', at: AT });
  expect(await store.queryLive?.('live', near, 1)).toMatchObject({ generation: 'h' });
  const asked = cloud.emulator.requests.slice(before).filter(({ path }) => path.startsWith('/indexes'));
  expect(asked).toEqual([]);
  await expect(
    store.checkFit?.({ distance: 'euclidean', dimension: 3, alias: 'live' }),
  ).rejects.toMatchObject({
    code: 'pinecone.unfit-index',
  });
});

describe('without labels in records', () => {
  test('they are in the manifest, and come back from there', async () => {
    const place = cloud.place({ recordLabels: false });
    const store = await place.open();
    await switched(store);
    const held = await cloud.data(place.index, '/vectors/fetch?ids=a&namespace=g');
    expect(JSON.stringify(held)).not.toContain('vi_label');
    expect((await store.fetch('g', ['a'])).map(({ label }) => label)).toEqual(['cat']);
    expect((await collect(store.records('g'))).map(({ label }) => label)).toEqual(['cat', 'cat', 'cat']);
    expect(await store.query('g', near, 1)).toMatchObject([{ id: 'a', label: 'cat' }]);
    expect((await collect(store.manifest('g'))).at(0)).not.toHaveProperty('label');
  });
});

test('what is near is found in thousands as among few, the metadata with it', async () => {
  const store = await cloud.place().open();
  const many = Array.from({ length: 300 }, (_, i) =>
    makeRecord(`${1000 + i}`, [1, 1 + (i >> 1) / 100, 1], { metadata: { i } }),
  );
  await makeComplete(store, 'g', many);
  for (const topK of [1, 3, 150, 299]) {
    const matches = await store.query('g', near, topK);
    expect(matches.map(({ id }) => id)).toEqual(many.slice(0, topK).map(({ id }) => id));
    expect(matches.at(-1)?.metadata).toEqual({ i: topK - 1 });
  }
});
