import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLocalStore } from '../../../src/stores/local/local-store.ts';
import { loadSqlite } from '../../../src/stores/local/sqlite.ts';
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
  folder = await mkdtemp(join(tmpdir(), 'local-file-'));
  path = join(folder, 'index.sqlite');
});

afterEach(() => rm(folder, { recursive: true }));

/** Names, sizes, times and bytes of all that lies in the folder. */
async function snapshot(): Promise<unknown> {
  return Promise.all(
    (await readdir(folder)).map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      const bytes = await readFile(join(folder, name));
      return { name, size, mtimeMs, digest: createHash('sha256').update(bytes).digest('hex') };
    }),
  );
}

async function fill(): Promise<void> {
  const store = await openLocalStore({ path, readOnly: false });
  await makeComplete(store, 'g', [makeRecord('a', [1, 2, 3]), makeRecord('b', [3, 2, 1])]);
  await store.switchAlias({ alias: 'live', expected: undefined, generation: 'g', at: AT });
  await store.close();
}

describe('the file', () => {
  test('is all there is after every write, and between two', async () => {
    const store = await openLocalStore({ path, readOnly: false });
    expect(await readdir(folder)).toEqual([]);
    const build = await store.begin(describeGenerationNamed('g'));
    await store.write(build, [makeRecord('a', [1, 2, 3])]);
    expect(await readdir(folder)).toEqual(['index.sqlite']);
    await store.close();
    expect(await readdir(folder)).toEqual(['index.sqlite']);
  });

  test('can be copied while the store is open, and the copy answers', async () => {
    await fill();
    const store = await openLocalStore({ path, readOnly: true });
    await store.alias('live');
    await copyFile(path, join(folder, 'copy.sqlite'));
    const copy = await openLocalStore({ path: join(folder, 'copy.sqlite'), readOnly: true });
    expect((await copy.query('g', new Float32Array([1, 2, 3]), 1))[0]?.id).toBe('a');
    await copy.close();
    await store.close();
  });

  test('of a dropped generation is used again by the next one', async () => {
    const records = Array.from({ length: 5000 }, (_, i) => makeRecord(`${i}`, [1, 2, 3]));
    const store = await openLocalStore({ path, readOnly: false });
    await makeComplete(store, 'one', records);
    const { size } = await stat(path);
    for (const name of ['two', 'three', 'four']) {
      await store.drop(name === 'two' ? 'one' : name === 'three' ? 'two' : 'three');
      await makeComplete(store, name, records);
    }
    expect((await stat(path)).size).toBeLessThan(1.2 * size);
    await store.close();
  });
});

test.each(['begun anew', 'dropped'])('no record stays of a generation that is %s', async (how) => {
  const records = Array.from({ length: 5000 }, (_, i) => makeRecord(`${i}`, [1, 2, 3]));
  const store = await openLocalStore({ path, readOnly: false });
  await makeComplete(store, 'g', records);
  if (how === 'dropped') await store.drop('g');
  else await store.begin(describeGenerationNamed('g'), { fresh: true });
  await store.close();
  const db = new DatabaseSync(path, { readOnly: true });
  for (const table of ['record', 'manifest', 'dropped']) {
    expect(db.prepare(`SELECT count(*) AS held FROM ${table}`).get(), table).toEqual({ held: 0 });
  }
  db.close();
});

