import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { writeTinyConfig } from '../support/tiny-data.ts';
import { FORK, MAIN, orbStep, PULL_REQUEST, plainStep, variablesOf } from './circleci-step.ts';
import { makeLivePlace, makePlace, type Place } from './place.ts';
import { asClone } from './workflow-step.ts';

let live: Place;
let proposed: Place;

beforeAll(async () => {
  [live, proposed] = await Promise.all([makeLivePlace('min-accuracy: 0.1\n'), clonedPlace()]);
});

/** A clone whose `origin/HEAD` is main, as CircleCI's checkout leaves it, with a bar that the data do not reach. */
async function clonedPlace(): Promise<Place> {
  const place = asClone(await makePlace('gates:\n  - precision@10 >= 1\n'));
  const git = (...words: string[]) => execFileSync('git', words, { cwd: place.folder });
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main');
  return place;
}

test.concurrent('a push to the default branch deploys, tells later steps and jobs, and says when nothing was new', async () => {
  const place = await makePlace();
  const { code, stderr } = await orbStep(place, 'run', MAIN, {
    min_accuracy: ' 0.1 ',
    gates: '\nf1_macro >= 0\n',
  });
  expect([code, stderr]).toEqual([0, expect.not.stringMatching(/^(error|::)/m)]);
  const { index, model, host, settings } = await place.report();
  expect(host).toMatchObject({ name: 'circleci', event: 'push', branch: 'main' });
  expect(settings).toContainEqual({ name: 'min-accuracy', value: '0.1', source: 'parameter min_accuracy' });
  expect(place.index().live).toBe(index!.generation);

  const outputs = JSON.parse(await place.read('out/outputs.json'));
  expect(outputs).toMatchObject({ verdict: 'pass', 'model-digest': model!.digest, changed: 'true' });
  const names = ['VI_MODEL_DIGEST', 'VI_GENERATION', 'VI_METRICS', 'VI_CHANGED', 'VI_REPORT'];
  expect(Object.values(variablesOf(place, ...names))).toEqual([
    ...[outputs['model-digest'], outputs.generation, outputs.metrics, 'true', outputs.report],
  ]);
  expect(await place.read('out/test-results/vector-index.xml')).toContain('name="f1_macro &gt;= 0"');

  expect((await orbStep(place, 'run', MAIN, { min_accuracy: '0.1' })).code).toBe(0);
  expect(variablesOf(place, 'VI_CHANGED')).toEqual({ VI_CHANGED: 'false' });
});

test.concurrent('results of an earlier job are not shown for a command that ends before it leaves any', async () => {
  const place = await live.copy();
  const results = ['out/outputs.json', 'out/test-results/vector-index.xml'];
  expect(results.map((path) => existsSync(place.path(path)))).toEqual([true, true]);
  expect((await orbStep(place, 'status', MAIN, { index: 'no such' })).code).toBe(2);
  expect(results.map((path) => existsSync(place.path(path)))).toEqual([true, true]);
  expect((await orbStep(place, 'update', MAIN, { min_accuracy: '2' })).code).toBe(2);
  expect(results.map((path) => existsSync(place.path(path)))).toEqual([false, false]);
});

test.concurrent('a pull request is judged by what origin/HEAD has, and writes nothing', async () => {
  const place = await proposed.copy();
  await writeTinyConfig(place.folder, 'gates: []\ndefault-branch: cups\n');
  const { code, stdout } = await orbStep(place, 'run', PULL_REQUEST, { gates: 'accuracy >= 0' });
  expect([code, stdout]).toEqual([3, expect.stringContaining('The gate did not pass: precision@10')]);
  expect((await place.report()).judgedBy).toMatchObject({ branch: 'main', file: 'vector-index.yml' });
  expect(await place.tree()).toEqual({});
});

test.concurrent.each([
  ['a fork’s pull request', FORK, 'pull request #7 from a fork (CircleCI), which proposes only'],
  ['a pull request', PULL_REQUEST, 'pull request #7 (CircleCI), which proposes only'],
])('%s is refused what it asks for, whatever it says of the default branch', async (_what, event, words) => {
  const place = await live.copy();
  const before = await place.tree();
  const asked = { deploy: 'always', default_branch: event.CIRCLE_BRANCH! };
  const { code, stderr } = await orbStep(place, 'prune', event, asked);
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  expect(await place.tree()).toEqual(before);
});

test.concurrent('where nobody says which branch is the default one, a command that would write is an error', async () => {
  const place = await live.copy();
  const before = await place.tree();
  const { code, stderr } = await plainStep(place, 'run', { CIRCLE_BRANCH: 'main' });
  expect([code, stderr]).toEqual([2, expect.stringContaining('deploy.no-default-branch')]);
  expect(stderr).toContain('`default_branch`');
  expect(stderr).not.toContain('Reading the data');
  expect(await place.tree()).toEqual(before);
  for (const words of ['status', 'prune --default-branch main'])
    expect([words, (await plainStep(place, words, { CIRCLE_BRANCH: 'main' })).code]).toEqual([words, 0]);
});

test.concurrent('a secret is hidden in all that is said, the name of its variable is not', async () => {
  const place = await live.copy();
  const event = { ...MAIN, VI_SECRET_REGISTRY_TOKEN: 'PUSH_TOKEN', PUSH_TOKEN: 'ghp_secret/value' };
  const { code, stderr } = await orbStep(place, 'status', event, { index: 'ghp_secret/value' });
  expect(code).toBe(2);
  expect(stderr).toContain('***');
  expect(stderr).not.toContain('ghp_secret');
});

test.concurrent('another CI service deploys on the branch that the setting names', async () => {
  const jenkins = { JENKINS_URL: 'http://ci', BUILD_ID: '7', VECTOR_INDEX_DEFAULT_BRANCH: 'main' };
  const [main, other] = [await live.copy(), await live.copy()];
  const run = (place: Place, branch: string) =>
    place.run('prune', { env: { ...jenkins, BRANCH_NAME: branch } });
  expect((await run(main, 'main')).code).toBe(0);
  const refused = await run(other, 'cups');
  expect([refused.code, refused.stderr]).toEqual([
    2,
    expect.stringContaining('`cups` is not the default branch `main`'),
  ]);
  expect(existsSync(other.path('bash-env'))).toBe(false);
});
