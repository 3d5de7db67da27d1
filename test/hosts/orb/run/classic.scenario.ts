import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  artifactsOf,
  expandFor,
  makeDigitsTeam,
  pushAll,
  readReport,
  runPipeline,
  type Team,
} from './consumer.ts';
import { pushTo } from './events.ts';
import { dumpKeptIndex, expectCleanLogs, expectResults, expectStatuses, outputsOf } from './expectations.ts';
import { exampleConfig } from './release.ts';

// Build and test, train, workspace, update with a context and a filter: on the example's ten digits.
const TRAIN = 'vector-index-action/train';
const UPDATE = 'vector-index-action/update';
let team: Team;
let commit: string;
beforeAll(async () => {
  team = await makeDigitsTeam(exampleConfig('build_test_train_update'));
  commit = pushAll(team);
});
afterAll(() => team.runner.remove());

test('on another branch the update is left out', () => {
  const [workflow] = expandFor(team, pushTo('cups', commit));
  expect(workflow?.jobs.map(({ name, contexts }) => [name, ...contexts])).toEqual([
    ['build_and_test'],
    [TRAIN],
  ]);
});

test('on main the candidate of one job is what the other judges, registers and builds with', async () => {
  const end = await runPipeline(team, pushTo('main', commit));
  expectStatuses(end, { build_and_test: 'success', [TRAIN]: 'success', [UPDATE]: 'success' });
  expectCleanLogs(end);
  for (const job of [TRAIN, UPDATE]) expectResults(team, job);
  expect(existsSync(join(artifactsOf(team.runner, TRAIN), 'candidate'))).toBe(true);
  const trained = outputsOf(team, TRAIN);
  const updated = outputsOf(team, UPDATE);
  expect(updated).toMatchObject({
    'model-digest': trained['model-digest'],
    switched: 'true',
    'model-version': '1.0.0',
  });
  expect(Number(trained.accuracy)).toBeGreaterThan(0.95);
  expect(dumpKeptIndex(team, 'digits').live).toBe(updated.generation);
  expect(readReport(team, UPDATE).model).toMatchObject({ origin: 'candidate' });
});