describe('opened for reading', () => {
  test('leaves everything byte for byte, whatever is asked', async () => {
    await fill();
    const before = await snapshot();
    const store = await openLocalStore({ path, readOnly: true });
    await store.generations();
    await collect(store.records('g'));
    await collect(store.manifest('g'));
    await store.query('g', new Float32Array([1, 2, 3]), 1);
    expect((await store.alias('live'))?.generation).toBe('g');
    const refused = { exitCode: 2, code: 'store.read-only' };
    await expect(store.begin(describeGenerationNamed('h'))).rejects.toMatchObject(refused);
    await expect(store.drop('g')).rejects.toMatchObject(refused);
    const request = { alias: 'live', expected: undefined, generation: 'g', at: AT };
    await expect(store.switchAlias(request)).rejects.toMatchObject(refused);
    await store.close();
    expect(await snapshot()).toEqual(before);
  });

  test('is empty where there is no file, makes none, and sees it when it comes', async () => {
    const deep = join(folder, 'not', 'there', 'index.sqlite');
    const store = await openLocalStore({ path: deep, readOnly: true });
    expect(await store.generations()).toEqual([]);
    expect(await store.alias('live')).toBeUndefined();
    await expect(store.count('g')).rejects.toMatchObject({ code: 'store.unknown-generation' });
    expect(await readdir(folder)).toEqual([]);
    const writer = await openLocalStore({ path: deep, readOnly: false });
    await makeComplete(writer, 'g');
    await writer.close();
    expect(await store.count('g')).toBe(1);
    await store.close();
  });

  test('takes an empty file for an empty index, as a creation that was killed leaves it', async () => {
    await writeFile(path, '');
    const store = await openLocalStore({ path, readOnly: true });
    expect(await store.generations()).toEqual([]);
    await store.close();
    expect((await stat(path)).size).toBe(0);
    await fill();
    expect((await stat(path)).size).toBeGreaterThan(0);
  });
});

describe.each([true, false])(
  'what is no index of ours is refused and left as it is (readOnly: %s)',
  (readOnly) => {
    const open = () => openLocalStore({ path, readOnly });

    test('a file of something else', async () => {
      await writeFile(path, 'These are notes, not an index.\n'.repeat(1000));
      const before = await snapshot();
      await expect(open()).rejects.toMatchObject({ exitCode: 2, code: 'store.not-a-database' });
      await expect(open()).rejects.toThrow(path);
      expect(await snapshot()).toEqual(before);
    });

    test('another database', async () => {
      const db = new DatabaseSync(path);
      db.exec('CREATE TABLE notes (text TEXT)');
      db.close();
      const before = await snapshot();
      await expect(open()).rejects.toMatchObject({ exitCode: 2, code: 'store.foreign-database' });
      expect(await snapshot()).toEqual(before);
    });

    test('a newer schema', async () => {
      await fill();
      const db = new DatabaseSync(path);
      db.exec('PRAGMA user_version = 9');
      db.close();
      await expect(open()).rejects.toThrow('its schema is 9, this one knows 2');
      await expect(open()).rejects.toMatchObject({ exitCode: 2, code: 'store.newer-schema' });
    });

    test('a folder', async () => {
      await mkdir(path);
      await expect(open()).rejects.toMatchObject({ exitCode: 2, code: 'store.cannot-open' });
    });

    test('a file that was cut off', async () => {
      const store = await openLocalStore({ path, readOnly: false });
      await makeComplete(
        store,
        'g',
        Array.from({ length: 2000 }, (_, i) => makeRecord(`${i}`, [1, 2, 3])),
      );
      await store.close();
      await writeFile(path, (await readFile(path)).subarray(0, 5 * 16_384));
      const damaged = { exitCode: 2, code: 'store.damaged' };
      const reading = async () => collect((await open()).records('g'));
      await expect(reading()).rejects.toMatchObject(damaged);
    });
  },
);

test('a lock that stays ends in exit 5, after the wait', async () => {
  await fill();
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  const store = await openLocalStore({ path, readOnly: false, busyTimeoutMs: 50 });
  expect(await store.count('g')).toBe(2);
  await expect(store.drop('g')).rejects.toMatchObject({ exitCode: 5, code: 'store.busy' });
  other.exec('ROLLBACK');
  other.close();
  await store.close();
  await expect(store.generations()).rejects.toThrow('closed');
});

test("SQLite is loaded without its own warning, and nobody else's is lost", () => {
  const before = process.emitWarning;
  expect(loadSqlite().DatabaseSync).toBe(DatabaseSync);
  expect(process.emitWarning).toBe(before);
});
