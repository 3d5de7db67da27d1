import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blocksOf } from '../../docs/markdown.ts';
import { dumpIndex } from '../../support/index-dump.ts';
import { projectRoot } from '../../support/program.ts';
import { makeTinyData } from '../../support/tiny-data.ts';
import { commit, makeConsumer } from '../act/consumer.ts';
import { readEvent } from '../act/events.ts';
import { runJob } from '../act/job.ts';
import { logOf, makeTinyTeam, pushAll, readTestResults, runPipeline } from '../orb/run/consumer.ts';
import { pushTo } from '../orb/run/events.ts';
import { git } from '../orb/run/repository.ts';

// What the README gives to be pasted, as it stands there.
const removals: (() => void)[] = [];
afterAll(() => {
  for (const remove of removals) remove();
});

/** The one block of that language in which a text stands. */
function blockWith(language: string, text: string): string {
  const [block, ...others] = blocksOf('README.md', language).filter((one) => one.includes(text));
  if (block === undefined || others.length > 0) throw new Error(`one block is expected with ${text}`);
  return block;
}

const CONFIG = 'min-accuracy: 0.5\n';

test('on GitHub', async () => {
  const consumer = await makeConsumer(CONFIG);
  removals.push(consumer.remove);
  const head = commit(consumer, blockWith('yaml', 'runs-on:'));
  const job = runJob(consumer, readEvent('push', 'push-default-branch', head));
  expect(job).toMatchObject({ succeeded: true, outputs: { verdict: 'pass', switched: 'true', count: '24' } });
  expect(existsSync(join(consumer.artifacts, 'vector-index/report.html'))).toBe(true);
});

test('on CircleCI', async () => {
  const team = await makeTinyTeam(blockWith('yaml', 'orbs:'), CONFIG);
  removals.push(team.runner.remove);
  for (const switched of ['true', 'false']) {
    const end = await runPipeline(team, pushTo('main', pushAll(team)));
    const [job = ''] = Object.keys(end.jobs);
    expect(end.statuses, logOf(end, job)).toEqual({ [job]: 'success' });
    const outputs = readFileSync(join(team.runner.artifacts, job, 'out/outputs.json'), 'utf8');
    // The second one finds what the first has left.
    expect(JSON.parse(outputs)).toMatchObject({ verdict: 'pass', switched, count: '24' });
    expect(readTestResults(team, job).join()).toContain('accuracy');
  }
});

test('on a terminal', async () => {
  const home = mkdtempSync(join(tmpdir(), 'vector-index-readme-'));
  removals.push(() => rmSync(home, { recursive: true, force: true }));
  const folder = (name: string): string => {
    mkdirSync(join(home, name));
    return join(home, name);
  };
  symlinkSync(process.execPath, join(folder('node'), 'node'));
  const photos = folder('photos');
  await makeTinyData(join(photos, 'images'));
  git(photos, 'init', '--quiet', '--initial-branch', 'main');
  git(photos, 'remote', 'add', 'origin', 'https://github.com/acme/photos.git');
  const published = publish(folder('published'));
  const output = execFileSync('bash', ['-eo', 'pipefail', '-c', `${blockWith('sh', 'git -c')} 2>&1`], {
    cwd: photos,
    encoding: 'utf8',
    env: {
      ...{ HOME: home, PATH: `${join(home, 'node')}:/usr/bin:/bin`, NO_COLOR: '1', GIT_CONFIG_COUNT: '1' },
      ...{ GIT_CONFIG_KEY_0: `url.file://${published}.insteadOf` },
      GIT_CONFIG_VALUE_0: 'https://github.com/org/vector-index-action.git',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for (const said of ['vector-index.yml', '.github/workflows/vector-index.yml', 'is live'])
    expect(output).toContain(said);
  const { live } = dumpIndex(join(photos, '.vector-index/indexes', `${INDEX}.sqlite`));
  expect(live).toMatch(/^g-/);
});

/** What `init` calls the index of a repository `photos`. */
const INDEX = 'photos';

/** A repository with a release of ours, tagged as users name it. */
function publish(folder: string): string {
  for (const name of ['action.yml', 'bin', 'dist', 'package.json', 'schema'])
    cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  git(folder, 'init', '--quiet');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'Release');
  git(folder, 'tag', 'v1');
  return folder;
}
