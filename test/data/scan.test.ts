import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { scanImageFolder } from '../../src/data/scan.ts';
import { compareIds, sha256 } from '../../src/lib/digest.ts';
import { silentLog } from '../../src/lib/log.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'scan-')));
});
afterEach(() => rm(folder, { recursive: true }));

const put = async (name: string, content = name): Promise<void> => {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
};
const scan = (at = folder) => scanImageFolder({ folder: at, setting: 'data', log: silentLog });

test('lists images of every depth, extension and name, in the order of ids', async () => {
  const names = [
    'cat/1.jpg',
    'cat/deep/er/2.JPEG',
    'dog/with space.Png',
    'dog/10.webp',
    'dog/9.webp',
    'žluťoučký/кот.jpg',
    'z/\u{ffee}.png',
    'z/\u{1f600}.png',
  ];
  for (const name of names) await put(name);
  for (const name of ['notes.txt', 'cat/Thumbs.db', 'cat/jpg', '.hidden/a.jpg', 'cat/.b.jpg'])
    await put(name);
  const { items, ignored, problems } = await scan();
  expect(items.map(({ id }) => id)).toEqual(names.map((name) => name.normalize('NFC')).sort(compareIds));
  expect(items.map(({ id }) => id).slice(-3)).toEqual([
    'z/\u{ffee}.png',
    'z/\u{1f600}.png',
    'žluťoučký/кот.jpg',
  ]);
  expect({ ignored, problems }).toEqual({ ignored: 3, problems: [] });
  const cat = items.find(({ id }) => id === 'cat/deep/er/2.JPEG');
  expect(cat).toMatchObject({
    label: 'cat',
    metadata: {},
    contentDigest: sha256('cat/deep/er/2.JPEG'),
    path: join(folder, 'cat/deep/er/2.JPEG'),
  });
});

test('the id is in composed form, the path as the system has it', async () => {
  await put('cafe\u0301/e\u0301.jpg');
  const { items } = await scan();
  expect(items[0]).toMatchObject({ id: 'caf\u00e9/\u00e9.jpg', label: 'caf\u00e9' });
  expect(items[0]!.path).toBe(join(folder, 'cafe\u0301/e\u0301.jpg'));
  await put('caf\u00e9/\u00e9.jpg');
  expect((await scan()).problems).toEqual([
    'caf\u00e9/\u00e9.jpg: two files whose names differ only in Unicode composition',
  ]);
});

test('an image beside the class folders has no label', async () => {
  await put('loose.jpg');
  expect((await scan()).items[0]).not.toHaveProperty('label');
});

test('hashes large files whole', async () => {
  const content = 'x'.repeat(200_000);
  await put('cat/large.jpg', content);
  expect((await scan()).items[0]!.contentDigest).toBe(sha256(content));
});

test('links are followed inside the folder, and refused where they leave it, lead nowhere or back', async () => {
  await put('cat/1.jpg');
  const outside = await mkdtemp(join(tmpdir(), 'outside-'));
  await writeFile(join(outside, 'secret.jpg'), '');
  await mkdir(join(folder, 'dog'));
  await symlink(join(folder, 'cat/1.jpg'), join(folder, 'dog/same.jpg'));
  await symlink('../cat', join(folder, 'dog/cats'));
  await symlink('..', join(folder, 'dog/up'));
  await symlink('../dog', join(folder, 'cat/dogs'));
  await symlink(join(outside, 'secret.jpg'), join(folder, 'dog/secret.jpg'));
  await symlink(outside, join(folder, 'dog/outside'));
  await symlink('nowhere.jpg', join(folder, 'dog/broken.jpg'));
  const { items, problems } = await scan();
  await rm(outside, { recursive: true });
  expect(items.map(({ id }) => id)).toEqual([
    'cat/1.jpg',
    'cat/dogs/same.jpg',
    'dog/cats/1.jpg',
    'dog/same.jpg',
  ]);
  expect(items[3]!.path).toBe(join(folder, 'cat/1.jpg'));
  expect(problems).toEqual([
    'cat/dogs/broken.jpg: a link that leads nowhere',
    'cat/dogs/cats: a link back to a folder it lies in',
    'cat/dogs/outside: a link that leaves the folder',
    'cat/dogs/secret.jpg: a link that leaves the folder',
    'cat/dogs/up: a link that leaves the folder',
    'dog/broken.jpg: a link that leads nowhere',
    'dog/cats/dogs: a link back to a folder it lies in',
    'dog/outside: a link that leaves the folder',
    'dog/secret.jpg: a link that leaves the folder',
    'dog/up: a link that leaves the folder',
  ]);
});

test('the folder itself may be a link', async () => {
  await put('real/cat/1.jpg');
  await symlink('real', join(folder, 'link'));
  expect((await scan(join(folder, 'link'))).items.map(({ id }) => id)).toEqual(['cat/1.jpg']);
});

test('no folder is bad input that names the setting', async () => {
  await put('file.jpg');
  await expect(scan(join(folder, 'missing'))).rejects.toMatchObject({ code: 'data.no-folder', exitCode: 2 });
  await expect(scan(join(folder, 'file.jpg'))).rejects.toThrow(/^`data`: ".*file.jpg" is not a folder\.$/);
});

test('stops when it is told to', async () => {
  await put('cat/1.jpg');
  const signal = AbortSignal.abort(new Error('stopped'));
  await expect(scanImageFolder({ folder, setting: 'data', log: silentLog, signal })).rejects.toThrow(
    'stopped',
  );
});
