import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { describeError } from './errors.ts';
import { isErrno } from './files.ts';

/** A path that is not what it should be: a device, a pipe, a link that leads out, a file beyond all bounds. */
export class OddFile extends Error {
  override readonly name = 'OddFile';
}

/**
 * Reads a file whole.
 * @param most bytes
 * @throws OddFile for a pipe or a device, which could give bytes for ever or none, and for a larger file; the system's
 * errors as they are
 */
export async function readOrdinaryFile(path: string, most: number): Promise<Buffer> {
  // Without waiting: a pipe that nobody writes to would hold us up.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile() && !found.isDirectory()) throw new OddFile('it is no ordinary file');
    if (found.size > most) throw new OddFile(`it has ${found.size} bytes, and may have ${most}`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Why a file that the user named could not be read, to stand behind its path. */
export function unreadableReason(error: unknown): string {
  if (isErrno(error, 'ENOENT')) return 'does not exist';
  if (isErrno(error, 'EISDIR')) return 'is a folder';
  return `cannot be read (${describeError(error)})`;
}

/**
 * Does a path lie in a folder, or is it that folder, when all links are followed? Of what is not there yet, the
 * nearest folder above counts.
 */
export async function liesIn(path: string, folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([realPlace(resolve(path)), realPlace(resolve(folder))]);
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const above = dirname(path);
    if (above === path || !(isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR'))) throw error;
    return resolve(await realPlace(above), path.slice(above.length).replace(/^[\\/]+/, ''));
  }
}
