import { execFileSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { circleciConfig, githubWorkflow } from '../../src/commands/init/templates.ts';
import { VERSION } from '../../src/fronts/version.ts';
import { makeTinyData } from '../support/tiny-data.ts';
import { makeEmptyPlace, type Place } from './place.ts';

const NUMBERS = Array.from({ length: 24 }, (_, i) => i);
const vectorOf = (i: number): readonly number[] => [i % 2, 1 - (i % 2), (i + 1) / 100, 0.25];
const colourOf = (i: number): string => (i % 2 === 1 ? 'red' : 'blue');

const filesIn = async (place: Place): Promise<readonly string[]> => (await readdir(place.folder)).sort();

test('an empty folder: says what data it expects, and writes nothing', async () => {
  const place = await makeEmptyPlace();
  const { code, stderr, stdout } = await place.run('init --yes');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/There is no data here.*\n {2}- images in folders of their class.*(\n.*)+--data/);
  expect(await filesIn(place)).toEqual([]);
});

test('a CSV of vectors: what it writes runs, and doctor has nothing against it', async () => {
  const place = await makeEmptyPlace();
  await mkdir(place.path('data'));
  const rows = NUMBERS.map((i) => `n${i},${colourOf(i)},"${JSON.stringify(vectorOf(i))}"`);
  await place.write('data/colours.csv', `item_id,class,embedding\n${rows.join('\n')}\n`);
  const { stdout } = await place.done('init --yes --index colours');
  expect(stdout).toMatch(/Found\n {2}data {2}data\/colours\.csv: ready vectors\n/);
  expect(stdout).toMatch(/Wrote\n {2}vector-index\.yml\n {2}\.gitignore\n\nNext\n {2}1\. vector-index run\n/);
  expect(await filesIn(place)).toEqual(['.gitignore', 'data', 'vector-index.yml']);
  expect((await place.done('run')).stdout).toContain('colours 1.0.0 with 24 items is live');
  expect((await place.done('doctor')).stdout).not.toContain('  fail  ');
});

test('images on GitHub: the workflow that the README shows; what is there stays, unless it is forced', async () => {
  const place = await makeEmptyPlace();
  await makeTinyData(place.path('images'), 3);
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: place.folder });
  git('init', '--quiet', '--initial-branch', 'main');
  git('remote', 'add', 'origin', 'https://user:hunter2@github.com/org/Digits.git');
  const { stdout } = await place.done('init');
  expect(stdout).not.toContain('hunter2');
  expect(stdout).toContain('git add vector-index.yml .github/workflows/vector-index.yml .gitignore');
  expect(await place.read('.github/workflows/vector-index.yml')).toBe(githubWorkflow('main', VERSION));
  const config = await place.read('vector-index.yml');
  expect(config).toMatch(
    /\nindex: digits\ndata: images .*\nimage-size: 16 .*\ngates:\n {2}- accuracy >= 0\.5 /,
  );

  await place.write('vector-index.yml', 'data: [broken\n');
  await place.write('.gitignore', '# mine\nout');
  const refused = await place.run('init --yes --ci circleci');
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('vector-index.yml is there already; nothing was written.');
  expect(await filesIn(place)).not.toContain('.circleci');
  expect(await place.read('.gitignore')).toBe('# mine\nout');

  const forced = await place.done('init --yes --ci circleci --force --json');
  const { written } = JSON.parse(forced.stdout) as { written: { path: string; how: string }[] };
  expect(written.map(({ path, how }) => `${path} ${how}`)).toEqual([
    'vector-index.yml replaced',
    '.circleci/config.yml made',
    '.gitignore added to',
  ]);
  expect(await place.read('vector-index.yml')).toBe(config);
  expect(await place.read('.gitignore')).toBe('# mine\nout\n.vector-index/\n');
  expect(await place.read('.circleci/config.yml')).toBe(circleciConfig('main', VERSION));

  await place.write('.circleci/config.yml', 'version: 2.1\njobs: {}\n');
  const byHand = await place.done('init --yes --ci circleci');
  expect(byHand.stdout).toMatch(/By hand\n.*left as it is(.*\n)+? {2}orbs:\n {4}vector-index-action: org/);
  expect(await place.read('.circleci/config.yml')).toBe('version: 2.1\njobs: {}\n');
});

test('what the user names is taken, with what lies beside it to test with', async () => {
  const place = await makeEmptyPlace();
  await makeTinyData(place.path('a/train'), 2);
  await makeTinyData(place.path('a/test'), 2);
  await place.done('init --yes --data ./a/');
  expect(await place.read('vector-index.yml')).toMatch(/\ndata: a\/train .*\ntest-data: a\/test\n/);
});
