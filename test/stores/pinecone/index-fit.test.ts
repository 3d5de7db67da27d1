import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { EXIT } from '../../../src/lib/errors.ts';
import { openPineconeStore } from '../../../src/stores/pinecone/pinecone-store.ts';
import { AT, collect, describeGenerationNamed, makeComplete } from '../../contract/store-fixtures.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ initializing: { steps: 2 }, terminating: { steps: 2 } });
});
afterAll(() => cloud.close());

const hostOf = async (index: string): Promise<string> =>
  ((await cloud.control(`/indexes/${index}`)) as { host: string }).host;

async function create(name: string, fields: unknown): Promise<void> {
  const deployment = { deployment_type: 'managed', cloud: 'aws', region: 'us-east-1' };
  await cloud.control('/indexes', 'POST', { name, schema: { fields }, deployment });
  for (;;) {
    const { status } = (await cloud.control(`/indexes/${name}`)) as { status: { ready: boolean } };
    if (status.ready) return;
  }
}

const VECTORS = { _values: { type: 'dense_vector', dimension: 3, metric: 'cosine' } };
const WANTED = { distance: 'cosine', dimension: 3, alias: 'live' } as const;
const refused = (code: string) => expect.objectContaining({ exitCode: EXIT.badInput, code });

describe('an index', () => {
  test('that is not there is made by the first build, with what was asked for, and used when it is ready', async () => {
    const { open, index } = cloud.place({ deletionProtection: true });
    const store = await open();
    await store.checkFit?.(WANTED);
    await expect(cloud.control(`/indexes/${index}`)).rejects.toThrow('NOT_FOUND');
    await makeComplete(store, 'g');
    expect(await cloud.control(`/indexes/${index}`)).toMatchObject({
      schema: { fields: VECTORS },
      deployment: { cloud: 'aws', region: 'us-east-1' },
      deletion_protection: 'enabled',
      tags: { 'made-by': expect.stringContaining('vector-index-action') },
    });
  });

  test('that is not there, and is not to be made, is bad input', async () => {
    const { place: _, ...options } = cloud.options('nowhere');
    const store = await openPineconeStore(options);
    await expect(store.checkFit?.(WANTED)).rejects.toEqual(refused('pinecone.no-index'));
    await expect(store.begin(describeGenerationNamed('g'))).rejects.toEqual(refused('pinecone.no-index'));
    expect(await store.generations()).toEqual([]);
  });

  test('of another kind is refused before anything is written, with all that is in the way', async () => {
    await create('other', { _values: { type: 'dense_vector', dimension: 4, metric: 'euclidean' } });
    const store = await openPineconeStore(cloud.options('other'));
    await expect(store.checkFit?.(WANTED)).rejects.toMatchObject({
      ...{ exitCode: EXIT.badInput, code: 'pinecone.unfit-index' },
      problems: [
        expect.stringMatching(/vectors have 4 values, and the model gives 3/),
        expect.stringMatching(/set `distance: euclidean`/),
      ],
    });
    await expect(store.begin(describeGenerationNamed('g'))).rejects.toEqual(refused('pinecone.unfit-index'));
  });

  test('of documents is refused', async () => {
    await create('documents', { title: { type: 'string', full_text_search: {} } });
    const store = await openPineconeStore(cloud.options('documents'));
    await expect(store.checkFit?.(WANTED)).rejects.toEqual(refused('pinecone.unfit-index'));
  });

  test('whose namespace has the name of the alias is refused', async () => {
    await create('taken', VECTORS);
    const store = await openPineconeStore(cloud.options('taken'));
    await store.generations();
    const vectors = [{ id: 'a', values: [1, 2, 3] }];
    await cloud.data('taken', '/vectors/upsert', 'POST', { namespace: 'live', vectors });
    await expect(store.checkFit?.(WANTED)).rejects.toMatchObject({
      problems: [expect.stringMatching(/a namespace "live"/)],
    });
    await store.checkFit?.({ ...WANTED, alias: 'readers' });
  });

  test('of a service without aliases is refused, with what to choose', async () => {
    const { open, index } = cloud.place();
    await create(index, VECTORS);
    cloud.emulator.settings.aliases = false;
    try {
      const store = await open();
      const fit = store.checkFit?.(WANTED);
      await expect(fit).rejects.toEqual(refused('pinecone.no-aliases'));
      await expect(fit).rejects.toMatchObject({ fix: expect.stringMatching(/switch-by: pointer-record/) });
      const byRecord = await openPineconeStore(cloud.options(index, { switchBy: 'pointer-record' }));
      await byRecord.checkFit?.(WANTED);
      await makeComplete(byRecord, 'g');
      const request = { alias: 'live', expected: undefined, generation: 'g', at: AT };
      expect(await byRecord.switchAlias(request)).toMatchObject({ generation: 'g' });
      expect(await byRecord.queryLive?.('live', Float32Array.from([1, 2, 3]), 1)).toMatchObject({
        ...{ generation: 'g', matches: [{ id: 'a' }] },
      });
    } finally {
      cloud.emulator.settings.aliases = true;
    }
  });

  test('that others use keeps what is theirs, whatever is built, dropped and swept', async () => {
    const { open, index } = cloud.place();
    await create(index, VECTORS);
    const vectors = [{ id: 'theirs', values: [1, 2, 3], metadata: { a: 'b' } }];
    const namespaces = ['', 'g', 'g.manifest', 'h~2'];
    for (const namespace of namespaces)
      await cloud.data(index, '/vectors/upsert', 'POST', {
        ...(namespace === '' ? {} : { namespace }),
        vectors,
      });
    const store = await open();
    await makeComplete(store, 'g');
    await makeComplete(store, 'h');
    await store.begin(describeGenerationNamed('h'), { fresh: true });
    for (const name of ['g', 'h']) await store.drop(name);
    for (const namespace of namespaces) {
      const asked = `/vectors/fetch?ids=theirs&ids=a&namespace=${encodeURIComponent(namespace)}`;
      const { vectors: held } = (await cloud.data(index, asked)) as { vectors: object };
      expect(Object.keys(held), namespace).toEqual(['theirs']);
    }
  });
});

