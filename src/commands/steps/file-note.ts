import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Note } from '../../data/readable.ts';
import { describeError } from '../../lib/errors.ts';
import { isErrno, writeFileAtomic } from '../../lib/files.ts';
import type { Log } from '../../lib/log.ts';

/**
 * Small texts in a folder of the cache; without `mayWrite` they are read only. One that is lost, or cannot be kept,
 * costs time only.
 */
export function fileNote(folder: string, mayWrite: boolean, log: Log): Note {
  const complain = (what: string, error: unknown): void =>
    log.warn(`The cache ${folder} cannot be ${what}, which costs time only: ${describeError(error)}`);
  return {
    async read(key) {
      try {
        return await readFile(join(folder, `${key}.json`), 'utf8');
      } catch (error) {
        if (!isErrno(error, 'ENOENT') && !isErrno(error, 'ENOTDIR')) complain('read', error);
        return undefined;
      }
    },
    async write(key, text) {
      if (!mayWrite) return;
      try {
        await writeFileAtomic(join(folder, `${key}.json`), text);
      } catch (error) {
        complain('written', error);
      }
    },
  };
}
