import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editTinyData } from '../../../support/tiny-data.ts';
import { expandFor, makeTinyTeam, pushAll, runPipeline, type Team } from './consumer.ts';
import { pushTo } from './events.ts';
import { dumpKeptIndex, expectCleanLogs, expectResults, expectStatuses, outputsOf } from './expectations.ts';
import { exampleConfig } from './release.ts';
import type { WorkflowEnd } from './workflow.ts';

// Build, hold for approval, promote.
const PROMOTE = 'vector-index-action/promote';
let team: Team;
let commit: string;
let waiting: WorkflowEnd;
beforeAll(async () => {
  team = await makeTinyTeam(exampleConfig('build_hold_promote'));
  commit = pushAll(team);
});
afterAll(() => team.runner.remove());

test('nothing runs on another branch', () => {
  expect(expandFor(team, pushTo('cups', commit))).toEqual([]);
});

test('until somebody approves, the new generation is built and readers have nothing of it', async () => {
  waiting = await runPipeline(team, pushTo('main', commit));
  expectStatuses(waiting, { build: 'success', hold: 'on_hold', [PROMOTE]: 'blocked' });
  expectResults(team, 'build');
  expect(outputsOf(team, 'build')).toMatchObject({ verdict: 'pass', switched: 'false' });
  const index = dumpKeptIndex(team);
  expect(index.live).toBeUndefined();
  expect([...index.states.values()]).toEqual(['complete']);
});

test('when somebody has approved, readers are switched to it, though another pipeline has built a newer one', async () => {
  const approved = outputsOf(team, 'build').generation;
  await editTinyData(join(team.repository.folder, 'data'));
  const newer = pushAll(team);
  const other = await runPipeline(team, pushTo('main', newer));
  expectStatuses(other, { build: 'success', hold: 'on_hold', [PROMOTE]: 'blocked' });
  const unapproved = outputsOf(team, 'build').generation;
  expect(unapproved).not.toBe(approved);

  const end = await runPipeline(team, pushTo('main', commit), { earlier: waiting, approved: ['hold'] });
  expectStatuses(end, { build: 'success', hold: 'success', [PROMOTE]: 'success' });
  expectCleanLogs(end);
  expectResults(team, PROMOTE);
  expect(outputsOf(team, PROMOTE)).toMatchObject({ generation: approved, switched: 'true' });
  expect(dumpKeptIndex(team)).toMatchObject({ live: approved, switches: 1 });

  const next = await runPipeline(team, pushTo('main', newer), { earlier: other, approved: ['hold'] });
  expectStatuses(next, { build: 'success', hold: 'success', [PROMOTE]: 'success' });
  expect(dumpKeptIndex(team)).toMatchObject({ live: unapproved, switches: 2 });
});
