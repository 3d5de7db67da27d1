import { mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolderStorage } from '../../../src/registry/folder/folder-storage.ts';
import { describeRegistryContract } from '../../contract/registry-contract.ts';

describeRegistryContract('folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'));
  const options = { folder: join(folder, 'not yet', 'there'), readOnly: false };
  return {
    opener: {
      module: join(import.meta.dirname, '../../../src/registry/folder/folder-storage.ts'),
      name: 'openFolderStorage',
      options,
    },
    open: async () => openFolderStorage(options),
    remove: () => rm(folder, { recursive: true }),
  };
});

describe('a registry in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('opened for reading makes nothing', async () => {
    const storage = openFolderStorage({ folder: join(folder, 'none'), readOnly: true });
    const refused = { exitCode: 2, code: 'registry.read-only' };
    expect(await storage.get('a')).toBeUndefined();
    expect(await storage.list('')).toEqual([]);
    expect(await storage.getVersioned('a')).toBeUndefined();
    await expect(storage.put(new Map([['a', Buffer.from('x')]]))).rejects.toMatchObject(refused);
    await expect(storage.compareAndSet('a', undefined, Buffer.from('x'))).rejects.toMatchObject(refused);
    await expect(storage.remove('')).rejects.toMatchObject(refused);
    expect(await readdir(folder)).toEqual([]);
  });

  test('does not see files that were written in part, and clears old ones away', async () => {
    const storage = openFolderStorage({ folder, readOnly: false });
    await storage.put(new Map([['v/a', Buffer.from('a')]]));
    await storage.compareAndSet('k', undefined, Buffer.from('1'));
    const [young, old, torn] = ['v/b.0.tmp', 'v/c.0.tmp', 'k~/0000000002.0.tmp'].map((name) =>
      join(folder, name),
    );
    for (const path of [young!, old!, torn!]) await writeFile(path, 'to');
    const before = new Date(Date.now() - 2 * 3_600_000);
    for (const path of [old!, torn!]) await utimes(path, before, before);

    expect(await storage.list('')).toEqual(['k', 'v/a']);
    expect(Buffer.from((await storage.getVersioned('k'))!.bytes).toString()).toBe('1');
    await storage.put(new Map([['v/d', Buffer.from('d')]]));
    expect(await storage.compareAndSet('k', '0000000001', Buffer.from('2'))).toBe(true);
    expect((await readdir(join(folder, 'v'))).toSorted()).toEqual(['a', 'b.0.tmp', 'd']);
    expect((await readdir(join(folder, 'k~'))).toSorted()).toEqual(['0000000001', '0000000002']);
  });

  test('empties old revisions and keeps their names', async () => {
    const storage = openFolderStorage({ folder, readOnly: false });
    for (let i = 0; i < 6; i++) {
      await storage.compareAndSet('k', (await storage.getVersioned('k'))?.revision, Buffer.from('value'));
    }
    const names = (await readdir(join(folder, 'k~'))).toSorted();
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, 'k~', name))).size));
    expect(sizes).toEqual([0, 0, 0, 5, 5, 5]);
  });

  test('writes an equal entry only once', async () => {
    const storage = openFolderStorage({ folder, readOnly: false });
    await storage.put(new Map([['a', Buffer.from('x')]]));
    const { ino } = await stat(join(folder, 'a'));
    await storage.put(new Map([['a', Buffer.from('x')]]));
    expect((await stat(join(folder, 'a'))).ino).toBe(ino);
  });

  test('says what is wrong with a place that is no folder', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    const storage = openFolderStorage({ folder: path, readOnly: false });
    const refused = { exitCode: 2, code: 'registry.folder' };
    await expect(storage.put(new Map([['a/b', Buffer.from('x')]]))).rejects.toMatchObject(refused);
    await expect(storage.put(new Map([['a/b', Buffer.from('x')]]))).rejects.toThrow(path);
    await mkdir(join(folder, 'k~'));
    expect(await openFolderStorage({ folder, readOnly: true }).getVersioned('k')).toBeUndefined();
  });

  test.each([
    ['an entry', 'a'],
    ['a folder above it', 'm'],
    ['the folder of its revisions', 'k~'],
    ['a revision', 'r~/0000000001'],
  ])('follows no link out of it: %s', async (_what, link) => {
    const [inside, outside] = [join(folder, 'registry'), join(folder, 'outside')];
    const storage = openFolderStorage({ folder: inside, readOnly: false });
    await mkdir(join(inside, link, '..'), { recursive: true });
    await mkdir(outside);
    await writeFile(join(outside, 'file'), 'theirs');
    await symlink(link.includes('/') ? join(outside, 'file') : outside, join(inside, link));
    const refused = { exitCode: 2, code: 'registry.changed-file' };
    const key = { a: 'a', m: 'm/a', 'k~': 'k' }[link] ?? 'r';
    await expect(storage.getVersioned(key)).rejects.toMatchObject(refused);
    if (key !== 'r') {
      await expect(storage.compareAndSet(key, undefined, Buffer.from('x'))).rejects.toMatchObject(refused);
      await expect(storage.put(new Map([[key, Buffer.from('x')]]))).rejects.toMatchObject(refused);
    }
    expect(await readdir(outside)).toEqual(['file']);
  });
});
