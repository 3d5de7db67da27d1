import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { headCommit, isShallow, relation, repositoryFacts } from '../../src/hosts/git.ts';

let folder: string;
let full: string;
let shallow: string;
const commits: Record<string, string> = {};

function git(cwd: string, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@example.com',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@example.com',
  };
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
}

function commit(name: string): void {
  writeFileSync(join(full, name), name);
  git(full, 'add', '.');
  git(full, 'commit', '-m', name);
  commits[name] = git(full, 'rev-parse', 'HEAD');
}

// one ── two ── three
//    └─ side
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relation-'));
  full = join(folder, 'full');
  shallow = join(folder, 'shallow');
  git(folder, 'init', '-b', 'main', full);
  commit('one');
  commit('two');
  commit('three');
  git(full, 'checkout', '-b', 'side', commits.one ?? '');
  commit('side');
  git(full, 'checkout', 'main');
  git(folder, 'clone', '--depth', '1', `file://${full}`, shallow);
  git(shallow, 'fetch', '--depth', '1', 'origin', commits.one ?? '');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['two', 'two', 'same'],
  ['one', 'three', 'theirs-descends-from-ours'],
  ['three', 'one', 'diverged-or-older'],
  ['side', 'three', 'diverged-or-older'],
] as const)('in a full clone, ours %s and theirs %s: %s', async (ours, theirs, expected) => {
  expect(await relation(commits[ours] ?? '', commits[theirs] ?? '', full)).toBe(expected);
});

test.each([
  ['three', 'three', 'same'],
  // Both commits are there, but what lies between them is not: "no" would prove nothing.
  ['one', 'three', 'unknown'],
  ['two', 'three', 'unknown'],
] as const)('in a shallow clone, ours %s and theirs %s: %s', async (ours, theirs, expected) => {
  expect(await relation(commits[ours] ?? '', commits[theirs] ?? '', shallow)).toBe(expected);
});

test.each([
  ['a commit that is not there', '1'.repeat(40)],
  ['no commit', 'main'],
  ['an option', '--all'],
])('%s is unknown', async (_what, theirs) => {
  expect(await relation(commits.one ?? '', theirs, full)).toBe('unknown');
});

test('outside of a repository, and without git, nothing is known', async () => {
  expect(await relation(commits.one ?? '', commits.two ?? '', folder)).toBe('unknown');
  expect(await headCommit(folder)).toBeUndefined();
  vi.stubEnv('PATH', '');
  expect(await relation(commits.one ?? '', commits.two ?? '', full)).toBe('unknown');
  expect(await headCommit(full)).toBeUndefined();
  vi.unstubAllEnvs();
});

test('the commit that is checked out', async () => {
  expect(await headCommit(full)).toBe(commits.three);
  git(folder, 'init', join(folder, 'empty'));
  expect(await headCommit(join(folder, 'empty'))).toBeUndefined();
});

test('what a folder is part of: where in its repository, from where it was cloned, whether wholly', async () => {
  expect(await repositoryFacts(folder)).toBeUndefined();
  expect(await isShallow(folder)).toBeUndefined();
  expect([await isShallow(full), await isShallow(shallow)]).toEqual([false, true]);
  const [here, clone] = [await repositoryFacts(full), await repositoryFacts(shallow)];
  expect(here).toEqual({ within: '', branch: 'main' });
  expect(clone).toMatchObject({ within: '', remote: git(shallow, 'config', 'remote.origin.url') });
});
