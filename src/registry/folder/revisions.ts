import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFileAtomic, writeFileAtomic } from '../../lib/files.ts';
import type { VersionedBytes } from '../registry.ts';
import { orNothing } from './folder-files.ts';

/** Ends the name of a folder of revisions; no key has it. */
export const REVISIONS = '~';
const NAME = /^\d{10}$/;
/** Older ones are emptied. Their names stay: a name that came free could be taken by a writer who was late. */
const KEPT = 3;

/** The key that a file belongs to, by its path relative to the registry. */
export function keyOfFile(file: string): string {
  return file.replace(/~\/\d{10}$/, '');
}

/** The newest revision of the entry at `path`. */
export async function readLatest(path: string): Promise<VersionedBytes | undefined> {
  for (;;) {
    const revision = await latestRevision(path);
    if (revision === undefined) return undefined;
    const bytes = await orNothing(readFile(join(path + REVISIONS, revision)));
    // While it was read it may have become an old one, and been emptied.
    const whole = bytes !== undefined && (bytes.length > 0 || revision === (await latestRevision(path)));
    if (whole) return { bytes, revision };
  }
}

/** Creates the revision behind `expected`, if that is the newest and nobody else is first. */
export async function createRevision(
  path: string,
  expected: string | undefined,
  bytes: Uint8Array,
): Promise<boolean> {
  if ((await latestRevision(path)) !== expected) return false;
  const number = Number(expected ?? 0) + 1;
  const nameOf = (revision: number): string => join(path + REVISIONS, String(revision).padStart(10, '0'));
  if (!(await createFileAtomic(nameOf(number), bytes))) return false;
  if (number > KEPT) await writeFileAtomic(nameOf(number - KEPT), '');
  return true;
}

async function latestRevision(path: string): Promise<string | undefined> {
  const names = (await orNothing(readdir(path + REVISIONS))) ?? [];
  return names
    .filter((name) => NAME.test(name))
    .sort()
    .at(-1);
}
