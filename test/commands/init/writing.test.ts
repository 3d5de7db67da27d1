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

test('one that is there stays, and the missing ones are written; where none is missing, it says so', async () => {
  const mine = join(folder, 'a.yml');
  await writeFile(mine, 'mine\n');
  expect((await writeFiles(files(), false)).map(({ how }) => how)).toEqual(['kept', 'made', 'made']);
  expect(await readFile(mine, 'utf8')).toBe('mine\n');
  await expect(writeFiles(files(), false)).rejects.toMatchObject({ code: 'init.exists', exitCode: 2 });
  expect(await writeFiles(files(), false, true)).toHaveLength(3);
  expect((await readdir(folder)).sort()).toEqual(['.gitignore', 'a.yml', 'deep']);
});

test('what is forced away is kept in a copy of its own, each time', async () => {
  const mine = join(folder, 'a.yml');
  for (const [text, copy] of [
    ['f\xfcrst\n', `${mine}.before-init`],
    ['second\n', `${mine}.before-init-2`],
  ] as const) {
    await writeFile(mine, text, 'latin1');
    expect((await writeFiles(files(), true))[0]).toEqual({ path: mine, how: 'replaced', copy });
    expect(await readFile(copy, 'latin1')).toBe(text);
    expect(await readFile(mine, 'utf8')).toBe('a\n');
  }
});

test('one that says among other things what it should stays, whatever is asked', async () => {
  const path = join(folder, 'a.yml');
  await writeFile(path, 'a\nand more\n');
  const [stays, ...others] = files().map((file) => ({ ...file, ...(file.path === path && { stays: true }) }));
  expect((await writeFiles([stays as NewFile, ...(others as NewFile[])], true))[0]?.how).toBe('kept');
  expect((await writeFiles([stays as NewFile], false)).map(({ how }) => how)).toEqual(['kept']);
});

test('one whose folder cannot be made keeps all from being written', async () => {
  await writeFile(join(folder, 'deep'), 'a file');
  await expect(writeFiles(files(), true)).rejects.toMatchObject({ exitCode: 2 });
  expect(await readdir(folder)).toEqual(['deep']);
});
