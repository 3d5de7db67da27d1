import { copyFile, cp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dumpIndex } from '../support/index-dump.ts';
import { makeFolder, succeed } from './folder.ts';

test('a generation that waits for promote is there when it is called, and what is kept is as it is told', async () => {
  const folder = await makeFolder();
  const index = () => dumpIndex(join(folder, '.vector-index/indexes/default.sqlite'));
  await succeed(folder, 'run');
  await rm(join(folder, 'data/0/0000.png'));
  await succeed(folder, 'run');
  await rm(join(folder, 'data/1/0001.png'));
  await succeed(folder, 'run --switch manual');
  const before = [...index().states.keys()];
  expect((await succeed(folder, 'prune --retain-grace 0')).stdout).toBe('Nothing to drop.\n');

  const { stderr } = await succeed(folder, 'promote --retain-grace 0 --keep-generations 3');
  expect(stderr).not.toContain('warning');
  expect([...index().states.keys()]).toEqual(before);
  expect(index().switches).toBe(3);
});

test('promote and rollback say so when images cannot be searched with afterwards', async () => {
  const folder = await makeFolder();
  await succeed(folder, 'run');
  await rm(join(folder, 'data/0/0000.png'));
  await succeed(folder, 'run');
  await rename(join(folder, '.vector-index/registry'), join(folder, 'away'));
  const lost =
    /warning: The registry .vector-index\/registry does not hold the model of the live generation g-/;
  expect((await succeed(folder, 'status')).stderr).toMatch(lost);
  expect((await succeed(folder, 'rollback')).stderr).toMatch(lost);
  expect((await succeed(folder, 'status --registry away')).stderr).not.toMatch(lost);
});

test('what is built already costs nothing to switch to, and the plan says so', async () => {
  const folder = await makeFolder('index-data: items\n');
  await cp(join(folder, 'data'), join(folder, 'items'), { recursive: true });
  await succeed(folder, 'run');
  await copyFile(join(folder, 'data/0/0000.png'), join(folder, 'items/1/added.png'));
  await succeed(folder, 'run --switch manual');
  await succeed(folder, 'run');
  const { plan, index } = JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8'));
  expect(plan).toMatchObject({ add: { count: 1 }, unchanged: 24, embed: 0, copy: 0 });
  expect(index).toMatchObject({ switched: true, count: 25, embedded: 0, copied: 0 });
});
