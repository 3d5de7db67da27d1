import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  const [bare, clone, seed] = ['bare.git', 'clone', 'seed'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const environment = bareEnvironment(folder);
  const git = async (cwd: string, ...args: readonly string[]): Promise<string> =>
    (await run('git', [...args], { cwd, env: environment })).stdout.trim();
  await mkdir(seed);
  await git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  await git(seed, 'init', '--quiet', '--initial-branch=main');
  await writeFile(join(seed, 'README.md'), 'Images\n');
  await git(seed, 'add', '.');
  await commit(seed, git);
  await git(seed, 'push', '--quiet', bare, 'main');
  await git(folder, 'clone', '--quiet', bare, clone);
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

async function commit(cwd: string, git: (cwd: string, ...args: string[]) => Promise<string>): Promise<void> {
  await git(cwd, '-c', 'user.name=u', '-c', 'user.email=u@example.org', 'commit', '--quiet', '-m', 'Begin');
}