describe('recreate: index', () => {
  test('deletes the whole index and makes it anew; history and counters go on', async () => {
    const { open, index } = cloud.place({ recreate: 'index' });
    const store = await open();
    await makeComplete(store, 'g');
    const live = await store.switchAlias({ alias: 'live', expected: undefined, generation: 'g', at: AT });
    const before = await hostOf(index);
    await store.checkFit?.(WANTED);
    expect(await store.retire({ alias: 'live', expected: live!, at: AT })).toBe(true);
    expect(await hostOf(index)).not.toBe(before);
    expect(await store.history()).toMatchObject([{ generation: 'g', gone: true }]);
    await makeComplete(store, 'h');
    const again = { alias: 'live', expected: undefined, generation: 'h', at: AT };
    expect(await store.switchAlias(again)).toMatchObject({ revision: 2 });
    expect(await collect(store.records('h'))).toHaveLength(1);
  });

  test('is not refused for a default namespace with nothing in it, but for one that is not counted yet', async () => {
    const { open, index } = cloud.place({ recreate: 'index' });
    await create(index, VECTORS);
    const { settings } = cloud.emulator;
    Object.assign(settings, { listsDefault: true, statsLag: { ms: 60_000 } });
    onTestFinished(() => {
      Object.assign(settings, { listsDefault: false, statsLag: { ms: 0 } });
    });
    const store = await open();
    await store.checkFit?.(WANTED);
    expect((await store.inspect?.('live'))?.foreign).toEqual([]);
    await cloud.data(index, '/vectors/upsert', 'POST', { vectors: [{ id: 'a', values: [1, 2, 3] }] });
    await expect(store.checkFit?.(WANTED)).rejects.toMatchObject({
      problems: [expect.stringMatching(/not ours: __default__/)],
    });
  });

  test('is refused where others have something in it', async () => {
    const { open, index } = cloud.place({ recreate: 'index' });
    await create(index, VECTORS);
    const store = await open();
    await makeComplete(store, 'g');
    await store.switchAlias({ alias: 'canary', expected: undefined, generation: 'g', at: AT });
    const vectors = [{ id: 'a', values: [1, 2, 3] }];
    await cloud.data(index, '/vectors/upsert', 'POST', { namespace: 'theirs', vectors });
    await expect(store.checkFit?.(WANTED)).rejects.toMatchObject({
      code: 'pinecone.unfit-index',
      problems: [expect.stringMatching(/not ours: theirs/), expect.stringMatching(/other readers.*canary/)],
    });
  });
});
