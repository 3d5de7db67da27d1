import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../src/lib/digest.ts';
import { readEvaluation, saveEvaluation } from '../../src/registry/evaluations.ts';
import { openFolderStorage } from '../../src/registry/folder/folder-storage.ts';
import {
  findByDigest,
  findByLabel,
  findByTrainingKey,
  listVersions,
  newestVersion,
  registerVersion,
  removeVersion,
} from '../../src/registry/registered-versions.ts';
import type { RegistryStorage } from '../../src/registry/registry.ts';
import { readVersion, readVersionFiles, writeVersion } from '../../src/registry/versions.ts';
import { MODEL, makeEvaluation, makeRegistry, makeVersion } from './version-fixtures.ts';

let folder: string;
let storage: RegistryStorage;

beforeEach(async () => {
  ({ folder, storage } = await makeRegistry());
});

afterEach(() => rm(folder, { recursive: true }));

const register = (...args: Parameters<typeof makeVersion>) =>
  registerVersion(storage, MODEL, makeVersion(...args));
const labels = async () => (await listVersions(storage, MODEL)).map(({ label }) => label);
const fileOf = (name: string, file: string) => join(folder, MODEL, 'versions', sha256(name), file);

/** A storage that stops, as a killed process does, before it writes or removes the entry of that number. */
function stoppingBefore(count: number): RegistryStorage {
  let written = 0;
  const step = async <T>(work: () => Promise<T>): Promise<T> => {
    if (written++ === count) throw new Error('killed');
    return work();
  };
  return {
    ...storage,
    async put(entries) {
      for (const entry of entries) await step(() => storage.put(new Map([entry])));
    },
    compareAndSet: (...args) => step(() => storage.compareAndSet(...args)),
    async remove(prefix) {
      for (const key of await storage.list(prefix)) await step(() => storage.remove(key));
    },
  };
}

describe('registering', () => {
  test('gives 1.0.0 first, then labels by what changed, with the reason', async () => {
    expect(await register('a', { commit: 'abc' })).toMatchObject({
      label: '1.0.0',
      reason: 'The first version.',
    });
    expect((await register('b', { training: { seed: 2 } })).label).toBe('1.0.1');
    expect(await register('c', { labels: ['ant', 'cat', 'dog'] })).toMatchObject({
      label: '1.1.0',
      reason: 'Against 1.0.1, the class "ant" is new.',
    });
    expect(await register('d', { dimension: 128 })).toMatchObject({
      label: '2.0.0',
      reason: expect.stringContaining('128 dimensions instead of 512'),
    });
    expect(await labels()).toEqual(['2.0.0', '1.1.0', '1.0.1', '1.0.0']);
    expect((await newestVersion(storage, MODEL))?.version.digest).toBe(sha256('d'));
    expect((await findByLabel(storage, MODEL, '1.0.0'))?.version).toMatchObject({
      commit: 'abc',
      dimension: 512,
    });
    expect(await findByLabel(storage, MODEL, '9.9.9')).toBeUndefined();
  });

  test('twice gives the same label and leaves the first record', async () => {
    const first = await register('a');
    expect(first.added).toBe(true);
    await register('b', { training: { seed: 2 } });
    expect(await register('a', { createdAt: 'later', commit: 'other' })).toEqual({ ...first, added: false });
    expect(await labels()).toEqual(['1.0.1', '1.0.0']);
  });

  test('of many at once gives each its own label', async () => {
    const storages = Array.from({ length: 8 }, () => openFolderStorage({ folder, readOnly: false }));
    const made = await Promise.all(
      storages.map((each, i) =>
        registerVersion(each, MODEL, makeVersion(`v${i}`, { training: { seed: i } })),
      ),
    );
    const expected = Array.from({ length: 8 }, (_, i) => `1.0.${i}`);
    expect(made.map(({ label }) => label).toSorted()).toEqual(expected);
    expect((await labels()).toReversed()).toEqual(expected);
  });

  test('keeps the models of one registry apart', async () => {
    await register('a');
    await registerVersion(storage, 'letters', makeVersion('b', { dimension: 3 }));
    expect((await newestVersion(storage, 'letters'))?.label).toBe('1.0.0');
    expect(await findByDigest(storage, MODEL, sha256('b'))).toBeUndefined();
  });

  test('killed anywhere leaves a version or none, and can be repeated', async () => {
    let outcomes = '';
    for (let count = 0; ; count++) {
      const name = `v${count}`;
      const killed = await registerVersion(stoppingBefore(count), MODEL, makeVersion(name)).catch(
        () => undefined,
      );
      const found = await findByTrainingKey(storage, MODEL, sha256(`key of ${name}`));
      if (found !== undefined) {
        const files = await readVersionFiles(storage, MODEL, found.version);
        expect([...files.keys()].toSorted()).toEqual([...makeVersion(name).files.keys()].toSorted());
      }
      outcomes += found === undefined ? '-' : found.label === undefined ? 'w' : 'L';
      expect((await register(name)).version.digest).toBe(sha256(name));
      expect((await findByDigest(storage, MODEL, sha256(name)))?.label).toBeDefined();
      if (killed !== undefined) break;
    }
    // Two files and the record; then it is written; then labelled.
    expect(outcomes).toBe('---wL');
  });
});

