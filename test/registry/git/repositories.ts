import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type GitStorageOptions, openGitStorage } from '../../../src/registry/git/git-storage.ts';
import type { RegistryStorage } from '../../../src/registry/registry.ts';

const run = promisify(execFile);

export const BRANCH = 'vector-index-registry';

/** Of a user who never configured git: nothing but what a process needs. */
export const bareEnvironment = (home: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: home,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
});

/** A bare repository with one commit on `main`, and a clone of it. */
export interface Place {
  readonly folder: string;
  readonly bare: string;
  readonly clone: string;
  readonly environment: Record<string, string>;
  /** In the bare repository. */
  atRemote(...args: readonly string[]): Promise<string>;
  inClone(...args: readonly string[]): Promise<string>;
  open(options?: Partial<GitStorageOptions>): RegistryStorage;
  remove(): Promise<void>;
}

export async function makePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'git-registry-'));
  template ??= makeTemplate();
  await cp(await template, folder, { recursive: true });
  const [bare, clone] = [join(folder, 'bare.git'), join(folder, 'clone')];
  const environment = bareEnvironment(folder);
  const git = (cwd: string, ...args: readonly string[]) => runGit(environment, cwd, ...args);
  await git(clone, 'remote', 'set-url', 'origin', bare);
  const opened: RegistryStorage[] = [];
  return {
    ...{ folder, bare, clone, environment },
    atRemote: (...args) => git(bare, ...args),
    inClone: (...args) => git(clone, ...args),
    open(options = {}) {
      const storage = openGitStorage({ ...optionsOf({ clone, environment }), ...options });
      opened.push(storage);
      return storage;
    },
    async remove() {
      await Promise.all(opened.map((storage) => storage.close?.()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function optionsOf({ clone, environment }: Pick<Place, 'clone' | 'environment'>): GitStorageOptions {
  return {
    ...{ cwd: clone, remote: 'origin', branch: BRANCH, environment, readOnly: false },
    patience: { tries: 2, firstMs: 5 },
  };
}

let template: Promise<string> | undefined;

/** Made once; a copy costs less than seven processes. */
async function makeTemplate(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'git-registry-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const git = (cwd: string, ...args: readonly string[]) => runGit(bareEnvironment(folder), cwd, ...args);
  const [bare, clone] = [join(folder, 'bare.git'), join(folder, 'clone')];
  await git(folder, 'init', '--quiet', '--bare', '--template=', '--initial-branch=main', bare);
  await git(folder, 'clone', '--quiet', '--template=', bare, clone);
  await writeFile(join(clone, 'README.md'), 'Images\n');
  await git(clone, 'add', '.');
  await git(clone, '-c', 'user.name=u', '-c', 'user.email=u@example.org', 'commit', '--quiet', '-m', 'Begin');
  await git(clone, 'push', '--quiet', 'origin', 'main');
  for (const repository of [bare, join(clone, '.git')]) await mkdir(join(repository, 'hooks'));
  return folder;
}

async function runGit(env: Record<string, string>, cwd: string, ...args: readonly string[]): Promise<string> {
  return (await run('git', [...args], { cwd, env })).stdout.trim();
}
