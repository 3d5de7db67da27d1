import { realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, resolve, sep } from 'node:path';
import { systemReason } from '../wording.ts';
import { BadValue } from './read-row.ts';

/**
 * The file that a table's row names, which must lie in the table's own folder or below: a table from elsewhere must
 * not lead to any file of this machine.
 * @param table real path of the table
 * @returns its real path
 * @throws BadValue
 */
export async function imageFile(table: string, written: string): Promise<string> {
  const shown = JSON.stringify(written);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(written))
    throw new BadValue(`the image ${shown} is not a file on this machine`);
  const root = dirname(table);
  const path = resolve(root, written);
  if (isAbsolute(written) || !isWithin(root, path) || written.includes('\0'))
    throw new BadValue(
      `the image ${shown} does not lie in the table's folder; name it relative to the table`,
    );
  const real = await realpath(path).catch((error: unknown) => {
    throw new BadValue(`the image ${shown} cannot be read (${systemReason(error)})`);
  });
  if (!isWithin(root, real))
    throw new BadValue(`the image ${shown} is a link that leaves the table's folder`);
  // A pipe would keep us waiting for ever.
  if (!(await stat(real)).isFile()) throw new BadValue(`the image ${shown} is not a file`);
  return real;
}

const isWithin = (root: string, path: string): boolean =>
  path.startsWith(root.endsWith(sep) ? root : root + sep);
