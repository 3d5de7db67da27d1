import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Clock, systemClock } from '../../lib/clock.ts';
import { badInput } from '../../lib/errors.ts';
import { writeFileAtomic } from '../../lib/files.ts';
import { liesIn } from '../../lib/ordinary-file.ts';
import { checkKey, keyOfFile, REVISIONS } from '../keys.ts';
import type { RegistryStorage, VersionedBytes } from '../registry.ts';
import { changedFile } from '../sealed-record.ts';
import { explainErrors, filesUnder, readEntry, removeStaleTemporaries } from './folder-files.ts';
import { createRevision, readLatest } from './revisions.ts';

export interface FolderStorageOptions {
  readonly folder: string;
  /** Nothing is written or made; a folder that is not there is an empty registry. */
  readonly readOnly: boolean;
  readonly clock?: Clock;
}

/**
 * A registry in a folder. An immutable entry is a file at its key; a mutable one is a folder `<key>~` of numbered
 * revisions, of which the highest counts.
 */
export function openFolderStorage({
  folder,
  readOnly,
  clock = systemClock,
}: FolderStorageOptions): RegistryStorage {
  const pathOf = async (key: string): Promise<string> => {
    const path = join(folder, ...checkKey(key).split('/'));
    // A link could lead to anybody's files, and what is written to anybody's folder.
    for (const place of [path, path + REVISIONS])
      if (!(await liesIn(place, folder)))
        throw changedFile(`${key} in folder ${folder}`, 'a link leads out of the folder');
    return path;
  };
  const writing = <T>(work: () => Promise<T>): Promise<T> => {
    if (readOnly)
      throw badInput('registry.read-only', `${folder} is open for reading only; nothing was written.`, {
        fix: 'Please report it: a run that may not write tried to.',
      });
    return explainErrors(folder, work);
  };
  const reading = <T>(work: () => Promise<T>): Promise<T> => explainErrors(folder, work);

  return {
    description: `folder ${folder}`,

    async get(key: string): Promise<Uint8Array | undefined> {
      return reading(async () => readEntry(await pathOf(key)));
    },

    async list(prefix: string): Promise<readonly string[]> {
      if (prefix !== '') checkKey(prefix);
      return reading(() => findKeys(folder, prefix));
    },

    async put(entries: ReadonlyMap<string, Uint8Array>): Promise<void> {
      await writing(async () => {
        const files: (readonly [path: string, bytes: Uint8Array])[] = [];
        for (const [key, bytes] of entries) files.push([await pathOf(key), bytes]);
        const folders = new Set(files.map(([path]) => dirname(path)));
        for (const each of folders) await removeStaleTemporaries(each, clock.now());
        for (const [path, bytes] of files) {
          const there = await readEntry(path);
          if (there === undefined || Buffer.compare(there, bytes) !== 0) await writeFileAtomic(path, bytes);
        }
      });
    },

    async getVersioned(key: string): Promise<VersionedBytes | undefined> {
      return reading(async () => readLatest(await pathOf(key)));
    },

    async compareAndSet(key: string, expected: string | undefined, bytes: Uint8Array): Promise<boolean> {
      return writing(async () => {
        const path = await pathOf(key);
        await removeStaleTemporaries(path + REVISIONS, clock.now());
        return createRevision(path, expected, bytes);
      });
    },

    async remove(prefix: string): Promise<void> {
      await writing(async () => {
        const path = prefix === '' ? folder : await pathOf(prefix);
        const paths = prefix === '' ? [path] : [path, path + REVISIONS];
        for (const each of paths) await rm(each, { recursive: true, force: true });
      });
    },
  };
}

async function findKeys(folder: string, prefix: string): Promise<string[]> {
  const roots = prefix === '' ? [''] : [prefix, prefix + REVISIONS];
  const found = await Promise.all(
    roots.map(async (root) => {
      const files = await filesUnder(join(folder, root));
      return files.map((file) => keyOfFile([root, file].filter((part) => part !== '').join('/')));
    }),
  );
  return [...new Set(found.flat())].sort();
}
