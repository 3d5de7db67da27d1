import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { badInput, CodedError } from '../../lib/errors.ts';
import { isErrno } from '../../lib/files.ts';
import { OddFile, readOrdinaryFile } from '../../lib/ordinary-file.ts';
import { changedFile } from '../sealed-record.ts';

const HOUR = 3_600_000;

/** What a write that was killed leaves beside the file it was for. */
const isTemporary = (name: string): boolean => name.endsWith('.tmp');

/** The promise's value, or undefined where there is no such file. */
export async function orNothing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR') || isErrno(error, 'EISDIR')) return undefined;
    throw error;
  }
}

/** Node reads no more at once; a model of gigabytes belongs in S3. */
const MOST_BYTES = 2 ** 31 - 1;

/**
 * The bytes of an entry, or undefined where there is none.
 * @throws CodedError `registry.changed-file` (exit 2) for what no entry can be, such as a pipe
 */
export async function readEntry(path: string): Promise<Buffer | undefined> {
  try {
    return await orNothing(readOrdinaryFile(path, MOST_BYTES));
  } catch (error) {
    throw error instanceof OddFile ? changedFile(path, error.message) : error;
  }
}

/** Paths of whole files under a folder, relative to it with `/`; `['']` when the path is a file itself. */
export async function filesUnder(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const found = entries.map(async (entry) => {
      if (entry.isDirectory())
        return (await filesUnder(join(path, entry.name))).map((file) => `${entry.name}/${file}`);
      return entry.isFile() && !isTemporary(entry.name) ? [entry.name] : [];
    });
    return (await Promise.all(found)).flat();
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    if (isErrno(error, 'ENOTDIR')) return [''];
    throw error;
  }
}

/** Deletes what killed writes left in a folder over an hour ago; younger ones may still be at work. */
export async function removeStaleTemporaries(folder: string, now: Date): Promise<void> {
  for (const name of (await orNothing(readdir(folder))) ?? []) {
    if (!isTemporary(name)) continue;
    const path = join(folder, name);
    const found = await orNothing(stat(path));
    if (found !== undefined && now.getTime() - found.mtimeMs > HOUR) await rm(path, { force: true });
  }
}

/** Says of an error of the file system what it means for the registry. */
export async function explainErrors<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof CodedError || !(cause instanceof Error && 'syscall' in cause)) throw cause;
    if (isErrno(cause, 'ENOSPC') || isErrno(cause, 'EDQUOT'))
      throw badInput('registry.disk-full', `${folder} cannot grow: the disk is full.`, {
        cause,
        fix: 'Make room, then run again: what is whole by now is taken as it is.',
      });
    throw badInput('registry.folder', `The registry in ${folder} cannot be used: ${cause.message}.`, {
      cause,
      fix: 'It must be a folder on a disk with room, where this user may read, write and link files.',
    });
  }
}
