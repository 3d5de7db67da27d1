import { badInput } from '../../lib/errors.ts';
import { readOrdinaryFile, unreadableReason } from '../../lib/ordinary-file.ts';
import type { SettingName } from '../../settings/settings.ts';

const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file that a setting names, in UTF-8.
 * @throws CodedError `gate.unreadable-file` (exit 2): it does not exist, is a folder or a pipe, larger than 64 MiB or not UTF-8
 */
export async function readJudgingFile(setting: SettingName, path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readOrdinaryFile(path, MOST_BYTES));
  } catch (error) {
    throw badInput(
      'gate.unreadable-file',
      `\`${setting}\`: ${JSON.stringify(path)} ${unreadableReason(error)}.`,
      {
        fix: 'Name a file by its path, relative to the working directory.',
        cause: error,
      },
    );
  }
}