describe('finding', () => {
  test('by training key also finds what has no label, such as a candidate', async () => {
    await writeVersion(storage, MODEL, makeVersion('candidate'));
    const found = await findByTrainingKey(storage, MODEL, sha256('key of candidate'));
    expect(found).toEqual({ version: await readVersion(storage, MODEL, sha256('candidate')) });
    expect(await findByTrainingKey(storage, MODEL, sha256('another'))).toBeUndefined();
    expect(await newestVersion(storage, MODEL)).toBeUndefined();
    expect(await labels()).toEqual([undefined]);
  });

  test('by training key prefers the newest label', async () => {
    const training = { key: sha256('same key') };
    await register('a', { training });
    await register('b', { training });
    expect((await findByTrainingKey(storage, MODEL, training.key))?.label).toBe('1.0.1');
  });

  test('nothing in an empty registry', async () => {
    const empty = openFolderStorage({ folder: join(folder, 'none'), readOnly: true });
    expect(await listVersions(empty, MODEL)).toEqual([]);
    expect(await newestVersion(empty, MODEL)).toBeUndefined();
    expect(await findByDigest(empty, MODEL, sha256('a'))).toBeUndefined();
    expect(await readEvaluation(empty, MODEL, sha256('a'), sha256('b'))).toBeUndefined();
  });
});

describe('what was changed after it was written', () => {
  test('in any byte of the record is seen', async () => {
    await register('a');
    const path = fileOf('a', 'version.json');
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at += 37) {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= 1;
      await writeFile(path, bytes);
      const reading = readVersion(storage, MODEL, sha256('a'));
      await expect(reading, `byte ${at}`).rejects.toMatchObject({
        exitCode: 2,
        code: expect.stringMatching(/^registry\.(changed-file|newer-schema)$/),
        message: expect.stringContaining('version.json'),
      });
    }
    await writeFile(path, whole.subarray(0, -1));
    await expect(readVersion(storage, MODEL, sha256('a'))).rejects.toThrow('version.json');
  });

  test('in a file, or is missing, is named', async () => {
    const { version } = await register('a');
    const path = fileOf('a', 'files/embedding/weights.bin');
    const bytes = await readFile(path);
    bytes[500]! ^= 1;
    await writeFile(path, bytes);
    await expect(readVersionFiles(storage, MODEL, version)).rejects.toMatchObject({
      exitCode: 2,
      code: 'registry.changed-file',
      message: expect.stringContaining('files/embedding/weights.bin'),
    });
    await rm(path);
    await expect(readVersionFiles(storage, MODEL, version)).rejects.toMatchObject({
      exitCode: 2,
      code: 'registry.missing-file',
      message: expect.stringContaining('files/embedding/weights.bin'),
    });
  });

  test('by taking the folder away is registered anew under its old label', async () => {
    await register('a');
    await register('b', { training: { seed: 2 } });
    await rm(fileOf('b', ''), { recursive: true });
    expect(await findByTrainingKey(storage, MODEL, sha256('key of b'))).toBeUndefined();
    expect((await newestVersion(storage, MODEL))?.label).toBe('1.0.0');
    expect((await register('b', { training: { seed: 2 } })).label).toBe('1.0.1');
  });

  test('by putting the record of another version there is seen', async () => {
    await register('a');
    await register('b');
    await writeFile(fileOf('a', 'version.json'), await readFile(fileOf('b', 'version.json')));
    await expect(readVersion(storage, MODEL, sha256('a'))).rejects.toMatchObject({
      code: 'registry.changed-file',
    });
  });

  test('by a newer version of the program is said so', async () => {
    await register('a');
    const path = fileOf('a', 'version.json');
    const newer = (await readFile(path, 'utf8')).replace('"schemaVersion": 1', '"schemaVersion": 7');
    await writeFile(path, newer);
    await expect(readVersion(storage, MODEL, sha256('a'))).rejects.toThrow(
      'its schema is 7, this one knows 1',
    );
  });
});

