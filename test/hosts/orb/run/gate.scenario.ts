import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptKeys } from './caches.ts';
import {
  expandFor,
  makeTinyTeam,
  pushAll,
  readReport,
  readTestResults,
  runPipeline,
  type Team,
  writeFile,
} from './consumer.ts';
import { forkPullRequest, pullRequest, pushTo } from './events.ts';
import { expectCleanLogs, expectResults, expectStatuses, outputsOf } from './expectations.ts';
import { exampleConfig } from './release.ts';

// A check for pull requests: train, then judge in a second job.
const TRAIN = 'vector-index-action/train';
const GATE = 'vector-index-action/gate';
const TINY = [
  'data: data',
  'image-size: 10',
  'epochs: 2',
  'batch-size: 8',
  'embedding-dimension: 16',
  'test-split: 0.3',
];
const settings = (...rules: readonly string[]): string =>
  `${[...TINY, 'workers: 1', 'gates:', ...rules.map((rule) => `  - ${rule}`)].join('\n')}\n`;
let team: Team;
let main: string;
beforeAll(async () => {
  team = await makeTinyTeam(exampleConfig('gate_pull_requests'));
  writeFile(team, 'vector-index.yml', settings('loss < 100'));
  main = pushAll(team);
});
afterAll(() => team.runner.remove());

test('nothing runs on main', () => {
  expect(expandFor(team, pushTo('main', main))).toEqual([]);
});

test('a good pull request passes; no registry and no index is kept of it', async () => {
  const end = await runPipeline(team, pullRequest('cups', pushAll(team, 'cups'), main));
  expectStatuses(end, { [TRAIN]: 'success', [GATE]: 'success' });
  expectCleanLogs(end);
  for (const job of [TRAIN, GATE]) expectResults(team, job);
  expect(outputsOf(team, GATE)).toMatchObject({ verdict: 'pass' });
  expect(keptKeys(team.runner.caches).filter((key) => key.includes('-state-'))).toEqual([]);
});

test('rules of the base branch hold, whatever a fork makes of its config; those of the job hold as well', async () => {
  writeFile(team, 'vector-index.yml', settings('loss < 0.000001'));
  const strict = pushAll(team);
  writeFile(team, 'vector-index.yml', settings('loss < 100'));
  const end = await runPipeline(team, forkPullRequest(pushAll(team, 'refs/pull/9/head')));
  expectStatuses(end, { [TRAIN]: 'success', [GATE]: 'failed' });
  expect(end.jobs[GATE]?.steps.find(({ name }) => name === 'vector-index gate')?.exitCode).toBe(3);
  expectResults(team, GATE);
  const report = readReport(team, GATE);
  expect(report.judgedBy).toMatchObject({ commit: strict });
  const [junit = ''] = readTestResults(team, GATE);
  expect(junit).toMatch(/<testcase[^>]*loss.*<failure/s);
  for (const rule of ['accuracy', 'f1_macro', 'precision@10']) expect(junit).toContain(rule);
});
