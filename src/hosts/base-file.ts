import { existsSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { badInput, type CodedError } from '../lib/errors.ts';
import { changedSince, type FileAtCommit, fileAtCommit, pathInRepository } from './git.ts';
import { fileFromApi, type GitHubApi } from './github-files.ts';
import type { HostEvent } from './host.ts';

/**
 * A file as the branch has it that this pull request is to be merged into; undefined where that branch has no such
 * file. Git is asked first, GitHub's API where the clone does not reach back that far; without that API, a clone that
 * has no contents but those of its checkout (the default on CircleCI) fetches this one.
 * @param path relative to `cwd`, or absolute
 * @throws CodedError `trust.no-base` (exit 2) where neither can tell; `github.unreachable` (exit 6)
 */
export async function readAtBase(
  event: HostEvent,
  path: string,
  cwd: string,
  api?: GitHubApi,
): Promise<string | undefined> {
  const { base } = event;
  if (base === undefined)
    throw noBase(event, 'which commit that is, is not known here, or this clone does not have the branch');
  const whole = resolve(cwd, path);
  const folder = nearestFolder(whole);
  const inside = relative(folder, whole).replaceAll(sep, '/');
  const found = await fileAtCommit(base.commit, inside, folder, api === undefined);
  const told =
    found.state === 'unknown' && api !== undefined ? await ask(api, base.commit, whole, cwd) : found;
  if (told.state === 'absent') return undefined;
  if (told.state === 'found') return told.bytes.toString('utf8');
  const reasons =
    told === found || found.state !== 'unknown' ? told.reason : `${found.reason}; ${told.reason}`;
  const where = base.branch === undefined ? '' : ` of ${base.branch}`;
  throw noBase(event, `${base.commit.slice(0, 10)}${where}: ${reasons}`);
}

/** Whether files under a path are other ones than the base branch has; undefined where git cannot tell. */
export async function changedSinceBase(
  { base }: HostEvent,
  path: string,
  cwd: string,
): Promise<boolean | undefined> {
  if (base === undefined) return undefined;
  const whole = resolve(cwd, path);
  const folder = nearestFolder(whole);
  return changedSince(base.commit, relative(folder, whole).replaceAll(sep, '/'), folder);
}

async function ask(api: GitHubApi, commit: string, whole: string, cwd: string): Promise<FileAtCommit> {
  const folder = nearestFolder(whole);
  const inside = relative(folder, whole).replaceAll(sep, '/');
  const path = (await pathInRepository(inside, folder)) ?? relative(cwd, whole).replaceAll(sep, '/');
  return path.startsWith('../') ? { state: 'absent' } : fileFromApi(api, commit, path);
}

/** The folder that a path lies in, or the nearest one above that is there. */
function nearestFolder(path: string): string {
  const folder = dirname(path);
  return folder === path || existsSync(folder) ? folder : nearestFolder(folder);
}

function noBase({ pullRequest, name }: HostEvent, reason: string): CodedError {
  const what = pullRequest === undefined ? 'A pull request' : `Pull request #${pullRequest}`;
  return badInput(
    'trust.no-base',
    `${what} (${name}) is judged by the config file of the branch that it is to be merged into, and that cannot be read: ${reason}.`,
    {
      fix:
        'On GitHub, set `fetch-depth: 0` on actions/checkout, or give this step the token of the workflow, `github.token`, as `github-token`. ' +
        'Elsewhere, say which branch that is by `default-branch` (orb parameter `default_branch`) and fetch it before this step, or say `git remote set-head origin --auto`.',
    },
  );
}
