import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtRef } from '../../src/hosts/ci-branch.ts';
import { openCircleCi } from '../../src/hosts/circleci.ts';
import type { OpenedHost } from '../../src/hosts/opened-host.ts';

const PULL = { CIRCLE_PULL_REQUEST: 'https://github.com/acme/cups/pull/7', CIRCLE_BRANCH: 'cups' };
let folder: string;
let origin: string;
let clone: string;
const tips: Record<string, string> = {};

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

// main (the bar) ── weak (no bar) ; main ── cups (lowers the bar)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'circleci-'));
  origin = join(folder, 'origin');
  clone = join(folder, 'clone');
  git(folder, 'init', '-b', 'main', origin);
  git(origin, 'config', 'uploadpack.allowFilter', 'true');
  for (const [branch, bar] of [
    ['main', '0.9'],
    ['weak', '0'],
    ['cups', '0.1'],
  ] as const) {
    if (branch !== 'main') git(origin, 'checkout', '-b', branch, 'main');
    writeFileSync(join(origin, 'vector-index.yml'), `min-accuracy: ${bar}\n`);
    git(origin, 'add', '.');
    git(origin, 'commit', '-m', branch);
    tips[branch] = git(origin, 'rev-parse', 'HEAD');
  }
  git(origin, 'checkout', 'main');
  // As CircleCI checks out: every commit, of contents only those that it builds.
  git(folder, 'clone', '--filter=blob:none', '--no-checkout', `file://${origin}`, clone);
  git(clone, 'checkout', '-B', 'cups', tips.cups!);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(
  env: Record<string, string>,
  defaultBranch?: string,
): Promise<{ host: OpenedHost; said: () => string }> {
  const stream = new PassThrough();
  const host = await openCircleCi(stream, clone, env, defaultBranch);
  return { host, said: () => String(stream.read() ?? '') };
}

describe('a pull request’s base', () => {
  test.each([
    ['by the event', { VI_PIPELINE_BASE_COMMIT: 'WEAK', VI_PIPELINE_BASE_BRANCH: 'weak' }, 'main', 'weak'],
    ['by the event’s branch', { VI_PIPELINE_BASE_BRANCH: 'weak' }, 'main', 'weak'],
    ['by the call', {}, 'weak', 'weak'],
    ['by the clone', {}, undefined, 'main'],
  ] as const)('%s', async (_what, env, defaultBranch, branch) => {
    const told = Object.entries(env).map(([name, value]) => [name, value.replace('WEAK', tips.weak!)]);
    const { host } = await open({ ...PULL, ...Object.fromEntries(told) }, defaultBranch);
    expect(host.event.base).toEqual({ commit: tips[branch], branch });
  });

  test('that the clone does not have is no other one: the run is to say so', async () => {
    const { host } = await open(PULL, 'release');
    expect(host.event.base).toBeUndefined();
    await expect(host.readAtBase('vector-index.yml')).rejects.toThrow(/this clone does not have the branch/);
  });

  test('has its config file, which a blobless clone fetches', async () => {
    const { host } = await open(PULL);
    expect(await host.readAtBase('vector-index.yml')).toBe('min-accuracy: 0.9\n');
    expect(await host.readAtBase('other.yml')).toBeUndefined();
    expect(await host.changedSinceBase('vector-index.yml')).toBe(true);
  });

  test('cannot be read where the remote is gone', async () => {
    const alone = join(folder, 'alone');
    git(folder, 'clone', '--filter=blob:none', '--no-checkout', `file://${origin}`, alone);
    git(alone, 'remote', 'set-url', 'origin', `file://${folder}/gone`);
    const host = await openCircleCi(new PassThrough(), alone, PULL);
    await expect(host.readAtBase('vector-index.yml')).rejects.toThrow(/its remote could not be asked for it/);
  });
});

test('errors and warnings are lines of the log, without secrets', async () => {
  const { host, said } = await open({ CIRCLE_BRANCH: 'main' });
  host.mask('s3cret-value');
  host.annotate({ level: 'warning', message: 'with s3cret-value\n::set-output' });
  expect(said()).toBe('warning: with ***\n: :set-output\n');
  expect(host).toMatchObject({ showsAnnotations: false, interactive: false, ephemeral: true });
});

describe('outputs', () => {
  test('go to BASH_ENV, each time those of this run', async () => {
    const file = join(folder, 'bash-env');
    const { host, said } = await open({ CIRCLE_BRANCH: 'main', BASH_ENV: file });
    await host.outputs({ 'model-version': '1.2.0', verdict: undefined, metrics: 'x'.repeat(40_000) });
    expect(readFileSync(file, 'utf8')).toBe(
      "\nexport VI_MODEL_VERSION='1.2.0'\nunset VI_VERDICT\nunset VI_METRICS\n",
    );
    expect(said()).toContain('The output metrics is too long for a variable');
  });

  test('that cannot be written are told: what the run has done stays done', async () => {
    const { host, said } = await open({ CIRCLE_BRANCH: 'main', BASH_ENV: join(folder, 'no/such/file') });
    await host.outputs({ verdict: 'pass' });
    expect(said()).toContain('Outputs could not be written to');
  });
});

test.each([
  ['Jenkins', { BRANCH_NAME: 'main' }, { branch: 'main' }],
  ['Jenkins', { GIT_BRANCH: 'origin/main' }, {}],
  ['Jenkins', { TAG_NAME: 'v1', BRANCH_NAME: 'v1' }, { tag: 'v1' }],
  ['Azure Pipelines', { BUILD_SOURCEBRANCH: 'refs/heads/main' }, { branch: 'main' }],
  ['Azure Pipelines', { BUILD_SOURCEBRANCH: 'refs/tags/v1' }, { tag: 'v1' }],
  ['Azure Pipelines', { BUILD_SOURCEBRANCH: 'refs/pull/3/merge' }, {}],
  ['GitLab CI', { CI_COMMIT_TAG: 'v1' }, { tag: 'v1' }],
  ['GitLab CI', { CI_COMMIT_BRANCH: '' }, {}],
  ['Travis CI', { TRAVIS_BRANCH: 'main', TRAVIS_TAG: '' }, { branch: 'main' }],
  ['constructor', { BRANCH_NAME: 'main' }, {}],
])('%s with %o builds %o', (service, env, built) => {
  expect(builtRef(service, env)).toEqual(built);
});
