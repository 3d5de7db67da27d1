import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openFolderStorage } from '../../src/registry/folder/folder-storage.ts';
import {
  type LastSwitch,
  listLastSwitches,
  readLastSwitch,
  writeLastSwitch,
} from '../../src/registry/last-switch.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'last-switch-'));
});
afterEach(() => rm(folder, { recursive: true }));

const record: LastSwitch = {
  ...{ index: 'digits', alias: 'live', generation: 'g-1-m-2', modelDigest: 'ab', modelVersion: '1.0.0' },
  ...{ count: 24, at: '2026-01-01T00:00:00.000Z', models: ['ab'] },
};

test('the last switch of each alias is known, the one before it no more', async () => {
  const storage = openFolderStorage({ folder, readOnly: false });
  expect(await listLastSwitches(storage, 'm')).toEqual([]);
  const next = { ...record, generation: 'g-3-m-4', commit: 'c' };
  const other = { ...record, alias: 'staging' };
  for (const each of [record, other, next]) await writeLastSwitch(storage, 'm', each);
  expect(await readLastSwitch(storage, 'm', 'digits', 'live')).toEqual(next);
  expect(await readLastSwitch(storage, 'm', 'other', 'live')).toBeUndefined();
  expect(await listLastSwitches(storage, 'm')).toEqual([next, other]);
  expect(await listLastSwitches(storage, 'another')).toEqual([]);
});

test('a record that was edited is refused, by name', async () => {
  const storage = openFolderStorage({ folder, readOnly: false });
  await writeLastSwitch(storage, 'm', record);
  await writeFile(join(folder, 'm/last-switch/digits/live~/0000000001'), '{}');
  await expect(readLastSwitch(storage, 'm', 'digits', 'live')).rejects.toMatchObject({
    ...{ code: 'registry.changed-file', exitCode: 2 },
    message: expect.stringContaining('m/last-switch/digits/live'),
  });
});
