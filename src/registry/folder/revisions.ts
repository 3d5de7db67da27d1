import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createFileAtomic, writeFileAtomic } from '../../lib/files.ts';
import { liesIn } from '../../lib/ordinary-file.ts';
import { REVISIONS, revisionName } from '../keys.ts';
import type { VersionedBytes } from '../registry.ts';
import { changedFile } from '../sealed-record.ts';
import { orNothing, readEntry } from './folder-files.ts';

const NAME = /^\d{10}$/;
/** Older ones are emptied. Their names stay: a name that came free could be taken by a writer who was late. */
const KEPT = 3;

/** The newest revision of the entry at `path`. */
export async function readLatest(path: string): Promise<VersionedBytes | undefined> {
  for (;;) {
    const revision = await latestRevision(path);
    if (revision === undefined) return undefined;
    const file = join(path + REVISIONS, revision);
    if (!(await liesIn(file, path + REVISIONS))) throw changedFile(file, 'a link leads out of its folder');
    const bytes = await readEntry(file);
    if (bytes !== undefined && bytes.length > 0) return { bytes, revision };
    // While it was read it may have become an old one, and been emptied.
    if (revision !== (await latestRevision(path))) continue;
    if (bytes === undefined) throw changedFile(file, 'it is no file');
    return { bytes, revision };
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
  const nameOf = (revision: number): string => join(path + REVISIONS, revisionName(revision));
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
