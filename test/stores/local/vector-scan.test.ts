import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalStore } from '../../../src/stores/local/local-store.ts';
import {
  describeGenerationNamed,
  makeComplete,
  makeRecord,
  makeVector,
} from '../../contract/store-fixtures.ts';

/** Five such vectors fill a block of 2 MiB. */
const DIMENSION = 100_000;
const BLOCK = 2 * 1024 * 1024;

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-scan-'));
  path = join(folder, 'index.sqlite');
});

afterEach(() => rm(folder, { recursive: true }));

test('a budget that holds some of the blocks changes no bit of any answer', async () => {
  const base = makeVector(1, DIMENSION);
  const records = Array.from({ length: 23 }, (_, i) => {
    const values = base.slice();
    values[i % 7] = 3; // equal vectors, seven apart, in different blocks
    return makeRecord(`r${String(i).padStart(2, '0')}`, values);
  });
  const writer = await openLocalStore({ path, readOnly: false });
  await makeComplete(writer, 'g', records, { dimension: DIMENSION });
  await writer.close();
  const answers = [];
  for (const cacheBytes of [0, 2.5 * BLOCK, 100 * BLOCK]) {
    const store = await openLocalStore({ path, readOnly: true, cacheBytes });
    for (let i = 0; i < 3; i++) answers.push(await store.query('g', records[9]!.vector, 6));
    await store.close();
  }
  expect(answers[0]!.map(({ id }) => id).slice(0, 3)).toEqual(['r02', 'r09', 'r16']);
  expect(answers[0]![0]!.score).toBe(1);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});

test('a vector finds itself with a score of exactly 1', async () => {
  const records = Array.from({ length: 300 }, (_, i) => makeRecord(`r${i}`, makeVector(i, 17)));
  const store = await openLocalStore({ path, readOnly: false });
  await makeComplete(store, 'g', records, { dimension: 17 });
  for (const { id, vector } of records) {
    expect((await store.query('g', vector, 1))[0]).toMatchObject({ id, score: 1 });
  }
  await store.close();
});

test('queries that are asked together get the answers that each gets alone; a bad one fails alone', async () => {
  const records = Array.from({ length: 200 }, (_, i) => makeRecord(`r${i}`, makeVector(i, 9)));
  const store = await openLocalStore({ path, readOnly: false });
  await makeComplete(store, 'g', records, { dimension: 9 });
  const queries = records.slice(0, 12);
  const alone = [];
  for (const [i, { vector }] of queries.entries()) alone.push(await store.query('g', vector, i + 1));
  const together = await Promise.allSettled([
    ...queries.map(({ vector }, i) => store.query('g', vector, i + 1)),
    store.query('g', new Float32Array(3), 5),
    store.query('none', queries[0]!.vector, 5),
  ]);
  expect(together.slice(0, 12)).toEqual(alone.map((value) => ({ status: 'fulfilled', value })));
  expect(together.slice(12)).toMatchObject([
    { status: 'rejected', reason: { code: 'store.bad-query' } },
    { status: 'rejected', reason: { code: 'store.unknown-generation' } },
  ]);
  await store.close();
});

describe('a damaged file', () => {
  const damage = (sql: string): void => {
    const db = new DatabaseSync(path);
    db.exec(sql);
    db.close();
  };

  test.each([
    ['a shortened vector', "UPDATE record SET vector = x'0000803f00' WHERE id = 'b'"],
    ['NaN', "UPDATE record SET vector = x'0000c07f0000c07f0000c07f' WHERE id = 'b'"],
    ['a zero vector', "UPDATE record SET vector = zeroblob(12) WHERE id = 'b'"],
  ])('with %s: the record is readable for verification, and never a neighbour', async (_, sql) => {
    const store = await openLocalStore({ path, readOnly: false });
    await makeComplete(store, 'g', [
      makeRecord('a', [1, 2, 3]),
      makeRecord('b', [1, 2, 3]),
      makeRecord('c', [3, 2, 1]),
    ]);
    const found = async () => (await store.query('g', new Float32Array([1, 2, 3]), 3)).map(({ id }) => id);
    expect(await found()).toEqual(['a', 'b', 'c']);
    damage(sql);
    expect(await found()).toEqual(['a', 'c']);
    expect(await store.fetch('g', ['b'])).toHaveLength(1);
    expect(await store.count('g')).toBe(3);
    await store.close();
  });

  test('with metadata that is no JSON names the record', async () => {
    const store = await openLocalStore({ path, readOnly: false });
    const build = await store.begin(describeGenerationNamed('g'));
    await store.write(build, [makeRecord('a', [1, 2, 3])]);
    damage("UPDATE record SET metadata = '{'");
    await expect(store.fetch('g', ['a'])).rejects.toMatchObject({ exitCode: 2, code: 'store.damaged' });
    await expect(store.fetch('g', ['a'])).rejects.toThrow('"a"');
    await store.close();
  });
});
