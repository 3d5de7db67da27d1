import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ended } from '../support/program.ts';
import { editTinyData, makeTinyData } from '../support/tiny-data.ts';
import { makePlace, type Place } from './place.ts';

interface Event {
  readonly what: string;
  /** A payload as GitHub sends it. */
  readonly file: string;
  readonly name: string;
  readonly ref: string;
  readonly sha?: string;
}

const SHA = 'b7e23ec29af22b0b4e41da31e868d57226121c84';
const PUSH: Event = {
  ...{ what: 'a push to the default branch', file: 'push-default-branch', name: 'push' },
  ref: 'refs/heads/main',
};
const PULL: Event = {
  ...{ what: 'a pull request', file: 'pull-request', name: 'pull_request', ref: 'refs/pull/42/merge' },
};
const PROPOSING: readonly Event[] = [
  PULL,
  { ...PULL, what: 'a fork’s pull request', file: 'pull-request-fork' },
  // Runs with the base branch's ref, and its secrets.
  {
    ...{ what: 'a fork’s pull_request_target', file: 'pull-request-fork', name: 'pull_request_target' },
    ref: 'refs/heads/main',
  },
  {
    ...{ what: 'a push to another branch', file: 'push-other-branch', name: 'push' },
    ref: 'refs/heads/feature/cups',
  },
  { what: 'a tag', file: 'push-tag', name: 'push', ref: 'refs/tags/v1.2.0' },
];

/** As a step of a workflow: everything by environment, no argument. */
function step(
  place: Place,
  { file, name, ref, sha = SHA }: Event,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const given = Object.entries(inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]);
  return place.run([], {
    env: {
      GITHUB_ACTIONS: 'true',
      CI: 'true',
      GITHUB_EVENT_PATH: fileURLToPath(new URL(`../hosts/events/${file}.json`, import.meta.url)),
      GITHUB_EVENT_NAME: name,
      GITHUB_REF: ref,
      GITHUB_SHA: sha,
      GITHUB_OUTPUT: place.path('github-output'),
      GITHUB_STEP_SUMMARY: place.path('github-summary'),
      ...Object.fromEntries(given),
    },
  });
}

/** For the runner, which makes these files. */
async function asJob(place: Place): Promise<Place> {
  for (const file of ['github-output', 'github-summary']) await writeFile(place.path(file), '');
  return place;
}

