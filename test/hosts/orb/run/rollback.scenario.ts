import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editTinyData } from '../../../support/tiny-data.ts';
import { expandFor, logOf, makeTinyTeam, pushAll, runPipeline, type Team } from './consumer.ts';
import { pushTo, started } from './events.ts';
import { dumpKeptIndex, expectCleanLogs, expectResults, expectStatuses } from './expectations.ts';
import { exampleConfig } from './release.ts';

// A pipeline parameter that undoes the last switch.
const RUN = 'vector-index-action/run';
const ROLLBACK = 'vector-index-action/rollback';
let team: Team;
let commit: string;
beforeAll(async () => {
  team = await makeTinyTeam(exampleConfig('roll_back'));
  await runPipeline(team, pushTo('main', pushAll(team)));
  await editTinyData(join(team.repository.folder, 'data'));
  commit = pushAll(team);
  await runPipeline(team, pushTo('main', commit));
});
afterAll(() => team.runner.remove());

test('with the parameter, readers get what they had before, and keep it when the index is next brought up to date', async () => {
  const { live: newer, previous: older } = dumpKeptIndex(team);
  expect(newer).not.toBe(older);
  const end = await runPipeline(team, started(commit, { rollback: true }));
  expectStatuses(end, { [ROLLBACK]: 'success' });
  expectCleanLogs(end);
  expectResults(team, ROLLBACK);
  expect(dumpKeptIndex(team).live).toBe(older);
  const again = await runPipeline(team, pushTo('main', commit));
  expectStatuses(again, { [RUN]: 'success' });
  expect(logOf(again, RUN)).toMatch(/rolled back/);
  expect(dumpKeptIndex(team).live).toBe(older);
});

test('the parameter is a boolean that is declared', () => {
  expect(() => expandFor(team, started(commit, { rollback: 'true' }))).toThrow(/a boolean/);
  expect(() => expandFor(team, started(commit, { undo: true }))).toThrow(/Unexpected argument\(s\): undo/);
});
