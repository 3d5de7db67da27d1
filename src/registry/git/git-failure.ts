import { badInput, type CodedError, serviceFailed } from '../../lib/errors.ts';
import type { EndedProcess } from '../../lib/run-process.ts';

/** What a failed command means: whether another try may help, and who can do something about it. */
export type Failure = 'refused' | 'absent' | 'unreachable' | 'no-repository';

const REFUSED =
  /error: 40[13]\b|permission denied|permission to \S+ denied|authentication failed|could not read (username|password)|access denied|not (granted|have permission|allowed|authorized)|hook declined|read[- ]only|insufficient permission|protected branch|remote rejected|unpacker error|invalid (username|credentials)|HTTP Basic: Access denied/i;
const ABSENT = /couldn't find remote ref/i;
const NO_REPOSITORY =
  /does not appear to be a git repository|repository .*not found|error: 404\b|no such file or directory|not a git repository/i;

/** @param said git's words on standard error */
export function failureOf(said: string): Failure {
  if (ABSENT.test(said)) return 'absent';
  if (REFUSED.test(said)) return 'refused';
  return NO_REPOSITORY.test(said) ? 'no-repository' : 'unreachable';
}

/** All that says what went wrong: a push tells on standard output why it was rejected. */
export function saidOf({ stdout, stderr }: Pick<EndedProcess, 'stdout' | 'stderr'>): string {
  const rejected = stdout
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('!'));
  return [stderr, ...rejected.map((line) => line.split('\t').at(-1))].join('\n');
}

/** What became of a push: done, somebody else was first, or neither. */
export type Pushed = 'done' | 'late' | 'failed';

/** @param porcelain what `git push --porcelain` says on standard output */
export function pushedOf(code: number | undefined, porcelain: string): Pushed {
  if (code === 0) return 'done';
  const [, reason] = /^!\t\S+\t\[(.+)$/m.exec(porcelain) ?? [];
  if (reason === undefined) return 'failed';
  if (reason.startsWith('rejected]')) return 'late';
  return /cannot lock ref|failed to update ref|incorrect old value|reference already exists/i.test(reason)
    ? 'late'
    : 'failed';
}

/** The lines that say what is wrong, without git's progress and hints. */
export function wordsOf(said: string): string {
  const lines = said.split(/\r\n|\r|\n/).map((line) => line.trim());
  const kept = lines.filter(
    (line) => line !== '' && !/^(hint|warning|to|done|error: failed to push)\b/i.test(line),
  );
  return [...new Set(kept)].slice(0, 4).join(' / ') || 'git gives no reason';
}

/**
 * @param wanted what could not be done: `reading branch x of origin`
 * @param words git's own
 */
export function describeFailure(failure: Failure, wanted: string, words: string): CodedError {
  switch (failure) {
    case 'refused':
      return badInput('registry.refused', `${wanted} was refused: ${words}.`, {
        fix:
          'On GitHub the job needs `permissions: contents: write`, and actions/checkout its `persist-credentials`; elsewhere ' +
          'give a token that may push as `registry-token`. A rule or hook that protects branches must let this one through.',
      });
    case 'absent':
    case 'no-repository':
      return badInput('registry.no-remote', `${wanted} found no repository: ${words}.`, {
        fix: 'Check `registry-remote`, and that this token or key may read it: some services hide what is not allowed.',
      });
    case 'unreachable':
      return serviceFailed('registry.unreachable', `${wanted} failed, after several tries: ${words}.`, {
        fix: 'Run again when the service can be reached: what is whole by now is taken as it is.',
      });
  }
}
