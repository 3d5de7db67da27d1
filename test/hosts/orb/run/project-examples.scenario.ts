import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startEmulator } from '../../../pinecone-emulator/emulator.ts';
import { projectRoot } from '../../../support/program.ts';
import {
  expandFor,
  logOf,
  makeTeam,
  makeTinyTeam,
  pushAll,
  runPipeline,
  type Team,
  writeFile,
} from './consumer.ts';
import { forkPullRequest, pushTo } from './events.ts';
import { dumpKeptIndex, expectCleanLogs, expectResults, expectStatuses, outputsOf } from './expectations.ts';
import { git } from './repository.ts';

// The configurations that lie in the project's examples, as they stand.
const JOB = 'vector-index-action/run';
const done = { [JOB]: 'success' } as const;
const configOf = (example: string): string =>
  readFileSync(join(projectRoot, 'examples', example, '.circleci/config.yml'), 'utf8');
let team: Team;
afterEach(() => team.runner.remove());

test.each(['digits', 'persist'])(
  '%s: what is live outlives the machine, and a second run has nothing to do',
  async (name) => {
    team = await makeTinyTeam(configOf(name));
    const event = pushTo('main', pushAll(team));
    const first = await runPipeline(team, event);
    expectStatuses(first, done);
    expectCleanLogs(first);
    expectResults(team, JOB);
    expect(outputsOf(team, JOB)).toMatchObject({ switched: 'true', changed: 'true' });
    expectStatuses(await runPipeline(team, event, { booleans: 'digits' }), done);
    expect(outputsOf(team, JOB)).toMatchObject({ switched: 'false', changed: 'false' });
    expect(dumpKeptIndex(team)).toMatchObject({ live: outputsOf(team, JOB).generation, switches: 1 });
  },
);

test('pinecone: models in a branch of the repository, the index in Pinecone; a fork asks neither', async () => {
  // The example stands in a folder of its own; a team's config file lies at the top.
  team = await makeTeam(
    configOf('pinecone').replace('registry: git', '$&\n          working_directory: pinecone'),
  );
  for (const path of ['pinecone/vector-index.yml', 'vectors/colours.jsonl'])
    writeFile(team, path, readFileSync(join(projectRoot, 'examples', path), 'utf8'));
  let requests = 0;
  const emulator = await startEmulator({
    apiKey: 'pcsk_4711_NobodyMayReadThis',
    onRequest: () => {
      requests++;
      return undefined;
    },
  });
  try {
    const contexts = {
      pinecone: { PINECONE_API_KEY: emulator.apiKey, VECTOR_INDEX_PINECONE_HOST: emulator.url },
    };
    const main = pushAll(team);
    const end = await runPipeline(team, pushTo('main', main), { contexts });
    expectStatuses(end, done);
    expectCleanLogs(end);
    expectResults(team, JOB);
    expect(outputsOf(team, JOB)).toMatchObject({ verdict: 'pass', switched: 'true' });
    expect(logOf(end, JOB)).not.toContain(emulator.apiKey);
    expect(git(team.repository.remote, 'branch', '--list')).toContain('vector-index-registry');
    expectStatuses(await runPipeline(team, pushTo('main', main), { contexts }), done);
    expect(outputsOf(team, JOB)).toMatchObject({ switched: 'false', changed: 'false' });

    const before = [requests, git(team.repository.remote, 'rev-parse', 'vector-index-registry')];
    const fork = await runPipeline(team, forkPullRequest(pushAll(team, 'refs/pull/9/head')), { contexts });
    expectStatuses(fork, done);
    expect(outputsOf(team, JOB)).toMatchObject({ verdict: 'pass', switched: 'false' });
    expect([requests, git(team.repository.remote, 'rev-parse', 'vector-index-registry')]).toEqual(before);
  } finally {
    await emulator.close();
  }
});

test.each(['digits', 'persist', 'vectors', 'pinecone'])('%s: any name of a branch will do', async (name) => {
  team = await makeTeam(configOf(name));
  const branch = 'dependabot/npm_and_yarn/@types/größe+1#2';
  expect(expandFor(team, pushTo(branch, pushAll(team))).map(({ jobs }) => jobs.length > 0)).toEqual([true]);
});
