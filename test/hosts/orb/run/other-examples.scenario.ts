import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import {
  addTinyProject,
  expandFor,
  logOf,
  makeTeam,
  makeTinyTeam,
  pushAll,
  runPipeline,
  type Team,
  writeFile,
} from './consumer.ts';
import { pushTo, scheduled } from './events.ts';
import { dumpKeptIndex, expectCleanLogs, expectResults, expectStatuses, outputsOf } from './expectations.ts';
import { exampleConfig } from './release.ts';

let team: Team;
afterEach(() => team.runner.remove());

test('two models in one repository: each folder has its own index, caches and test results', async () => {
  team = await makeTeam(exampleConfig('monorepo_with_two_models'));
  await addTinyProject(team, '', 'models/digits');
  await addTinyProject(team, 'seed: 2\n', 'models/letters');
  const commit = pushAll(team);
  const end = await runPipeline(team, pushTo('main', commit));
  expectStatuses(end, { digits: 'success', letters: 'success' });
  expectCleanLogs(end);
  for (const name of ['digits', 'letters']) {
    expectResults(team, name);
    const { generation } = outputsOf(team, name);
    expect(dumpKeptIndex(team, name, `${name}-v1-state-`).live).toBe(generation);
  }
  expect(outputsOf(team, 'digits').generation).not.toBe(outputsOf(team, 'letters').generation);

  // One changes: the other has nothing to do.
  writeFile(team, 'models/letters/vector-index.yml', 'data: data\nimage-size: 10\nepochs: 2\nworkers: 1\n');
  const next = await runPipeline(team, pushTo('main', pushAll(team)));
  expectStatuses(next, { digits: 'success', letters: 'success' });
  expect(['digits', 'letters'].map((name) => outputsOf(team, name).changed)).toEqual(['false', 'true']);
});

test('steps in a job of one’s own see what came out, and are left out where nothing is new', async () => {
  team = await makeTinyTeam(exampleConfig('steps_in_your_own_job'));
  const commit = pushAll(team);
  const JOB = 'index_and_tell';
  const first = await runPipeline(team, pushTo('main', commit));
  expectStatuses(first, { [JOB]: 'success' });
  expectCleanLogs(first);
  expectResults(team, JOB);
  expect(first.jobs[JOB]).toMatchObject({ halted: false });
  expect(first.jobs[JOB]?.steps.at(-1)?.name).toBe('Tell the application');
  for (const booleans of ['words', 'digits'] as const) {
    const second = await runPipeline(team, pushTo('main', commit), { booleans });
    expect(second.jobs[JOB], logOf(second, JOB)).toMatchObject({ status: 'success', halted: true });
    expect(second.jobs[JOB]?.steps.map(({ name }) => name)).not.toContain('Tell the application');
  }
});

test('a schedule brings the index up to date and tidies up; a push does not', async () => {
  team = await makeTinyTeam(exampleConfig('update_nightly'), 'retain-grace: 0s\n');
  const RUN = 'vector-index-action/run';
  for (const seed of [1, 2, 3, 4]) {
    writeFile(team, 'seed.txt', String(seed));
    await addTinyProject(team, `retain-grace: 0s\nseed: ${seed}\n`, '.');
    const end = await runPipeline(team, scheduled(pushAll(team)));
    expectStatuses(end, { [RUN]: 'success' });
    expect(end.jobs[RUN]?.steps.map(({ name }) => name)).toContain('vector-index prune');
    expectCleanLogs(end);
  }
  expectResults(team, RUN);
  const { live, states } = dumpKeptIndex(team);
  expect(live).toBe(outputsOf(team, RUN).generation);
  // Live, and the one before it.
  expect(states.size).toBe(2);
  expect(expandFor(team, pushTo('main', pushAll(team)))).toEqual([]);
  rmSync(join(team.repository.folder, 'data'), { recursive: true });
  const empty = await runPipeline(team, scheduled(pushAll(team)));
  expectStatuses(empty, { [RUN]: 'failed' });
  expect(empty.jobs[RUN]?.steps.map(({ name }) => name)).not.toContain('vector-index prune');
  expect(dumpKeptIndex(team).live).toBe(live);
});
