import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type NewFile, writeFiles } from '../../../src/commands/init/writing.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-index-init-'));
});
afterEach(() => rm(folder, { recursive: true }));

const files = (): readonly NewFile[] => [
  { path: join(folder, 'a.yml'), text: 'a\n' },
  { path: join(folder, 'deep/er/b.yml'), text: 'b\n' },
  { path: join(folder, '.gitignore'), text: 'out/\n', adds: true },
];

test('writes all, and says of a second time that nothing changes', async () => {
  expect((await writeFiles(files(), false)).map(({ how }) => how)).toEqual(['made', 'made', 'made']);
  expect((await writeFiles(files(), false)).map(({ how }) => how)).toEqual(Array(3).fill('unchanged'));
  expect(await readFile(join(folder, 'deep/er/b.yml'), 'utf8')).toBe('b\n');
});

test('one that is in the way keeps all from being written, unless it is forced', async () => {
  await writeFile(join(folder, 'a.yml'), 'mine\n');
  await expect(writeFiles(files(), false)).rejects.toMatchObject({ code: 'init.exists', exitCode: 2 });
  expect(await readdir(folder)).toEqual(['a.yml']);
  expect((await writeFiles(files(), true)).map(({ how }) => how)).toEqual(['replaced', 'made', 'made']);
});

test('one whose folder cannot be made keeps all from being written', async () => {
  await writeFile(join(folder, 'deep'), 'a file');
  await expect(writeFiles(files(), true)).rejects.toMatchObject({ exitCode: 2 });
  expect(await readdir(folder)).toEqual(['deep']);
});
