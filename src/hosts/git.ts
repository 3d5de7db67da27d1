import { execFile } from 'node:child_process';
import type { CommitRelation } from './host.ts';

/**
 * How two commits of the repository in `cwd` relate. `unknown` where git is missing, a commit is not here (a shallow
 * clone often lacks the newer one), or history is cut so that "no" proves nothing.
 */
export async function relation(ours: string, theirs: string, cwd: string): Promise<CommitRelation> {
  if (!isCommit(ours) || !isCommit(theirs)) return 'unknown';
  if (ours === theirs) return 'same';
  const { code } = await git(cwd, ['merge-base', '--is-ancestor', ours, theirs]);
  if (code === 0) return 'theirs-descends-from-ours';
  if (code !== 1) return 'unknown';
  const shallow = await git(cwd, ['rev-parse', '--is-shallow-repository']);
  return shallow.output === 'false' ? 'diverged-or-older' : 'unknown';
}

/** The commit that is checked out in `cwd`, 40 (or 64) hex digits; undefined outside of a repository. */
export async function headCommit(cwd: string): Promise<string | undefined> {
  const { code, output } = await git(cwd, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return code === 0 && isCommit(output) ? output : undefined;
}

const isCommit = (text: string): boolean => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

interface GitResult {
  /** undefined: git could not be started, or was ended. */
  readonly code: number | undefined;
  readonly output: string;
}

function git(cwd: string, args: readonly string[]): Promise<GitResult> {
  // A partial clone would ask its server for what is missing; this is a question to what is here.
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((resolve) => {
    const child = execFile('git', [...args], { cwd, env, timeout: 10_000 }, (error, stdout) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined;
      resolve({ code, output: stdout.trim() });
    });
    child.stdin?.end();
  });
}
