import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editTinyData } from '../../../support/tiny-data.ts';
import { keptKeys } from './caches.ts';
import {
  expandFor,
  logOf,
  makeTinyTeam,
  pushAll,
  readReport,
  runPipeline,
  type Team,
  writeFile,
} from './consumer.ts';
import { branchWithPullRequest, forkPullRequest, pullRequest, pushTo, tagPush } from './events.ts';
import { dumpKeptIndex, expectCleanLogs, expectResults, expectStatuses, outputsOf } from './expectations.ts';
import { exampleConfig } from './release.ts';
import { git } from './repository.ts';

// The smallest example: one job for all of it, which keeps its state in CircleCI's cache.
const JOB = 'vector-index-action/run';
const done = { [JOB]: 'success' } as const;
const KEY = 'pcsk_4711_NobodyMayReadThis';
const contexts = { 'vector-index': { PINECONE_API_KEY: KEY } };
const settings = (rule: string): string => `min-accuracy: 0.5\ngates:\n  - ${rule}\n`;
let team: Team;
let main: string;
beforeAll(async () => {
  team = await makeTinyTeam(exampleConfig('run_everything'), settings('loss < 100'));
});
afterAll(() => team.runner.remove());

test('a push to the default branch makes an index live', async () => {
  main = pushAll(team);
  const end = await runPipeline(team, pushTo('main', main), { contexts });
  expectStatuses(end, done);
  expectCleanLogs(end);
  expectResults(team, JOB);
  const { generation } = outputsOf(team, JOB);
  expect(outputsOf(team, JOB)).toMatchObject({
    verdict: 'pass',
    switched: 'true',
    changed: 'true',
    count: '24',
  });
  expect(dumpKeptIndex(team)).toMatchObject({ live: generation, switches: 1 });
  expect(readReport(team, JOB).host).toEqual({
    name: 'circleci',
    event: 'CircleCI',
    commit: main,
    branch: 'main',
  });
});

test('a second one finds it, trains nothing and switches nothing; the archive is not loaded again', async () => {
  const before = dumpKeptIndex(team);
  const end = await runPipeline(team, pushTo('main', main), { contexts, booleans: 'digits' });
  expectStatuses(end, done);
  expectCleanLogs(end);
  expect(outputsOf(team, JOB)).toMatchObject({
    verdict: 'pass',
    switched: 'false',
    changed: 'false',
    count: '24',
  });
  expect(logOf(end, JOB)).toMatch(/kept from an earlier run/);
  expect(logOf(end, JOB)).not.toMatch(/downloading/);
  expect(dumpKeptIndex(team)).toEqual(before);
});

test('a push to another branch is judged and planned, and changes nothing that lasts', async () => {
  const before = dumpKeptIndex(team);
  const keys = keptKeys(team.runner.caches);
  await editTinyData(join(team.repository.folder, 'data'));
  const commit = pushAll(team, 'cups');
  const end = await runPipeline(team, pushTo('cups', commit), { contexts });
  expectStatuses(end, done);
  expect(outputsOf(team, JOB)).toMatchObject({ verdict: 'pass', switched: 'false' });
  expect(dumpKeptIndex(team)).toEqual(before);
  // A branch leaves no caches: the next run of the default branch would take them for the newest.
  expect(keptKeys(team.runner.caches)).toEqual(keys);
});

test.each([
  ['of the GitHub App', (commit: string) => pullRequest('cups', commit, main)],
  ['of the OAuth kind', (commit: string) => branchWithPullRequest('cups', commit)],
])('a pull request in a project %s is planned against what is live, and leaves it', async (_, event) => {
  const before = dumpKeptIndex(team);
  const keys = keptKeys(team.runner.caches);
  const end = await runPipeline(team, event(pushAll(team, 'cups')), { contexts });
  expectStatuses(end, done);
  expectCleanLogs(end);
  expectResults(team, JOB);
  const report = readReport(team, JOB);
  expect(report.host).toMatchObject({
    event: 'CircleCI',
    pullRequest: 7,
    branch: 'cups',
  });
  expect(report.judgedBy).toMatchObject({ commit: main });
  expect(report.plan).toMatchObject({ delete: { count: 1 } });
  expect(outputsOf(team, JOB)).toMatchObject({ verdict: 'pass', switched: 'false' });
  expect(dumpKeptIndex(team)).toEqual(before);
  expect(keptKeys(team.runner.caches)).toEqual(keys);
});

test('what the job hands over of a pull request is what it is judged by', async () => {
  const handed = [
    'event_name: << pipeline.event.name or "" >>',
    'base_branch: << pipeline.event.github.pull_request.base.ref or "" >>',
    'base_commit: << pipeline.event.github.pull_request.base.sha or "" >>',
  ];
  const config = team.config.replace(/( +)keep_state: true\n/, (line, indent: string) =>
    [line, ...handed.map((one) => `${indent}${one}\n`)].join(''),
  );
  writeFile(team, 'notes.txt', 'stable');
  const base = pushAll(team, 'stable');
  const event = pullRequest('cups', pushAll(team, 'cups'), base, 'stable');
  const end = await runPipeline({ ...team, config }, event, { contexts });
  expectStatuses(end, done);
  expect(readReport(team, JOB)).toMatchObject({
    host: { event: 'pull_request', pullRequest: 7 },
    judgedBy: { commit: base },
  });
  // A push has no such values.
  const push = await runPipeline({ ...team, config }, pushTo('cups', event.commit), { contexts });
  expectStatuses(push, done);
  expect(readReport(team, JOB).host).toMatchObject({ event: 'push' });
});

test("a fork's pull request gets no secrets, and is judged by the base branch's rules", async () => {
  const keys = keptKeys(team.runner.caches);
  writeFile(
    team,
    'vector-index.yml',
    `${git(team.repository.folder, 'show', `${main}:vector-index.yml`)}seed: 2\n`,
  );
  const end = await runPipeline(team, forkPullRequest(pushAll(team, 'refs/pull/9/head')), { contexts });
  expectStatuses(end, done);
  expect(logOf(end, JOB)).not.toContain(KEY);
  expect(readReport(team, JOB)).toMatchObject({ host: { pullRequest: 9 }, judgedBy: { branch: 'main' } });
  expect(outputsOf(team, JOB)).toMatchObject({ verdict: 'pass', switched: 'false' });
  expect(keptKeys(team.runner.caches)).toEqual(keys);
});

test('a model that does not hold the rules fails the job; report and test results are there, live is as it was', async () => {
  const before = dumpKeptIndex(team);
  git(team.repository.folder, 'checkout', '--quiet', '-B', 'main', main);
  writeFile(
    team,
    'vector-index.yml',
    git(team.repository.folder, 'show', 'HEAD:vector-index.yml').replace('< 100', '< 0.000001'),
  );
  const end = await runPipeline(team, pushTo('main', pushAll(team)), { contexts });
  expectStatuses(end, { [JOB]: 'failed' });
  expect(end.jobs[JOB]?.steps.find(({ name }) => name === 'vector-index run')?.exitCode).toBe(3);
  expectResults(team, JOB);
  expect(readReport(team, JOB).verdict).toMatchObject({ judgement: 'fail' });
  expect(dumpKeptIndex(team)).toEqual(before);
});

test('nothing runs for a tag', () => {
  expect(expandFor(team, tagPush('v1.0.0', main))).toEqual([]);
});
