import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blocksOf, readText } from '../../../docs/markdown.ts';
import { projectRoot } from '../../../support/program.ts';
import { logOf, makeTeam, makeTinyTeam, pushAll, runPipeline, type Team } from './consumer.ts';
import { branchWithPullRequest, pushTo } from './events.ts';
import { dumpKeptIndex, expectCleanLogs, expectResults, expectStatuses, outputsOf } from './expectations.ts';

// Configs that users paste, run as they stand: of ready vectors, and of the guide.
const RUN = 'vector-index-action/run';
let team: Team;
let commit: string;
const leave = (): void => team.runner.remove();

describe('examples/vectors: three jobs, and the workspace between them', () => {
  const [train, gate, update] = ['train', 'gate', 'update'].map((job) => `vector-index-action/${job}`);
  const success = { [train!]: 'success', [gate!]: 'success', [update!]: 'success' } as const;

  beforeAll(async () => {
    team = await makeTeam(readText('examples/vectors/.circleci/config.yml'));
    for (const name of ['colours.jsonl', 'vector-index.yml'])
      cpSync(join(projectRoot, 'examples/vectors', name), join(team.repository.folder, name));
    commit = pushAll(team);
  });
  afterAll(leave);

  test('a pull request comes to its end, and nothing is kept', async () => {
    const end = await runPipeline(team, branchWithPullRequest('greens', commit));
    expectStatuses(end, success);
    expectCleanLogs(end);
    expect(outputsOf(team, update!)).toMatchObject({ verdict: 'pass', switched: 'false' });
    expect(() => dumpKeptIndex(team, 'colours')).toThrow();
  });

  test('on main the last job switches to what the first has declared', async () => {
    const end = await runPipeline(team, pushTo('main', commit));
    expectStatuses(end, success);
    expectResults(team, gate!);
    expect(outputsOf(team, update!)).toMatchObject({ 'model-version': '1.0.0', switched: 'true' });
    expect(dumpKeptIndex(team, 'colours').live).toBe(outputsOf(team, update!).generation);
  });
});

describe('the guide: an output in a later step', () => {
  const TOLD = /generation g-[0-9a-f]{12}-m-[0-9a-f]{12}, accuracy [01]/;

  beforeAll(async () => {
    const config = blocksOf('docs/circleci.md', 'yaml').find((text) =>
      text.includes('halt_if_unchanged: true'),
    );
    team = await makeTinyTeam(config!);
    commit = pushAll(team);
  });
  afterAll(leave);

  test('is told where something is new, and the step is left out where nothing is', async () => {
    const first = await runPipeline(team, pushTo('main', commit));
    expectStatuses(first, { [RUN]: 'success' });
    expect(logOf(first, RUN)).toMatch(TOLD);
    const second = await runPipeline(team, pushTo('main', commit));
    expectStatuses(second, { [RUN]: 'success' });
    expect(logOf(second, RUN)).not.toMatch(TOLD);
  });
});
