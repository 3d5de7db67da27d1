import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Call, callerOf } from './call.ts';
import { type Emulator, startEmulator } from './emulator.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(async () => {
  expect(emulator.violations).toEqual([]);
  await emulator.close();
});

const index = async (
  name: string,
  dimension: number,
  metric?: 'cosine' | 'dotproduct' | 'euclidean',
): Promise<Call> =>
  callerOf(
    emulator,
    await emulator.addIndex(name, metric === undefined ? { dimension } : { dimension, metric }),
  );

describe('query', () => {
  // import numpy as np
  // q = np.float32([0.6, -0.2, 0.1])
  // x = {"a": np.float32([0.5, -0.1, 0.3]), "b": np.float32([2, 1, 0]), "c": np.float32([-1, 0.25, 0.5])}
  // for k, v in x.items():
  //     v, w = v.astype(float), q.astype(float)
  //     print(k, v @ w / np.linalg.norm(v) / np.linalg.norm(w), v @ w, ((v - w) ** 2).sum())
  const vectors = [
    { id: 'a', values: [0.5, -0.1, 0.3] },
    { id: 'b', values: [2, 1, 0] },
    { id: 'c', values: [-1, 0.25, 0.5] },
  ];
  test.each([
    ['cosine', { a: 0.9239364, b: 0.6984303, c: -0.8179179 }, 'abc'],
    ['dotproduct', { a: 0.35, b: 1, c: -0.6 }, 'bac'],
    ['euclidean', { a: 0.06, b: 3.41, c: 2.9225 }, 'acb'],
  ] as const)('%s', async (metric, scores, order) => {
    const call = await index(metric, 3, metric);
    await call('POST', '/vectors/upsert', { vectors });
    const asked = { topK: 3, vector: [0.6, -0.2, 0.1] };
    const { matches } = (await call('POST', '/query', asked)).body as {
      matches: { id: string; score: number }[];
    };
    expect(matches.map(({ id }) => id).join('')).toBe(order);
    for (const { id, score } of matches) {
      expect(score).toBeCloseTo(scores[id as 'a'], 4);
      expect(Math.fround(score)).toBe(score);
    }
    const best = (await call('POST', '/query', { ...asked, topK: 1 })).body as { matches: { id: string }[] };
    expect(best.matches.map(({ id }) => id)).toEqual([order[0]]);
  });

  test('topK finds the same as sorting all of them, and gives what is asked for', async () => {
    const call = await index('many', 2);
    const many = Array.from({ length: 900 }, (_, i) => ({
      id: `i${(i * 7919) % 900}`,
      values: [Math.cos(((i * 7919) % 900) / 300), Math.sin(((i * 7919) % 900) / 300)],
      metadata: { third: i % 3, tags: [`t${i % 2}`] },
    }));
    await call('POST', '/vectors/upsert', { namespace: 'n', vectors: many });
    const query = async (more: object): Promise<{ id: string; values: number[]; metadata?: object }[]> => {
      const answer = await call('POST', '/query', { namespace: 'n', vector: [1, 0], ...more });
      return (answer.body as { matches: { id: string; values: number[] }[] }).matches;
    };
    const found = await query({ topK: 20 });
    expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 20 }, (_, i) => `i${i}`));
    expect(found[0]).toEqual({ id: 'i0', score: 1, values: [] });
    const [first] = await query({ topK: 1, includeValues: true, includeMetadata: true });
    expect(first).toMatchObject({ values: [1, 0], metadata: { third: 0 } });
    const filter = { $and: [{ third: { $in: [1, 2] } }, { tags: 't1' }, { third: { $lt: 2 } }] };
    const filtered = await query({ topK: 900, filter, includeMetadata: true });
    expect(filtered).toHaveLength(150);
    expect(filtered.every(({ metadata }) => JSON.stringify(metadata) === '{"third":1,"tags":["t1"]}')).toBe(
      true,
    );
    const near = await call('POST', '/query', { namespace: 'n', id: 'i450', topK: 1 });
    expect(near.body).toMatchObject({ matches: [{ id: 'i450' }] });
  });
});

