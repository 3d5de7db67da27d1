import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { VERSION } from '../../src/fronts/version.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fronts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The real program, as a command line or, with GITHUB_ACTIONS, as an action's step. */
function run(args: readonly string[], env: Record<string, string> = {}): SpawnSyncReturns<string> {
  const path = { PATH: process.env.PATH ?? '' };
  return spawnSync(process.execPath, [MAIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...path, ...env },
  });
}

test.each([
  ['--help', /^Trains a model/],
  ['help', /^Trains a model/],
  ['search --help', /^Usage: vector-index search/],
  ['help run', /^Trains a model/],
  ['--version', new RegExp(`^${VERSION}\n$`)],
])('vector-index %s', (args, expected) => {
  const { status, stdout, stderr } = run(args.split(' '));
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(expected);
});

test.each([
  ['', 'error[settings.invalid]: No command.'],
  ['trian', 'error[settings.invalid]: Unknown command "trian"; did you mean "train"?'],
  ['xyzzy', 'error[settings.invalid]: Unknown command "xyzzy"\n'],
  ['run --epocs 3', 'unknown setting `epocs` (--epocs); did you mean "epochs"?'],
  ['status --config none.yml', '`config`: cannot read "none.yml" (--config): there is no such file'],
])('vector-index %s: exit 2', (args, expected) => {
  const { status, stdout, stderr } = run(args.split(' ').filter((word) => word !== ''));
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(expected);
});

test('the config file is read from the working directory, or where a variable says', () => {
  writeFileSync(join(folder, 'vector-index.yml'), 'epochs: none\n');
  writeFileSync(join(folder, 'other.yml'), 'epochs: few\n');
  expect(run(['status']).stderr).toContain('not "none" (vector-index.yml:1)');
  expect(run(['status'], { VECTOR_INDEX_CONFIG: 'other.yml' }).stderr).toContain('not "few" (other.yml:1)');
  rmSync(join(folder, 'vector-index.yml'));
});

test('an action’s inputs are settings; all that is wrong becomes one annotation', () => {
  const { status, stdout, stderr } = run([], {
    GITHUB_ACTIONS: 'true',
    INPUT_COMMAND: 'train',
    INPUT_DATA: '',
    'INPUT_TEST-SPLIT': ' 1.5 ',
    'INPUT_MIN-ACURACY': '0.9',
    'INPUT_SMOKE-QUERIES': 'smoke.yml',
    VECTOR_INDEX_EPOCHS: '0',
  });
  expect([status, stdout]).toEqual([2, '']);
  const [first = '', ...rest] = stderr.split('\n');
  expect(rest).toEqual(['']);
  expect(first.split('%0A')).toEqual([
    '::error title=vector-index%3A settings.invalid::5 settings are wrong:',
    expect.stringContaining(
      '`smoke-queries` (input smoke-queries) is not read by `train`, but by `run`, `update`, `promote`',
    ),
    '  - unknown setting `min-acuracy` (input min-acuracy); did you mean "min-accuracy"?',
    expect.stringContaining('not "1.5" (input test-split)'),
    expect.stringContaining('not "0" (VECTOR_INDEX_EPOCHS)'),
    expect.stringContaining('`data` is not set; `train` needs it: input `data`'),
    expect.stringContaining('docs/reference.md'),
  ]);
});

test('a wrong command of an action is told alone', () => {
  const { status, stderr } = run([], { GITHUB_ACTIONS: 'true', INPUT_COMMAND: 'promot', INPUT_EPOCHS: '3' });
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^::error title=vector-index%3A settings\.invalid::`command`: .*did you mean "promote"\?\n$/,
  );
});

test('help loads nothing but itself: what is heavy would be felt', () => {
  const hook = `
    import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => (process._rawDebug(url), next(url, context)) });
  `;
  const register = `data:text/javascript,${encodeURIComponent(hook)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', register, MAIN, 'run', '--help'], {
    encoding: 'utf8',
  });
  const loaded = stderr.split('\n').filter((url) => url.startsWith('file:'));
  expect(loaded.length).toBeGreaterThan(5);
  for (const url of loaded)
    expect(url).toMatch(/\/src\/(main\.ts|fronts\/|settings\/|lib\/(errors|loopback)\.ts)/);
});
