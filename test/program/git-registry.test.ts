import { execFileSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { makePlace, type Place, STATE } from './place.ts';

const BRANCH = 'vector-index-registry';

/** What a user has: a clone without any configuration of git but its remote. */
const git = (place: Place, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', place.folder, ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: place.folder,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    },
  }).trim();

test('with registry: git, models outlive the machine, and are pruned', async () => {
  const place = await makePlace('registry: git\n');
  git(place, 'init', '--quiet', '--initial-branch=main');
  git(place, 'init', '--quiet', '--bare', place.path('remote.git'));
  git(place, 'remote', 'add', 'origin', 'remote.git');
  const tip = () => git(place, 'ls-remote', 'origin', BRANCH).split('\t')[0];

  await place.done('run');
  const { model } = await place.report();
  expect(model).toMatchObject({ version: '1.0.0', origin: 'trained' });

  // Another machine: what is left is what was pushed.
  for (const gone of [STATE, 'out']) await rm(place.path(gone), { recursive: true });
  const status = await place.done('status');
  expect(status.stdout).toMatch(
    /A hint, not the truth: the registry last heard of a switch to g-\w+-m-\w+ \(model 1\.0\.0\)/,
  );
  await place.done('run');
  expect((await place.report()).model).toMatchObject({
    version: '1.0.0',
    digest: model?.digest,
    origin: 'registered',
  });

  // And another, on which nothing uses the first model.
  await rm(place.path(STATE), { recursive: true });
  await place.done('run --seed 2');
  const before = tip();
  const planned = await place.done('prune --keep-versions 1 --dry-run');
  expect(planned.stdout).toBe('would be removed: default 1.0.0\n');
  expect(tip()).toBe(before);
  const pruned = await place.done('prune --keep-versions 1 --json');
  expect(JSON.parse(pruned.stdout)).toMatchObject({ removed: ['default 1.0.0'], dryRun: false });
  const kept = git(place, '--git-dir=remote.git', 'ls-tree', '-r', '--name-only', BRANCH).split('\n');
  expect(kept.filter((path) => path.endsWith('version.json')).length).toBe(1);
  expect(await readdir(place.path(STATE))).not.toContain('registry');
}, 120_000);

test('a wrong remote, a branch of something else and a plain address are told before training', async () => {
  const place = await makePlace('registry: git\n');
  const none = await place.run('run');
  expect(none.code).toBe(2);
  expect(none.stderr).toContain('is in no git repository that can be used');
  git(place, 'init', '--quiet', '--initial-branch=main');
  await writeFile(place.path('other.yml'), 'data: data\nregistry: git\nregistry-remote: ../other.git\n');
  const cases = [
    ['run', 'The repository has no remote "origin".'],
    ['run --registry-remote http://example.org/r.git', 'use https:// (plain http is for this machine only)'],
    ['run --registry-remote https://u:p@example.org/r.git', 'an address without user and password'],
    ['run --registry .vector-index/r --registry-remote x', 'leave one out'],
    ['run --config other.yml', "is an address; in a config file, name one of the clone's remotes"],
    ['run --registry-token x', 'a secret, which others could read there'],
  ] as const;
  for (const [words, said] of cases) {
    const ended = await place.run(words);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain(said);
    expect(ended.stderr).not.toContain('Training');
  }
});
