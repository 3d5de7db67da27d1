import { access, constants, mkdir } from 'node:fs/promises';
import { badInput, describeError } from '../lib/errors.ts';

/**
 * Makes the folder of the reports before anything is done that they are to tell of.
 * @throws CodedError `out.not-writable` (exit 2)
 */
export async function makeOutFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    throw badInput(
      'out.not-writable',
      `out: ${JSON.stringify(folder)} cannot be written to: ${describeError(cause)}.`,
      {
        cause,
        fix: 'Name a folder in which this user may make files, or a new one.',
      },
    );
  }
}
