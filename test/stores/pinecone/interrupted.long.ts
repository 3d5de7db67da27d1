import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { silentLog } from '../../../src/lib/log.ts';
import { openPineconeStore } from '../../../src/stores/pinecone/pinecone-store.ts';
import type { PineconeStoreOptions } from '../../../src/stores/pinecone/store-options.ts';
import type { Store } from '../../../src/stores/store.ts';
import {
  AT,
  collect,
  describeGenerationNamed,
  makeComplete,
  makeRecord,
  makeVector,
} from '../../contract/store-fixtures.ts';
import type { EmulatedRequest } from '../../pinecone-emulator/request.ts';
import { type Cloud, startCloud } from './pinecone-place.ts';

const LATER = '2026-02-03T00:00:00.000Z';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await startCloud({ lag: { ms: 100 } });
});
afterEach(() => {
  cloud.emulator.onRequest = undefined;
});
afterAll(() => cloud.close());

const records = ['a', 'b', 'c'].map((id, i) => makeRecord(id, makeVector(i)));
const to = describeGenerationNamed('g', { identity: 'edited', indexFingerprint: 'new', count: 3 });

async function contents(store: Store, generation = 'g') {
  return {
    records: await collect(store.records(generation)),
    manifest: await collect(store.manifest(generation)),
    count: await store.count(generation),
  };
}

/** Runs `work` in a store whose process is killed at the first request that `where` tells, before or after it is applied. */
async function killed(
  index: string,
  when: 'before' | 'after',
  where: (request: EmulatedRequest) => boolean,
  work: (store: Store) => Promise<unknown>,
): Promise<void> {
  const ended = new AbortController();
  const store = await openPineconeStore(cloud.options(index, { signal: ended.signal }));
  let struck = false;
  cloud.emulator.onRequest = (_, request) => {
    if (struck || !where(request)) return undefined;
    struck = true;
    return { when, act: () => ended.abort(new Error('killed')) };
  };
  await expect(work(store)).rejects.toThrow('killed');
  cloud.emulator.onRequest = undefined;
}

const upsertTo =
  (namespace: string) =>
  ({ operation, namespace: asked }: EmulatedRequest): boolean =>
    operation === 'upsertVectors' && asked === namespace;

const MANIFEST_SEGMENT = (request: EmulatedRequest): boolean =>
  upsertTo('g.manifest')(request) && request.upsert?.records[0]?.id.startsWith('m.') === true;

async function editable(more: Partial<PineconeStoreOptions> = {}) {
  const { index, open } = cloud.place(more);
  const store = await open();
  await makeComplete(store, 'g', records);
  const live = (await store.switchAlias({ alias: 'live', expected: undefined, generation: 'g', at: AT }))!;
  const begin = async (by: Store = store) =>
    (await by.beginEdit({ alias: 'live', expected: live, to, at: LATER }))!;
  return { index, open, store, begin };
}

describe('a build', () => {
  test.each(['before', 'after'] as const)(
    'that died %s its manifest was written goes on, and holds what an undisturbed one does',
    async (when) => {
      const { index, open } = cloud.place();
      await killed(index, when, MANIFEST_SEGMENT, (store) => makeComplete(store, 'g', records));
      const store = await open();
      await makeComplete(store, 'g', records);
      const other = await cloud.place().open();
      await makeComplete(other, 'g', records);
      expect(await contents(store)).toEqual(await contents(other));
    },
  );

  test('leaves nothing that its manifest does not list', async () => {
    const { index, open } = cloud.place();
    const store = await open();
    const build = await store.begin(describeGenerationNamed('g', { count: 3 }));
    await store.write(build, records);
    const vectors = [{ id: 'stray', values: [1, 2, 3] }];
    await cloud.data(index, '/vectors/upsert', 'POST', { namespace: 'g', vectors });
    cloud.emulator.skip(5000);
    await store.setState(build, 'built');
    expect(await store.count('g')).toBe(3);
    expect((await store.query('g', Float32Array.from([1, 2, 3]), 9)).map(({ id }) => id)).not.toContain(
      'stray',
    );
  });
});

describe('an edit', () => {
  const change = async (store: Store, edit: Awaited<ReturnType<Store['begin']>>): Promise<void> => {
    await store.write(edit, [makeRecord('a', [1, 0, 0]), makeRecord('d', [0, 0, 1])]);
    await store.remove(edit, ['c']);
  };

  test.each([
    ['before its journal is written', 'before', upsertTo('g.journal-1')],
    ['after its journal was written', 'after', upsertTo('g.journal-1')],
    ['after its records were written', 'after', upsertTo('g')],
    ['before its manifest is written', 'before', MANIFEST_SEGMENT],
    [
      'after something was deleted',
      'after',
      ({ operation }: EmulatedRequest) => operation === 'deleteVectors',
    ],
  ] as const)('that died %s is undone to the last bit', async (_, when, where) => {
    const { index, store, begin } = await editable();
    const was = await contents(store);
    await killed(index, when, where, async (dying) => change(dying, await begin(dying)));
    await store.undoEdit('g');
    expect(await contents(store)).toEqual(was);
    const again = await begin();
    await change(store, again);
    await store.finishEdit(again, LATER);
    expect((await contents(store)).records.map(({ id }) => id)).toEqual(['a', 'b', 'd']);
  });

  test('whose undoing died is undone by the next one', async () => {
    const { index, store, begin } = await editable();
    const was = await contents(store);
    await change(store, await begin());
    for (const when of ['before', 'after'] as const)
      await killed(index, when, upsertTo('g'), (dying) => dying.undoEdit('g'));
    expect(await store.undoEdit('g')).toBe(3);
    expect(await contents(store)).toEqual(was);
    const held = await cloud.data(index, '/namespaces');
    expect(JSON.stringify(held)).not.toContain('journal');
  });

  test('begins with what the manifest lists: what somebody else put there is told and taken away', async () => {
    const told: string[] = [];
    const { index, store, begin } = await editable({
      log: { ...silentLog, warn: (text) => void told.push(text) },
    });
    const vectors = [{ id: 'stray', values: [1, 2, 3] }];
    await cloud.data(index, '/vectors/upsert', 'POST', { namespace: 'g', vectors });
    cloud.emulator.skip(5000);
    await store.query('g', Float32Array.from([1, 2, 3]), 1);
    const edit = await begin();
    await change(store, edit);
    await store.finishEdit(edit, LATER);
    expect(await store.count('g')).toBe(3);
    expect(told).toEqual([
      expect.stringMatching(/^1 record in namespace g stood in no manifest, and was deleted/),
    ]);
  });

  test('whose journal somebody deleted is undone as far as can be, and it is told', async () => {
    const told: string[] = [];
    const { index, open, store, begin } = await editable({
      log: { ...silentLog, warn: (text) => void told.push(text) },
    });
    await change(store, await begin());
    await cloud.data(index, '/namespaces/g.journal-1', 'DELETE');
    expect(await (await open()).undoEdit('g')).toBe(3);
    expect(told).toEqual([expect.stringMatching(/^2 records of g cannot be brought back/)]);
    expect(await store.generation('g')).not.toHaveProperty('edit');
  });
});
