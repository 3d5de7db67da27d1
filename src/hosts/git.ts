import { posix } from 'node:path';
import { runProcess } from '../lib/run-process.ts';
import { isCommit } from './commit-id.ts';
import type { BaseBranch, CommitRelation } from './host.ts';

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
  return (await isShallow(cwd)) === false ? 'diverged-or-older' : 'unknown';
}

/** The commit that is checked out in `cwd`, 40 (or 64) hex digits; undefined outside of a repository. */
export async function headCommit(cwd: string): Promise<string | undefined> {
  const { code, output } = await git(cwd, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return code === 0 && isCommit(output) ? output : undefined;
}

/** Whether the clone lacks a part of the history; undefined outside of a repository. */
export async function isShallow(cwd: string): Promise<boolean | undefined> {
  const { code, output } = await git(cwd, ['rev-parse', '--is-shallow-repository']);
  return code === 0 ? output === 'true' : undefined;
}

export interface RepositoryFacts {
  /** Of `cwd` from the root, without a slash at its end; `''` at the root. */
  readonly within: string;
  /** The address of the remote `origin`. May hold a password. */
  readonly remote?: string;
  /** `main` or `master`, where there is one; else the branch that is checked out. */
  readonly branch?: string;
}

/** Undefined outside of a repository. */
export async function repositoryFacts(cwd: string): Promise<RepositoryFacts | undefined> {
  const usual = ['main', 'master'].flatMap((name) => [`refs/heads/${name}`, `refs/remotes/origin/${name}`]);
  const [prefix, remote, known, current] = await Promise.all([
    git(cwd, ['rev-parse', '--show-prefix']),
    git(cwd, ['config', '--get', 'remote.origin.url']),
    git(cwd, ['for-each-ref', '--format=%(refname:lstrip=-1)', ...usual]),
    git(cwd, ['branch', '--show-current']),
  ]);
  if (prefix.code !== 0) return undefined;
  const branch = known.output.split('\n')[0] || current.output;
  return {
    within: prefix.output.replace(/\/$/, ''),
    ...(remote.code === 0 && remote.output !== '' ? { remote: remote.output } : {}),
    ...(branch === '' ? {} : { branch }),
  };
}

/** What can be said of a file at a commit; `unknown`, and why, where the commit is not here. */
export type FileAtCommit =
  | { readonly state: 'found'; readonly bytes: Buffer }
  | { readonly state: 'absent' }
  | { readonly state: 'unknown'; readonly reason: string };

/**
 * A file as a commit has it; links are followed where they stay inside of it.
 * @param path relative to `cwd`
 * @param fetch a partial clone (`--filter=blob:none`) may ask its remote for the content
 */
export async function fileAtCommit(
  commit: string,
  path: string,
  cwd: string,
  fetch = false,
): Promise<FileAtCommit> {
  const name = await pathInRepository(path, cwd);
  if (name === undefined) return { state: 'unknown', reason: 'there is no git repository here, or no git' };
  if (name.startsWith('../') || /[\0\n]/.test(name)) return { state: 'absent' };
  const known = await git(cwd, ['cat-file', '-e', `${commit}^{tree}`]);
  if (known.code !== 0) return { state: 'unknown', reason: 'this clone does not have the commit' };
  const asked = ['cat-file', '--batch', '--follow-symlinks'];
  const { code, bytes } = await git(cwd, asked, `${commit}:${name}\n`, fetch);
  const head = /^[0-9a-f]{40,64} (\w+) (\d+)\n/.exec(bytes.subarray(0, 100).toString('latin1'));
  if (code === 0 && head?.[1] === 'blob') {
    const from = head[0].length;
    return { state: 'found', bytes: bytes.subarray(from, from + Number(head[2])) };
  }
  if (code === 0 && (head !== null || !/ missing\n$/.test(bytes.toString('latin1'))))
    return { state: 'absent' };
  // Missing is said of a path that is not there, and of a content that a partial clone did not fetch.
  const listed = await git(cwd, ['ls-tree', '--full-tree', commit, '--', name]);
  if (listed.code === 0 && listed.output === '') return { state: 'absent' };
  return {
    state: 'unknown',
    reason: `this clone does not have the file${fetch ? ', and its remote could not be asked for it' : ''}`,
  };
}

/** A path relative to `cwd` as one from the root of the repository; undefined outside of one. */
export async function pathInRepository(path: string, cwd: string): Promise<string | undefined> {
  const { code, output } = await git(cwd, ['rev-parse', '--show-prefix']);
  return code === 0 ? posix.normalize(`${output}${path}`) : undefined;
}

/**
 * Whether a file or folder is another one in the commit that is checked out than in `commit`; undefined where git
 * cannot tell.
 * @param path relative to `cwd`
 */
export async function changedSince(commit: string, path: string, cwd: string): Promise<boolean | undefined> {
  const { code } = await git(cwd, ['diff', '--quiet', '--no-ext-diff', commit, 'HEAD', '--', path]);
  return code === 0 ? false : code === 1 ? true : undefined;
}

/** Whether a clone of the repository would have a file, or something of a folder. */
export type InClones = 'committed' | 'uncommitted' | 'ignored';

/** @returns undefined outside of a repository, and of a path that is not there. @param path relative to `cwd` */
export async function inClones(path: string, cwd: string): Promise<InClones | undefined> {
  const ask = (...args: readonly string[]): Promise<GitResult> =>
    git(cwd, ['--literal-pathspecs', ...args, '--', path]);
  const [committed, staged, others, ignored] = await Promise.all([
    ask('ls-tree', '--name-only', 'HEAD'),
    ask('diff', '--cached', '--quiet', '--no-ext-diff'),
    ask('ls-files', '--others', '--exclude-standard', '--directory', '--no-empty-directory'),
    ask('ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '--no-empty-directory'),
  ]);
  if (others.code !== 0 || ignored.code !== 0) return undefined;
  if (committed.code === 0 && committed.output !== '') return 'committed';
  if (staged.code === 1 || others.output !== '') return 'uncommitted';
  return ignored.output === '' ? undefined : 'ignored';
}

/** Is git here? */
export async function hasGit(cwd: string): Promise<boolean> {
  return (await git(cwd, ['--version'])).code === 0;
}

/** The tip of a branch of the remote `origin`, as the clone knows it. */
export async function remoteBranch(branch: string, cwd: string): Promise<BaseBranch | undefined> {
  const ref = `refs/remotes/origin/${branch}^{commit}`;
  const { code, output } = await git(cwd, ['rev-parse', '--verify', '--quiet', ref]);
  return code === 0 && isCommit(output) ? { commit: output, branch } : undefined;
}

/** The tip of the branch that the repository was cloned from, where the clone knows it. */
export async function originBranch(cwd: string): Promise<BaseBranch | undefined> {
  const tip = await git(cwd, ['rev-parse', '--verify', '--quiet', 'refs/remotes/origin/HEAD^{commit}']);
  if (tip.code !== 0 || !isCommit(tip.output)) return undefined;
  const name = await git(cwd, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  const branch = name.output.replace(/^origin\//, '');
  return { commit: tip.output, ...(name.code !== 0 || branch === '' ? {} : { branch }) };
}

interface GitResult {
  /** undefined: git could not be started, or was ended. */
  readonly code: number | undefined;
  readonly output: string;
  readonly bytes: Buffer;
}

const MAX_OUTPUT = 8 * 2 ** 20;

/** @param fetch a partial clone asks its server for what is missing; otherwise this is a question to what is here */
async function git(cwd: string, args: readonly string[], input = '', fetch = false): Promise<GitResult> {
  const lazy = fetch ? {} : { GIT_NO_LAZY_FETCH: '1' };
  const env = { ...process.env, ...lazy, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
  const options = { cwd, env, timeoutMs: fetch ? 60_000 : 10_000, maxOutput: MAX_OUTPUT };
  const { code, stdout } = await runProcess('git', args, { ...options, input: [Buffer.from(input)] });
  return { code, output: stdout.toString().trim(), bytes: stdout };
}
