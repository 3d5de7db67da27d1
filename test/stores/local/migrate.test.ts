import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalStore } from '../../../src/stores/local/local-store.ts';
import {
  AT,
  collect,
  describeGenerationNamed,
  makeComplete,
  makeRecord,
} from '../../contract/store-fixtures.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-migrate-'));
  path = join(folder, 'index.sqlite');
});

afterEach(() => rm(folder, { recursive: true }));

interface Old {
  readonly name: string;
  readonly state?: string;
  readonly live?: string;
  readonly replaced?: string;
  readonly rolledBack?: string;
}

const at = (day: number): string => `2026-01-0${day}T00:00:00.000Z`;

/** A file as schema version 1 was: its tables, word for word. */
function writeVersion1(
  generations: readonly Old[],
  aliases: readonly (readonly [string, string, string | null, number])[],
): void {
  const db = new DatabaseSync(path);
  db.exec(`
    PRAGMA page_size = 16384;
    CREATE TABLE generation (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      state TEXT NOT NULL CHECK (state IN ('building', 'built', 'complete', 'failed', 'dropped')),
      token TEXT NOT NULL,
      description TEXT NOT NULL,
      live_since TEXT,
      replaced_at TEXT,
      rolled_back_at TEXT
    ) STRICT;
    CREATE TABLE record (
      key INTEGER PRIMARY KEY,
      generation INTEGER NOT NULL,
      id TEXT NOT NULL,
      label TEXT,
      metadata TEXT NOT NULL,
      vector BLOB NOT NULL,
      UNIQUE (generation, id)
    ) STRICT;
    CREATE TABLE manifest (
      generation INTEGER NOT NULL,
      id TEXT NOT NULL,
      item_digest TEXT NOT NULL,
      content_digest TEXT NOT NULL,
      vector_digest TEXT NOT NULL,
      PRIMARY KEY (generation, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alias (
      name TEXT PRIMARY KEY,
      generation TEXT NOT NULL,
      previous TEXT,
      switched_at TEXT NOT NULL,
      "commit" TEXT,
      revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE dropped (generation INTEGER PRIMARY KEY) STRICT;
    PRAGMA application_id = 0x56494458;
    PRAGMA user_version = 1;
  `);
  const { itemDigest, contentDigest, vectorDigest, vector } = makeRecord('a', [1, 2, 3]);
  generations.forEach(({ name, state = 'complete', live, replaced, rolledBack }, i) => {
    db.prepare('INSERT INTO generation VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      ...[i + 1, name, state, 'token', JSON.stringify(describeGenerationNamed(name, { count: 1 }))],
      ...[live ?? null, replaced ?? null, rolledBack ?? null],
    );
    if (state !== 'complete') return;
    db.prepare('INSERT INTO record (generation, id, label, metadata, vector) VALUES (?, ?, ?, ?, ?)').run(
      ...[i + 1, 'a', 'cat', '{}', new Uint8Array(vector.buffer)],
    );
    db.prepare('INSERT INTO manifest VALUES (?, ?, ?, ?, ?)').run(
      ...[i + 1, 'a', itemDigest, contentDigest, vectorDigest],
    );
  });
  for (const [name, generation, previous, revision] of aliases)
    db.prepare('INSERT INTO alias VALUES (?, ?, ?, ?, ?, ?)').run(
      ...[name, generation, previous, at(9), null, revision],
    );
  db.close();
}

/** one → two → three, rolled back to two; four waits. */
const generations: readonly Old[] = [
  { name: 'one', live: at(1), replaced: at(2) },
  { name: 'two', live: at(2), replaced: at(3) },
  { name: 'three', live: at(3), replaced: at(9), rolledBack: at(9) },
  { name: 'four' },
];

const expected = [
  { alias: 'live', aliasRevision: 4, generation: 'two', since: at(9) },
  { alias: 'live', aliasRevision: 3, generation: 'three', since: at(3), until: at(9), rolledBackAt: at(9) },
  { alias: 'live', aliasRevision: 2, generation: 'one', since: at(1), until: at(2) },
].map((period) => ({ move: 'update', revision: 0, count: 1, ...period }));

describe.each([true, false])('a file of schema version 1 (read only: %s)', (readOnly) => {
  test('answers, and tells what was live in which order', async () => {
    writeVersion1(generations, [['live', 'two', 'three', 4]]);
    const before = await readFile(path);
    const store = await openLocalStore({ path, readOnly });
    expect(await store.alias('live')).toMatchObject({ generation: 'two', previous: 'three', revision: 4 });
    expect(await store.generation('two')).toEqual({
      ...{ ...describeGenerationNamed('two', { count: 1 }), state: 'complete', revision: 0 },
    });
    expect((await store.generations()).map(({ name }) => name)).toEqual(['four', 'three', 'two', 'one']);
    expect((await store.query('two', new Float32Array([1, 2, 3]), 1))[0]!.id).toBe('a');
    expect(await store.history()).toMatchObject(expected);
    expect(await store.keptRevisions('two')).toEqual([]);
    await store.close();
    expect((await readFile(path)).equals(before)).toBe(readOnly);
  });

  test('with several aliases gives each what it is known to have had, and all what was rolled back', async () => {
    const canary = ['canary', 'four', 'one', 2] as const;
    writeVersion1(
      [...generations.slice(0, 3), { name: 'four', live: at(4) }],
      [['live', 'two', 'three', 4], canary],
    );
    const store = await openLocalStore({ path, readOnly });
    const of = async (alias: string) =>
      (await store.history()).flatMap((period) => (period.alias === alias ? [period.generation] : []));
    expect(await of('live')).toEqual(['two', 'three']);
    expect(await of('canary')).toEqual(['four', 'three', 'one']);
    await store.close();
  });
});

test('a writer brings it to the present version, with all that this can do', async () => {
  writeVersion1(generations, [['live', 'two', 'three', 4]]);
  const reader = await openLocalStore({ path, readOnly: true });
  expect(await reader.history()).toMatchObject(expected);
  const store = await openLocalStore({ path, readOnly: false });
  const live = (await store.alias('live'))!;
  const edit = (await store.beginEdit({
    ...{ alias: 'live', expected: live, at: AT, to: describeGenerationNamed('two', { count: 2 }) },
  }))!;
  await store.write(edit, [makeRecord('b', [3, 2, 1])]);
  await store.finishEdit(edit, AT);
  await makeComplete(store, 'five');
  await store.switchAlias({ alias: 'live', expected: await store.alias('live'), generation: 'five', at: AT });
  // Who reads all the while sees it.
  expect((await reader.history()).map(({ generation }) => generation)).toEqual([
    ...['five', 'two', 'two', 'three', 'one'],
  ]);
  expect(await reader.generation('two')).toMatchObject({ revision: 1, count: 2 });
  expect((await collect(reader.records('two'))).map(({ id }) => id)).toEqual(['a', 'b']);
  await store.drop('one');
  expect((await store.history()).at(-1)).toMatchObject({ generation: 'one', gone: true });
  await reader.close();
  await store.close();
  const db = new DatabaseSync(path, { readOnly: true });
  expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 2 });
  expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  db.close();
});

test('what was rolled back and dropped before is still known', async () => {
  const dropped = { name: 'three', state: 'dropped', live: at(3), replaced: at(9), rolledBack: at(9) };
  writeVersion1([...generations.slice(0, 2), dropped], [['live', 'two', 'one', 4]]);
  const store = await openLocalStore({ path, readOnly: false });
  expect((await store.history())[1]).toMatchObject({ generation: 'three', rolledBackAt: at(9), gone: true });
  await store.close();
});
