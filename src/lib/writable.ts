import { access, constants, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { badInput, describeError } from './errors.ts';
import { isErrno } from './files.ts';

/**
 * Finds out, without writing, whether files can be made in folders or, where one is not there yet, whether it can be
 * made itself. A full disk is not seen.
 * @param folders setting → its path
 * @throws CodedError `state.not-writable` (exit 2) with each that cannot
 */
export async function checkWritable(folders: Readonly<Record<string, string>>): Promise<void> {
  const found = Object.entries(folders).map(async ([setting, path]) => {
    const reason = await whyNotWritable(resolve(path));
    return reason === undefined ? [] : [`\`${setting}\`: ${JSON.stringify(path)}: ${reason}`];
  });
  const problems = (await Promise.all(found)).flat();
  if (problems.length === 0) return;
  throw badInput(
    'state.not-writable',
    'Folders that this run is to write to cannot be written; nothing was done.',
    {
      problems,
      fix: 'Give this user the right to make files there, or name other folders.',
    },
  );
}

async function whyNotWritable(path: string): Promise<string | undefined> {
  try {
    if (!(await stat(path)).isDirectory()) return `${path} is not a folder`;
    await access(path, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return isErrno(error, 'ENOENT') && dirname(path) !== path
      ? whyNotWritable(dirname(path))
      : describeError(error);
  }
}
