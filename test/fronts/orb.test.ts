import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readParameters } from '../../src/fronts/orb.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'orb-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program as the orb's script calls it. */
function call(command: string, env: Record<string, string> = {}): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [MAIN], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', CI: 'true', CIRCLECI: 'true', VI_ORB_COMMAND: command, ...env },
  });
}

test('parameters come as they are, byte for byte, and an empty one is not there', () => {
  const value = ` $(id) "'\`\\\n<< x >> %d 名前 -x $HOME\n`;
  const { given, problems } = readParameters({
    VI_PARAM_MIN_ACCURACY: value,
    VI_PARAM_GATES: '',
    VI_PARAM_DATA: ' \n ',
    VI_PARAMETER: 'not ours',
  });
  expect([...given]).toEqual([['min-accuracy', value]]);
  expect(problems).toEqual([]);
});

test.each([
  ['another variable', { VI_SECRET_PINECONE_API_KEY: 'PROD_KEY', PROD_KEY: 'pc-1' }, 'pc-1'],
  // Of a fork's pull request: planned without it, as everywhere.
  ['one that is not there', { VI_SECRET_PINECONE_API_KEY: 'PROD_KEY' }, undefined],
  // Left to the usual look-up, in which VECTOR_INDEX_PINECONE_API_KEY comes first.
  ['the usual one', { VI_SECRET_PINECONE_API_KEY: 'PINECONE_API_KEY', PINECONE_API_KEY: 'pc-1' }, undefined],
  ['none', { VI_SECRET_PINECONE_API_KEY: '' }, undefined],
])('a secret is what is in the variable of that name: %s', (_what, env, key) => {
  const { given, problems, notes } = readParameters(env);
  expect([given.get('pinecone-api-key'), problems]).toEqual([key, []]);
  const missing = env.VI_SECRET_PINECONE_API_KEY === 'PROD_KEY' && key === undefined;
  expect(notes).toHaveLength(missing ? 1 : 0);
  expect(String(notes)).not.toContain('PROD_KEY');
});

test('a secret in the place of its variable’s name is refused without being shown', () => {
  const { status, stderr } = call('status', {
    VI_SECRET_PINECONE_API_KEY: 'pcsk-very-secret',
    VI_PARAM_REGISTRY_TOKEN: 'ghp_very_secret',
  });
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/very.secret/);
  expect(stderr).toContain('such as `PINECONE_API_KEY`, not what is there (parameter pinecone_api_key)');
  expect(stderr).toContain('`VECTOR_INDEX_REGISTRY_TOKEN`, not what is there (parameter registry_token)');
});

test('all that is wrong is told at once, in the words of who writes the YAML', () => {
  const { status, stderr } = call('train', {
    VI_PARAM_TEST_SPLIT: ' 1.5 ',
    VI_PARAM_MIN_ACURACY: '0.9',
    VI_PARAM_COMMAND: 'run',
    VI_PARAM_SMOKE_QUERIES: 'smoke.yml',
    VI_SECRET_EPOCHS: 'EPOCHS',
  });
  expect(status).toBe(2);
  expect(stderr).toContain(
    'unknown setting `min-acuracy` (parameter min_acuracy); did you mean "min_accuracy"?',
  );
  expect(stderr).toContain('not "1.5" (parameter test_split)');
  expect(stderr).toContain('`command` (parameter command) is not taken from there; leave it out');
  expect(stderr).toContain('`smoke-queries` (parameter smoke_queries) is not read by `train`');
  expect(stderr).toContain('`data` is not set; `train` needs it: parameter `data`, `VECTOR_INDEX_DATA`');
  expect(stderr).toMatch(/expected a whole number.*\(parameter epochs\)/);
});

test('a config file that is named and not there is told as a parameter', () => {
  const { status, stderr } = call('status', { VI_PARAM_CONFIG: 'none.yml' });
  expect([status, stderr]).toEqual([2, expect.stringContaining('cannot read "none.yml" (parameter config)')]);
});

test.each(['', 'serch', 'init'])('the orb calls no command %o', (command) => {
  const { status, stderr } = call(command);
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/`VI_ORB_COMMAND`: expected one of run, train/),
  ]);
});
