import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { LiveReader } from '../../src/reader/index-reader.ts';
import { openLocalStore } from '../../src/stores/local/local-store.ts';
import type { Match, Store } from '../../src/stores/store.ts';
import { AT, makeComplete, makeRecord } from '../contract/store-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'vector-index-reader-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
let files = 0;

async function openTwo(): Promise<{ readonly writing: Store; readonly reading: Store }> {
  const path = join(folder, `${files++}.sqlite`);
  const writing = await openLocalStore({ path, readOnly: false });
  return { writing, reading: await openLocalStore({ path, readOnly: true }) };
}

async function point(store: Store, generation: string): Promise<void> {
  const expected = await store.alias('live');
  await store.switchAlias({ alias: 'live', expected, generation, at: AT });
}

/** A reader between whose look at the alias and whose query something happens in the store. */
function readerOver(reading: Store, meanwhile: () => Promise<void>): LiveReader {
  const store: Store = new Proxy(reading, {
    get(target, key) {
      if (key === 'query')
        return async (generation: string, vector: Float32Array, topK: number): Promise<readonly Match[]> => {
          await meanwhile();
          return target.query(generation, vector, topK);
        };
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  const never = async () => {
    throw new Error('no model is wanted');
  };
  return new LiveReader({
    ...{ index: 'default', alias: 'live', modelName: 'default', registry: 'none', store },
    ...{ withRegistry: never, queryEngine: never, signal: new AbortController().signal },
  });
}

const named = (name: string) => [makeRecord('a', [1, 2, 3], { label: name })];

test('a generation that is dropped while it is asked is asked for no more: what is live then answers', async () => {
  const { writing, reading } = await openTwo();
  for (const name of ['g-1', 'g-2', 'g-3']) await makeComplete(writing, name, named(name));
  await point(writing, 'g-1');
  let moved = false;
  const reader = readerOver(reading, async () => {
    if (moved) return;
    moved = true;
    await point(writing, 'g-2');
    await point(writing, 'g-3');
    await writing.drop('g-1');
  });
  const answer = await reader.search({ id: 'a' });
  expect([answer.generation, answer.matches[0]!.label]).toEqual(['g-3', 'g-3']);
});

test('one that is built anew under its name, and not whole yet, answers nothing', async () => {
  const { writing, reading } = await openTwo();
  for (const name of ['g-1', 'g-2', 'g-3']) await makeComplete(writing, name, named(name));
  await point(writing, 'g-1');
  let moved = false;
  const reader = readerOver(reading, async () => {
    if (moved) return;
    moved = true;
    await point(writing, 'g-2');
    await point(writing, 'g-3');
    await writing.drop('g-1');
    const build = await writing.begin({ ...(await writing.generations())[0]!, name: 'g-1', createdAt: AT });
    await writing.write(build, [makeRecord('b', [3, 2, 1], { label: 'half' })]);
  });
  const answer = await reader.search({ vector: [1, 2, 3] });
  expect(answer.generation).toBe('g-3');
  expect(answer.matches.map(({ label }) => label)).toEqual(['g-3']);
});

test('an index that changes at every try is given up', async () => {
  const { writing, reading } = await openTwo();
  for (let i = 0; i < 8; i++) await makeComplete(writing, `g-${i}`, named(`g-${i}`));
  await point(writing, 'g-0');
  let turn = 0;
  const reader = readerOver(reading, async () => {
    turn += 1;
    await writing.retire({ alias: 'live', expected: (await writing.alias('live'))!, at: AT });
    await point(writing, `g-${turn}`);
  });
  await expect(reader.search({ vector: [1, 2, 3] })).rejects.toMatchObject({
    ...{ code: 'reader.unsettled', exitCode: 5 },
  });
  expect(turn).toBe(5);
});

test('an edit in place while a query is answered: answered again, of the new revision', async () => {
  const { writing, reading } = await openTwo();
  await makeComplete(writing, 'g-1', named('before'));
  await point(writing, 'g-1');
  let edited = false;
  const seen: number[] = [];
  const reader = readerOver(reading, async () => {
    if (edited) return;
    edited = true;
    const expected = (await writing.alias('live'))!;
    const to = { ...(await writing.generation('g-1'))!, identity: 'edited', count: 1 };
    const edit = (await writing.beginEdit({ alias: 'live', expected, to, at: AT }))!;
    await writing.write(edit, named('after'));
    await writing.finishEdit(edit, AT);
  });
  const answer = await reader.search({ id: 'a' });
  seen.push(answer.revision);
  expect([answer.revision, answer.matches[0]!.label, answer.editedSince]).toEqual([1, 'after', undefined]);
});

test('while an edit is open, answers say so', async () => {
  const { writing, reading } = await openTwo();
  await makeComplete(writing, 'g-1', named('before'));
  await point(writing, 'g-1');
  const reader = readerOver(reading, async () => {});
  const expected = (await writing.alias('live'))!;
  const to = { ...(await writing.generation('g-1'))!, identity: 'edited' };
  await writing.beginEdit({ alias: 'live', expected, to, at: '2026-03-04T05:06:07.000Z' });
  expect((await reader.search({ id: 'a' })).editedSince).toBe('2026-03-04T05:06:07.000Z');
  expect((await reader.status()).live?.editedSince).toBe('2026-03-04T05:06:07.000Z');
});
