import { badInput, type CodedError } from '../lib/errors.ts';

/** A file that is not what its name says, or not whole (exit 2). */
export function damaged(shown: string, reason: string, fix?: string): CodedError {
  return badInput('data.damaged', `"${shown}": ${reason}.`, {
    fix: fix ?? 'Write or fetch the file again: it is not whole, or not what its name says.',
  });
}