describe('evaluations', () => {
  test('are kept under their version by the fingerprint of their data, the latest one', async () => {
    const { version } = await register('a');
    const evaluation = makeEvaluation(version);
    const read = () => readEvaluation(storage, MODEL, version.digest, evaluation.dataFingerprint);
    await saveEvaluation(storage, MODEL, evaluation);
    await saveEvaluation(storage, MODEL, evaluation);
    expect(await read()).toEqual(evaluation);
    await saveEvaluation(storage, MODEL, makeEvaluation(version, 0.8));
    expect((await read())?.metrics.accuracy).toBe(0.8);
    expect(await readEvaluation(storage, MODEL, version.digest, sha256('other data'))).toBeUndefined();
    await expect(readVersionFiles(storage, MODEL, version)).resolves.toBeDefined();
  });

  test('that were changed are named', async () => {
    const { version } = await register('a');
    const evaluation = makeEvaluation(version);
    await saveEvaluation(storage, MODEL, evaluation);
    const path = fileOf('a', `evaluations/${evaluation.dataFingerprint}~/0000000001`);
    await writeFile(path, (await readFile(path, 'utf8')).replace('0.9', '1.0'));
    await expect(
      readEvaluation(storage, MODEL, version.digest, evaluation.dataFingerprint),
    ).rejects.toMatchObject({ exitCode: 2, code: 'registry.changed-file' });
  });
});

describe('removing', () => {
  test('takes all of a version, and its label is given to no other', async () => {
    await register('a');
    const { version } = await register('b', { labels: ['ant', 'cat', 'dog'] });
    await saveEvaluation(storage, MODEL, makeEvaluation(version));
    await removeVersion(storage, MODEL, version.digest);
    await removeVersion(storage, MODEL, version.digest);
    expect(await labels()).toEqual(['1.0.0']);
    expect((await storage.list(MODEL)).filter((key) => key.includes(version.digest))).toEqual([]);
    expect(await findByLabel(storage, MODEL, '1.1.0')).toBeUndefined();
    expect((await register('c', { labels: ['bee', 'cat', 'dog'] })).label).toBe('1.2.0');
    expect((await register('b', { labels: ['ant', 'cat', 'dog'] })).label).toBe('1.1.0');
    expect(await labels()).toEqual(['1.2.0', '1.1.0', '1.0.0']);
  });

  test('of all starts a new major: nothing is left to compare with', async () => {
    const { version } = await register('a');
    await removeVersion(storage, MODEL, version.digest);
    expect((await register('b')).label).toBe('2.0.0');
  });

  test('killed anywhere leaves the whole version or none, and can be repeated', async () => {
    for (let count = 0; count < 6; count++) {
      const name = `v${count}`;
      const { version } = await register(name);
      await removeVersion(stoppingBefore(count), MODEL, version.digest).catch(() => {});
      const found = await findByDigest(storage, MODEL, version.digest);
      if (found !== undefined) await readVersionFiles(storage, MODEL, found.version);
      await removeVersion(storage, MODEL, version.digest);
      expect((await storage.list(MODEL)).filter((key) => key.includes(version.digest))).toEqual([]);
    }
  });
});
