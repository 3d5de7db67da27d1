import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Somebody's repository: where it is worked on, and the remote that jobs clone. */
export interface Repository {
  readonly folder: string;
  readonly remote: string;
}

const AS_ALICE = ['-c', 'user.name=Alice', '-c', 'user.email=alice@example.com'];

export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', [...AS_ALICE, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Makes a repository on a disk; its remote lets clones leave blobs out, as the usual hosts do. */
export function makeRepository(disk: string, name = 'catalogue'): Repository {
  const folder = join(disk, 'work', name);
  const remote = join(disk, 'remotes', `${name}.git`);
  mkdirSync(folder, { recursive: true });
  mkdirSync(remote, { recursive: true });
  git(remote, 'init', '--quiet', '--bare', '--initial-branch', 'main');
  git(remote, 'config', 'uploadpack.allowFilter', 'true');
  git(folder, 'init', '--quiet', '--initial-branch', 'main');
  git(folder, 'remote', 'add', 'origin', remote);
  return { folder, remote };
}

/**
 * Commits all there is and pushes it.
 * @param ref such as `main`, or `refs/pull/7/head` for a fork's pull request
 * @returns the commit
 */
export function push({ folder }: Repository, ref = 'main'): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
  git(
    folder,
    'push',
    '--quiet',
    '--force',
    'origin',
    `HEAD:${ref.startsWith('refs/') ? ref : `refs/heads/${ref}`}`,
  );
  return git(folder, 'rev-parse', 'HEAD').trim();
}

/** The built-in step `checkout`: a clone without blobs, on the branch or tag of the pipeline. */
export function checkOut(
  remote: string,
  folder: string,
  commit: string,
  names: { readonly branch?: string; readonly tag?: string },
  home: string,
): void {
  const run = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd,
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', HOME: home },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  mkdirSync(folder, { recursive: true });
  run(dirname(folder), 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${remote}`, folder);
  const { branch, tag } = names;
  if (branch?.startsWith('pull/'))
    run(folder, 'fetch', '--quiet', '--force', 'origin', `refs/${branch}/head`);
  if (tag !== undefined) run(folder, 'checkout', '--quiet', '--force', tag);
  else run(folder, 'checkout', '--quiet', '--force', '-B', branch ?? 'main', commit);
}
