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
  expect(stdout).toMatch(
    /Wrote\n {2}vector-index\.yml\n {2}\.gitignore\n\nNext\n {2}1\. say .*`model-name`.*\n {2}2\. vector-index run\n/,
  );
  expect(await filesIn(place)).toEqual(['.gitignore', 'data', 'vector-index.yml']);
  expect((await place.done('run')).stdout).toContain('colours 1.0.0 with 24 items is live');
  const search = /vector-index (search --id .*)\n/.exec(stdout)![1]!;
  expect((await place.done(search)).stdout).toContain('5 matches');
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
  await place.write('.github/workflows/vector-index.yml', 'mine\n');
  const missing = await place.done('init --yes --ci circleci');
  expect(missing.stdout).toMatch(
    /Wrote\n {2}\.circleci\/config\.yml\n {2}\.gitignore +added to\n\n {2}kept vector-index\.yml/,
  );
  expect(await place.read('vector-index.yml')).toBe('data: [broken\n');
  expect(await place.read('.gitignore')).toBe('# mine\nout\n.vector-index/\n');
  expect(await place.read('.circleci/config.yml')).toBe(circleciConfig('main', VERSION));
  const refused = await place.run('init --yes --ci circleci');
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('vector-index.yml is there already, and nothing is missing');

  const forced = await place.done('init --yes --ci circleci --force --json');
  const { written } = JSON.parse(forced.stdout) as { written: { path: string; how: string }[] };
  expect(written.map(({ path, how }) => `${path} ${how}`)).toEqual([
    'vector-index.yml replaced',
    '.circleci/config.yml unchanged',
    '.gitignore unchanged',
  ]);
  expect(await place.read('vector-index.yml')).toBe(config);
  expect(await place.read('vector-index.yml.before-init')).toBe('data: [broken\n');
  expect(await place.read('.github/workflows/vector-index.yml')).toBe('mine\n');

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

test('says what is wrong with what it was told, and no more', async () => {
  const place = await makeEmptyPlace();
  await makeTinyData(place.folder, 2);
  const [nope, classes, gitlab] = await Promise.all(
    ['init --data nope', 'init', 'init --ci gitlab'].map((words) => place.run(words)),
  );
  expect(nope?.stderr).toContain('there is no such path: nope');
  expect(nope?.stderr).not.toContain('npy');
  expect(classes?.stderr).toMatch(/0, 1 look like classes: move them into a folder.*images\/0/);
  expect(gitlab?.stderr).toContain('for another service say `none`, and see https://github.com');
  expect(gitlab?.stderr).not.toContain('did you mean');
  expect([nope?.code, classes?.code, gitlab?.code]).toEqual([2, 2, 2]);
  expect(await filesIn(place)).toEqual(['0', '1']);
});

test('data that git ignores is told', async () => {
  const place = await makeEmptyPlace();
  await makeTinyData(place.path('images'), 2);
  execFileSync('git', ['init', '--quiet'], { cwd: place.folder });
  expect((await place.done('init --yes')).stdout).not.toContain('ignores');
  await place.write('.gitignore', '*.png\n');
  expect((await place.done('init --yes')).stdout).toContain('ignores images: CI will not have it');
});
