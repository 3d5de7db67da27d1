import { expect, test } from 'vitest';
import type { Query } from '../../src/reader/api.ts';
import { LiveReader } from '../../src/reader/index-reader.ts';
import { openLocalStore } from '../../src/stores/local/local-store.ts';
import type { Store } from '../../src/stores/store.ts';
import { AT, makeComplete, makeRecord } from '../contract/store-fixtures.ts';

const VECTOR = [1, 2, 3];

async function point(store: Store, generation: string): Promise<void> {
  const expected = await store.alias('live');
  await store.switchAlias({ alias: 'live', expected, generation, at: AT });
}

/** A store that answers through its alias, as one does that is far away; and what was asked of it. */
async function open(meanwhile: (store: Store) => Promise<void> = async () => {}) {
  const local = await openLocalStore({ path: ':memory:', readOnly: false });
  for (const name of ['g-1', 'g-2'])
    await makeComplete(local, name, [makeRecord('a', VECTOR, { label: name })]);
  const asked: string[] = [];
  const far: Pick<Store, 'live' | 'queryLive' | 'fetchLive'> = {
    async live(alias) {
      asked.push('live');
      const state = await local.alias(alias);
      const generation = state && (await local.generation(state.generation));
      return generation && { alias: state, generation };
    },
    async fetchLive(alias, ids) {
      asked.push('fetch');
      const state = await local.alias(alias);
      if (state === undefined) return undefined;
      return { generation: state.generation, records: await local.fetch(state.generation, ids) };
    },
    async queryLive(alias, vector, topK) {
      asked.push('query');
      await meanwhile(local);
      const state = await local.alias(alias);
      if (state === undefined) return undefined;
      return { generation: state.generation, matches: await local.query(state.generation, vector, topK) };
    },
  };
  const store: Store = new Proxy(local, {
    get(target, key) {
      const value: unknown = Reflect.get(far, key) ?? Reflect.get(target, key, target);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (key === 'generation' || key === 'alias' || key === 'fetch') asked.push(key);
        return Reflect.apply(value, target, given);
      };
    },
  });
  const never = async () => {
    throw new Error('no model is wanted');
  };
  const reader = new LiveReader({
    ...{ index: 'default', alias: 'live', modelName: 'default', registry: 'none', store },
    ...{ withRegistry: never, queryEngine: never, signal: new AbortController().signal },
  });
  return { local, reader, asked };
}

test.each<[Query, readonly string[]]>([
  [{ vector: VECTOR }, ['query', 'live']],
  [{ id: 'a' }, ['fetch', 'live', 'query']],
])('%j takes one look and one query', async (query, requests) => {
  const { local, reader, asked } = await open();
  await point(local, 'g-1');
  const answer = await reader.search(query);
  expect(answer).toMatchObject({ generation: 'g-1', matches: [{ id: 'a', label: 'g-1' }] });
  expect(asked).toEqual(requests);
});

test.each<Query>([{ vector: VECTOR }, { id: 'a' }])(
  '%j: what was looked up and what answered are one generation, or it is asked anew',
  async (query) => {
    let switches = 0;
    const { local, reader } = await open(async (store) => {
      if (switches++ === 1) await point(store, 'g-2');
    });
    await point(local, 'g-1');
    await reader.search(query);
    const answer = await reader.search(query);
    expect(answer).toMatchObject({ generation: 'g-2', matches: [{ label: 'g-2' }] });
  },
);

test('an index that never rests is given up on', async () => {
  let switches = 0;
  const { local, reader } = await open((store) => point(store, switches++ % 2 === 0 ? 'g-2' : 'g-1'));
  await point(local, 'g-1');
  await expect(reader.search({ id: 'a' })).rejects.toMatchObject({ code: 'reader.unsettled', exitCode: 5 });
});

test('what is wrong with the query is told before what the store says of it', async () => {
  const { local, reader } = await open();
  await point(local, 'g-1');
  await expect(reader.search({ id: 'b' })).rejects.toMatchObject({ code: 'search.unknown-id' });
  await expect(reader.search({ vector: [1, 2] })).rejects.toMatchObject({ code: 'search.dimension' });
  await expect(reader.search({ vector: [Number.NaN, 0, 0] })).rejects.toMatchObject({
    code: 'store.bad-query',
  });
});

test('without an alias there is no index', async () => {
  const { reader } = await open();
  for (const query of [{ vector: VECTOR }, { id: 'a' }])
    await expect(reader.search(query)).rejects.toMatchObject({ code: 'search.no-index' });
});

test('a failure is told, unless the index changed meanwhile', async () => {
  const broken = new Error('broken');
  let failing = 2;
  const { local, reader } = await open(async (store) => {
    if (failing === 1) await point(store, 'g-2');
    if (failing-- > 0) throw broken;
  });
  await point(local, 'g-1');
  await expect(reader.search({ id: 'a' })).rejects.toBe(broken);
  expect((await reader.search({ id: 'a' })).generation).toBe('g-2');
});
