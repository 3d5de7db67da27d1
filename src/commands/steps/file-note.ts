import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Note } from '../../data/readable.ts';
import { isErrno, writeFileAtomic } from '../../lib/files.ts';

/** Small texts in a folder of the cache; without `mayWrite` they are read only. A lost one costs time only. */
export function fileNote(folder: string, mayWrite: boolean): Note {
  return {
    async read(key) {
      try {
        return await readFile(join(folder, `${key}.json`), 'utf8');
      } catch (error) {
        if (isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR')) return undefined;
        throw error;
      }
    },
    async write(key, text) {
      if (mayWrite) await writeFileAtomic(join(folder, `${key}.json`), text);
    },
  };
}
