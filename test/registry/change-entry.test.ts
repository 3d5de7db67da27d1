import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeEntry } from '../../src/registry/change-entry.ts';
import { openFolderStorage } from '../../src/registry/folder/folder-storage.ts';
import type { RegistryStorage } from '../../src/registry/registry.ts';

let folder: string;
let storage: RegistryStorage;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'change-entry-'));
  storage = openFolderStorage({ folder, readOnly: false });
});
afterEach(() => rm(folder, { recursive: true }));

const read = async (): Promise<string> => String(Buffer.from((await storage.getVersioned('k'))?.bytes ?? []));

/** Somebody else, who is first. */
async function interfere(content: string): Promise<void> {
  const there = await storage.getVersioned('k');
  await storage.compareAndSet('k', there?.revision, Buffer.from(content));
}

test('decides anew on what somebody else was first with', async () => {
  const seen: (string | undefined)[] = [];
  await changeEntry(storage, 'k', async (there) => {
    seen.push(there && Buffer.from(there).toString());
    if (seen.length <= 2) await interfere(`theirs ${seen.length}`);
    return Buffer.from(`${there === undefined ? '' : Buffer.from(there)}, ours`);
  });
  expect(seen).toEqual([undefined, 'theirs 1', 'theirs 2']);
  expect(await read()).toBe('theirs 2, ours');
});

test('leaves what is to be left', async () => {
  await interfere('theirs');
  const before = await storage.getVersioned('k');
  await changeEntry(storage, 'k', () => undefined);
  expect(await storage.getVersioned('k')).toEqual(before);
});

test('gives up where others are always first, and says so', async () => {
  let round = 0;
  const late = changeEntry(storage, 'k', async () => {
    await interfere(String(++round));
    return Buffer.from('ours');
  });
  await expect(late).rejects.toMatchObject({
    ...{ code: 'registry.contended', exitCode: 5 },
    message: `Others keep writing k in folder ${folder}: every try was late.`,
  });
  expect(await read()).toBe(String(round));
});
