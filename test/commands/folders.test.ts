import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, makeFolder, succeed } from './folder.ts';

test('a report that has nowhere to go is told before anything is done', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'taken'), '');
  const before = await readdir(folder);
  const { code, stderr } = await call(folder, 'run --out taken');
  expect(code).toBe(2);
  expect(stderr).toMatch(/`out`: "taken": .*taken is not a folder/);
  expect(stderr).not.toContain('warning');
  expect(stderr).not.toContain('Reading');
  expect(await readdir(folder)).toEqual(before);
});

test('a cache that cannot be written costs time only', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'taken'), '');
  const { stderr } = await succeed(folder, 'run --cache taken');
  expect(stderr).toContain('cannot be written, which costs time only');
  expect((await succeed(folder, 'run --cache taken')).stdout).toContain('Nothing to do');
});
