import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, makeFolder, succeed } from './folder.ts';

test('a damaged pointer to the candidate is no candidate, and the next training writes it anew', async () => {
  const folder = await makeFolder();
  await succeed(folder, 'train');
  const pointers = join(folder, 'out/candidate/default/candidate~');
  for (const name of await readdir(pointers)) await writeFile(join(pointers, name), 'x');

  const { code, stderr } = await call(folder, 'gate');
  expect(code).toBe(2);
  expect(stderr).toContain('holds no candidate of the model "default"');
  await succeed(folder, 'train');
  await succeed(folder, 'gate');
});