/** The outputs that later steps get. */
async function outputsOf(place: Place): Promise<Record<string, string>> {
  const text = await readFile(place.path('github-output'), 'utf8');
  const entries = [...text.matchAll(/^(.+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [
    name,
    value,
  ]);
  return Object.fromEntries(entries);
}

describe('a run that may not write leaves registry, store and cache byte for byte as they were', () => {
  let empty: Place;
  let live: Place;

  beforeAll(async () => {
    empty = await asJob(await makePlace('min-accuracy: 0.2\n'));
    // The model stays, what is indexed changes.
    live = await asJob(await makePlace('index-data: items\n'));
    await makeTinyData(live.path('items'), 10);
    await live.done('run');
    await editTinyData(live.path('items'));
  });

  test.concurrent.each(PROPOSING)('$what, where there is nothing yet', async (event) => {
    const place = await empty.copy();
    const { code } = await step(place, event);
    expect(code).toBe(0);
    expect(await place.tree()).toEqual({});
    const report = await place.report();
    expect(report).toMatchObject({ model: { origin: 'trained' }, verdict: { judgement: 'pass' } });
    expect(report.model!.version).toBeUndefined();
    expect(report.index).toMatchObject({ switched: false });
    expect(report.headline).toMatch(/^Planned only: /);
    expect(await outputsOf(place)).toMatchObject({ verdict: 'pass', switched: 'false' });
  });

  test.concurrent.each(PROPOSING)('$what, beside a live index', async (event) => {
    const place = await live.copy();
    const before = await place.tree();
    const { code } = await step(place, event);
    expect(code).toBe(0);
    expect(await place.tree()).toEqual(before);
    const { index, plan, host } = await place.report();
    expect(host).toMatchObject({ name: 'github', event: event.name });
    expect(index).toMatchObject({ switched: false, live: live.index().live });
    expect(plan).toMatchObject({ add: { count: 1 }, change: { count: 1 }, delete: { count: 1 } });
  });

  test.concurrent('commands that only write are refused, and say what to do', async () => {
    const place = await live.copy();
    const before = await place.tree();
    for (const command of ['promote', 'rollback', 'prune']) {
      const { code, stderr } = await step(place, PULL, { command });
      expect([command, code]).toEqual([command, 2]);
      expect(stderr).toMatch(
        new RegExp(`^::error title=vector-index::${command} changes what readers get`, 'm'),
      );
      expect(stderr).toContain('pull request #42');
    }
    expect(await place.tree()).toEqual(before);
  });

  test.concurrent('deploy: always is refused for a pull request, before anything is done', async () => {
    const place = await live.copy();
    const before = await place.tree();
    const { code, stderr } = await step(place, PULL, { deploy: 'always' });
    expect(code).toBe(2);
    expect(stderr).toContain('`deploy: always` is refused');
    expect(stderr).not.toContain('Reading the data');
    expect(await place.tree()).toEqual(before);
  });

  test.concurrent('deploy: never writes nothing, wherever it runs', async () => {
    const place = await live.copy();
    const before = await place.tree();
    await place.done('run --deploy never');
    expect(await place.tree()).toEqual(before);
    expect((await place.report()).headline).toContain('`deploy` is `never`');
  });

  test.concurrent('in a CI that is not known, auto does not write; always does', async () => {
    const place = await empty.copy();
    await place.done('run', { env: { CI: 'true' } });
    expect(await place.tree()).toEqual({});
    await place.done('run --deploy always', { env: { CI: 'true' } });
    expect(place.index().switches).toBe(1);
  });
});

describe('a push to the default branch', () => {
  test.concurrent('writes, switches, and tells later steps and people', async () => {
    const place = await asJob(await makePlace('min-accuracy: 0.2\n'));
    const { code, stdout, stderr } = await step(place, PUSH);
    expect(code).toBe(0);
    const { model, index, evaluation } = await place.report();
    expect(index).toMatchObject({ switched: true });
    expect(place.index().live).toBe(index!.generation);
    expect(await outputsOf(place)).toEqual({
      verdict: 'pass',
      'model-version': '1.0.0',
      'model-digest': model!.digest,
      accuracy: String(evaluation!.metrics.accuracy),
      'f1-macro': String(evaluation!.metrics.f1_macro),
      metrics: JSON.stringify(evaluation!.metrics),
      generation: index!.generation,
      switched: 'true',
      count: '24',
      report: place.path('out/report.html'),
    });
    const summary = await readFile(place.path('github-summary'), 'utf8');
    expect(summary).toContain('1.0.0');
    expect(summary.trim()).toBe((await readFile(place.path('out/report.md'), 'utf8')).trim());
    expect(stdout + stderr).not.toMatch(/::(error|warning)/);
  });

  test.concurrent('fails the step when the gate does not pass, with an annotation that names the rule', async () => {
    const place = await asJob(await makePlace('min-accuracy: 1\nseed: 2\n'));
    const { code, stderr } = await step(place, PUSH);
    expect(code).toBe(3);
    expect(stderr).toMatch(/^::error title=vector-index::The gate did not pass: accuracy/m);
    expect(await outputsOf(place)).toMatchObject({ verdict: 'fail' });
    expect(await readFile(place.path('github-summary'), 'utf8')).toContain('accuracy');
    expect(await place.durable()).toEqual({});
  });

  test.concurrent('of an older commit that comes late does not undo a newer one: exit 5', async () => {
    const place = await asJob(await makePlace('index-data: items\n'));
    await makeTinyData(place.path('items'), 10);
    const git = (...words: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], {
        cwd: place.folder,
        encoding: 'utf8',
      }).trim();
    git('init', '--quiet');
    const [older, newer] = ['older', 'newer'].map((message) => {
      git('commit', '--quiet', '--allow-empty', '-m', message);
      return git('rev-parse', 'HEAD');
    });
    expect((await step(place, { ...PUSH, sha: newer! })).code).toBe(0);
    const before = await place.durable();
    await editTinyData(place.path('items'));
    const { code, stderr } = await step(place, { ...PUSH, sha: older! });
    expect(code).toBe(5);
    expect(stderr).toContain(`commit ${newer!.slice(0, 12)}, which is newer than ours`);
    expect(place.index()).toMatchObject({ switches: 1 });
    expect(await place.report()).toMatchObject({ exitCode: 5, error: { code: 'index.newer-commit' } });
    expect(Object.keys(await place.durable())).toEqual(Object.keys(before));
    // The newer commit's own rerun is in order.
    expect((await step(place, { ...PUSH, sha: newer! })).code).toBe(0);
    expect(place.index()).toMatchObject({ switches: 2 });
  });

  test.concurrent('masks nothing, writes no summary and no output when a setting is wrong', async () => {
    const place = await asJob(await makePlace());
    const { code, stderr } = await step(place, PUSH, { 'min-accuracy': '90', epochs: 'many' });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^::error title=vector-index::2 settings are wrong/);
    expect(await outputsOf(place)).toEqual({});
  });
});
