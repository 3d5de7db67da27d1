import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { originBranch, repositoryFacts } from '../../hosts/git.ts';
import { isThere } from '../../lib/files.ts';
import type { Surroundings } from './found.ts';

/** A name as every store takes it: a-z, 0-9 and `-`, 45 at most. */
export function indexName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 45)
    .replace(/-+$/, '');
  return name === '' ? 'items' : name;
}

/** `git@github.com:org/photos.git` → `github.com/org/photos`, without a user or a password; undefined for a path. */
export function remotePlace(address: string): string | undefined {
  const [, host, path] =
    /^(?:https?:\/\/|ssh:\/\/|git:\/\/)(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/.exec(address) ??
    /^(?:[^@/]+@)?([^/:]{2,}):(?!\/\/)(.+)$/.exec(address) ??
    [];
  return host === undefined || path === undefined
    ? undefined
    : `${host}/${path.replace(/\/$/, '').replace(/\.git$/, '')}`;
}

const ORB = 'org/vector-index-action@';

/** What the working directory is part of. */
export async function lookAround(): Promise<Surroundings> {
  const cwd = process.cwd();
  const [facts, origin] = await Promise.all([repositoryFacts(cwd), originBranch(cwd)]);
  const remote = facts?.remote === undefined ? undefined : remotePlace(facts.remote);
  const within = facts?.within;
  const root = within ? join(cwd, ...within.split('/').map(() => '..')) : cwd;
  const circleci = await readFile(join(root, '.circleci/config.yml'), 'utf8').catch(() => undefined);
  return {
    name: indexName(within || remote === undefined ? basename(cwd) : basename(remote)),
    branch: origin?.branch ?? facts?.branch ?? 'main',
    repository: facts !== undefined,
    ...(within ? { within } : {}),
    ...(remote === undefined ? {} : { remote }),
    workflows: await isThere(join(root, '.github/workflows')),
    circleci: await isThere(join(root, '.circleci')),
    ...(circleci === undefined ? {} : { circleciConfig: circleci.includes(ORB) ? 'ours' : 'others' }),
  };
}