test('values are kept as float32, and answered as they are', async () => {
  const call = await index('floats', 6);
  const values = [0.1, 1 / 3, -123456.789, 1e-20, 0, -0];
  const sent = JSON.stringify({ vectors: [{ id: 'a', values }] }).replace('0,0]', '0,-0]');
  await call('POST', '/vectors/upsert', sent);
  const { body } = await call('GET', '/vectors/fetch?ids=a');
  expect(body).toMatchObject({ vectors: { a: { values: [...new Float32Array(values)] } }, namespace: '' });
  expect(emulator.dump().floats!.namespaces.__default__!.a!.values).toEqual(new Float32Array(values));
});

test('ids are listed in the order of their bytes, by prefix and page', async () => {
  const call = await index('ids', 2);
  const names = ['b', 'a/2', 'a/10', 'A', 'a', '~', ...Array.from({ length: 150 }, (_, i) => `p${i}`)];
  await call('POST', '/vectors/upsert', { vectors: names.map((id) => ({ id, values: [1, 0] })) });
  const list = async (search: string): Promise<string[][]> => {
    const pages: string[][] = [];
    let next: string | undefined;
    do {
      const token = next === undefined ? '' : `&paginationToken=${encodeURIComponent(next)}`;
      const { body } = await call('GET', `/vectors/list?${search}${token}`);
      const { vectors, pagination } = body as { vectors: { id: string }[]; pagination?: { next: string } };
      pages.push(vectors.map(({ id }) => id));
      next = pagination?.next;
    } while (next !== undefined);
    return pages;
  };
  const sorted = names.toSorted((a, b) => (a < b ? -1 : 1));
  expect((await list('limit=60')).map(({ length }) => length)).toEqual([60, 60, 36]);
  expect((await list('')).flat()).toEqual(sorted);
  expect(await list('prefix=a')).toEqual([['a', 'a/10', 'a/2']]);
  expect(await list('prefix=a%2F&limit=1')).toEqual([['a/10'], ['a/2']]);
  await call('POST', '/vectors/delete', { ids: ['a', 'p7'] });
  await call('POST', '/vectors/upsert', {
    vectors: [
      { id: 'p7', values: [1, 0] },
      { id: 'p07', values: [1, 0] },
    ],
  });
  expect((await list('')).flat()).toEqual([...sorted.filter((id) => id !== 'a'), 'p07'].sort());
  expect((await call('GET', '/vectors/list?paginationToken=abc')).status).toBe(400);
});

test('updates and deletes change what they name, and no more', async () => {
  const call = await index('changes', 2);
  const vectors = ['a', 'b', 'c', 'd'].map((id, i) => ({
    id,
    values: [1, i],
    metadata: { n: i, kept: true },
  }));
  await call('POST', '/vectors/upsert', { namespace: 'n', vectors });
  await call('POST', '/vectors/update', { namespace: 'n', id: 'a', values: [5, 5], setMetadata: { n: 9 } });
  const dry = { namespace: 'n', filter: { n: { $gte: 2 } }, setMetadata: { high: true } };
  expect((await call('POST', '/vectors/update', { ...dry, dryRun: true })).body).toEqual({
    matchedRecords: 3,
  });
  await call('POST', '/vectors/update', dry);
  await call('POST', '/vectors/delete', { namespace: 'n', ids: ['b', 'nobody'] });
  await call('POST', '/vectors/delete', { namespace: 'n', filter: { n: { $eq: 3 } } });
  const left = emulator.dump().changes!.namespaces.n!;
  expect(left).toEqual({
    a: { values: new Float32Array([5, 5]), metadata: { n: 9, kept: true, high: true } },
    c: { values: new Float32Array([1, 2]), metadata: { n: 2, kept: true, high: true } },
  });
  await call('POST', '/vectors/delete', { namespace: 'n', deleteAll: true });
  expect(emulator.dump().changes!.namespaces.n).toEqual({});
  expect(
    (await call('POST', '/query', { namespace: 'n', topK: 1, vector: [1, 0], filter: { n: { $near: 1 } } }))
      .status,
  ).toBe(400);
});
