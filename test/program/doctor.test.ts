import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Emulator, startEmulator } from '../pinecone-emulator/emulator.ts';
import type { Ended } from '../support/program.ts';
import { makeEmptyPlace, makePlace } from './place.ts';

interface Finding {
  readonly check: string;
  readonly status: string;
  readonly text: string;
  readonly problems?: readonly string[];
}

const CHECKS = [
  ...['version', 'node', 'memory', 'disk', 'engine', 'config', 'keys', 'data'],
  ...['registry', 'store', 'clock', 'git', 'ci'],
];

function findingsOf({ stdout }: Ended): Readonly<Record<string, Finding>> {
  const { findings } = JSON.parse(stdout) as { findings: readonly Finding[] };
  return Object.fromEntries(findings.map((finding) => [finding.check, finding]));
}

test('a place that is well: a line a check, and nothing is written', async () => {
  const place = await makePlace('', 2);
  const before = await place.tree('');
  const { stdout, stderr } = await place.done('doctor');
  const lines = stdout.split('\n').filter((line) => /^ {2}(ok|warn|fail) /.test(line));
  expect(lines.map((line) => line.trim().split(/ +/)[1])).toEqual(CHECKS);
  expect(stdout).not.toContain('  fail  ');
  expect(stdout).toContain('data: 2 folders with 4 images, not opened yet');
  expect(stderr).toBe('');
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  expect(await place.tree('')).toEqual(before);
});

test('without a config, and with one that is broken, the other checks go on', async () => {
  const place = await makeEmptyPlace();
  const none = findingsOf(await place.done('doctor --json'));
  expect(none.config).toMatchObject({ status: 'warn', fix: expect.stringContaining('vector-index init') });

  await place.write('vector-index.yml', 'stor: pinecone\nepochs: many\nstore: pincone\ndata: nowhere\n');
  const wrong = await place.run('doctor --json');
  const found = findingsOf(wrong);
  expect(wrong.code).toBe(2);
  expect(found.config?.problems).toEqual([
    'unknown setting `stor` (vector-index.yml:1); did you mean "store"?',
    '`epochs`: expected a whole number from 1 to 10000, not "many" (vector-index.yml:2)',
    '`store`: expected `local` or `pinecone`, not "pincone" (vector-index.yml:3); did you mean "pinecone"?',
  ]);
  expect(found.store).toMatchObject({
    status: 'skip',
    text: 'not looked at: see config',
  });
  expect(found.data).toMatchObject({ status: 'fail', text: 'nowhere: there is no such folder' });
  expect(found.registry?.status).toBe('ok');

  await place.write('vector-index.yml', 'data: [images\n');
  const broken = findingsOf(await place.run('doctor --json'));
  expect(Object.keys(broken)).toEqual(CHECKS);
  expect([broken.config?.status, broken.store?.status, broken.node?.status]).toEqual(['fail', 'skip', 'ok']);
});

test('in CI it fails where a run would be refused', async () => {
  const place = await makePlace('', 2);
  const env = { CI: 'true', TRAVIS: 'true', TRAVIS_PULL_REQUEST: '7' };
  const always = await place.run('doctor --json --deploy always', { env });
  expect(always.code).toBe(2);
  expect(findingsOf(always).ci).toMatchObject({ status: 'fail', text: expect.stringContaining('refused') });
});

test('data in a repository: what CI will not have; a service that does not answer', async () => {
  const place = await makePlace('', 2);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: place.folder });
  const ask = async (words = '') => findingsOf(await place.run(`doctor --json${words}`));
  git('init', '--quiet');
  const uncommitted = await ask();
  expect(uncommitted.git?.text).toBe('a repository without a commit');
  expect(uncommitted.data).toMatchObject({ status: 'warn', text: expect.stringContaining('not committed') });
  await place.write('.gitignore', '*.png\n');
  const silent = ' --registry s3://bucket/x --s3-endpoint http://127.0.0.1:9 --s3-region x';
  const ignored = await ask(silent);
  expect(ignored.data?.text).toContain('ignored by git');
  expect(ignored.clock).toMatchObject({ status: 'warn', text: 'not compared: no answer from 127.0.0.1:9' });
  git('add', '--force', 'data');
  git('commit', '--quiet', '--message', 'x');
  expect((await ask()).data?.status).toBe('ok');
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ apiKey: 'pcsk_emulated_0123456789' });
});
afterAll(() => emulator.close());

test('a store in Pinecone: the key, the index, what it is, and what readers have; the key is shown nowhere', async () => {
  const place = await makeEmptyPlace();
  await place.write('vector-index.yml', 'store: pinecone\nindex: photos\ndimension: 8\n');
  const common = { VECTOR_INDEX_PINECONE_HOST: emulator.url, VECTOR_INDEX_RATE_LIMIT: 'none' };
  const ask = async (key: string, words = '') => {
    const ended = await place.run(`doctor --json${words}`, { env: { ...common, PINECONE_API_KEY: key } });
    expect(ended.stdout + ended.stderr).not.toContain(key);
    return findingsOf(ended);
  };
  const [wrongKey, noIndex] = await Promise.all([ask('pcsk_of_somebody_else'), ask(emulator.apiKey)]);
  expect(wrongKey.store).toMatchObject({ status: 'fail', text: expect.stringContaining('401') });
  expect(noIndex.store).toMatchObject({
    status: 'fail',
    text: expect.stringContaining('no Pinecone index "photos"'),
  });
  expect(noIndex.clock).toMatchObject({ status: 'ok', text: expect.stringContaining('agrees') });

  await emulator.addIndex('photos', { dimension: 8, metric: 'euclidean' });
  const [unfit, fit] = await Promise.all([
    ask(emulator.apiKey),
    ask(emulator.apiKey, ' --distance euclidean'),
  ]);
  expect(unfit.store?.problems).toEqual([expect.stringContaining('its metric is euclidean')]);
  expect(fit.store).toMatchObject({
    status: 'ok',
    text: expect.stringMatching(/^pinecone photos: answers in .*nothing is live yet/),
  });
  // The time is asked of whoever answers, and nothing is written.
  expect(new Set(emulator.requests.map(({ method }) => method))).toEqual(new Set(['HEAD', 'GET']));
  expect(emulator.violations.filter(({ request }) => request !== 'HEAD /')).toEqual([]);
});
