import { badInput, superseded } from '../../lib/errors.ts';
import { RESULT, resultCode } from './sqlite.ts';

/** What an error of SQLite means for the user; any other error is given back as it is. */
export function explainSqliteError(
  error: unknown,
  { path, busyTimeoutMs }: { readonly path: string; readonly busyTimeoutMs: number },
): unknown {
  const code = resultCode(error);
  const cause = error;
  switch (code === undefined ? undefined : code & 0xff) {
    case RESULT.busy:
    case RESULT.locked:
      return superseded(
        'store.busy',
        `${path} was locked by another process for ${busyTimeoutMs / 1000} s.`,
        {
          cause,
          fix: 'Wait until that process has ended, then run again: a build resumes where it was.',
        },
      );
    case RESULT.notADatabase:
      return badInput('store.not-a-database', `${path} is not an index file, or its beginning is damaged.`, {
        cause,
        fix: 'Choose another place for the index, or move that file away: the next run builds the index anew.',
      });
    case RESULT.corrupt:
      return badInput('store.damaged', `${path} is damaged: ${describe(error)}.`, {
        cause,
        fix: 'Restore the file from a copy, or move it away: the next run builds the index anew.',
      });
    case RESULT.perm:
    case RESULT.readOnly:
      return badInput('store.not-writable', `${path} cannot be written: ${describe(error)}.`, {
        cause,
        fix: 'Give this user the right to write the file and its folder, or choose another place for the index.',
      });
    case RESULT.cannotOpen:
    case RESULT.ioError:
      return badInput('store.cannot-open', `${path} cannot be opened or read: ${describe(error)}.`, {
        cause,
        fix: 'It must be a file (not a folder) on a local disk, which this user may read and write.',
      });
    case RESULT.full:
      return badInput('store.disk-full', `${path} cannot grow: the disk is full.`, {
        cause,
        fix: 'Make room, then run again: a build resumes where it was.',
      });
    default:
      return error;
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
