import { expect, test } from 'vitest';
import type { Context } from '../../../src/commands/context.ts';
import { type Check, ok } from '../../../src/commands/doctor/check.ts';
import { judgeCi } from '../../../src/commands/doctor/ci.ts';
import { judgeClock, timekeeper } from '../../../src/commands/doctor/clock.ts';
import { judgeVersion } from '../../../src/commands/doctor/config.ts';
import { judgeClones, judgeFolder } from '../../../src/commands/doctor/data.ts';
import { examine } from '../../../src/commands/doctor/examine.ts';
import { judgeGit } from '../../../src/commands/doctor/git.ts';
import { judgeKeys } from '../../../src/commands/doctor/keys.ts';
import { judgeDisk, judgeMemory } from '../../../src/commands/doctor/machine.ts';
import { judgeNode } from '../../../src/commands/doctor/node.ts';
import { renderExamined } from '../../../src/commands/doctor/render.ts';
import { badInput } from '../../../src/lib/errors.ts';
import type { Settings } from '../../../src/settings/settings.ts';

const [MIB, GIB] = [2 ** 20, 2 ** 30];
const settingsWith = (more: Partial<Settings>): Settings =>
  ({ store: 'local', registry: '.vector-index/registry', ...more }) as Settings;

test.each([
  [
    'Node.js',
    () => ['22.1.0', '24.0.0', '26.0.0'].map((version) => judgeNode(version, '/node')),
    'fail ok ok',
  ],
  [
    'memory',
    () =>
      [100 * MIB, 600 * MIB, 4 * GIB].map((free) => judgeMemory({ free, most: 8 * GIB, limited: true }, 2)),
    'fail warn ok',
  ],
  [
    'a disk',
    () => [MIB, 100 * MIB, 5 * GIB].map((freeBytes) => judgeDisk({ settings: ['out', 'cache'], freeBytes })),
    'fail warn ok',
  ],
  [
    'a folder of images',
    () =>
      [
        { classes: 0, images: 0, more: false },
        { classes: 1, images: 5, more: false },
        { classes: 2, images: 10_000, more: true },
      ].map((facts) => judgeFolder({ path: 'images', ...facts })),
    'fail warn ok',
  ],
  [
    'a clock',
    () => [-61_000, -59_000, 0, 1500, 60_001].map((skew) => judgeClock('s3', skew)),
    'warn ok ok ok warn',
  ],
  [
    'a schema',
    () =>
      [
        '# yaml-language-server: $schema=https://x/v1/schema/vector-index.schema.json',
        '# yaml-language-server: $schema=https://x/v1.4.0/schema/vector-index.schema.json',
        '# yaml-language-server: $schema=https://x/v2/schema/vector-index.schema.json',
        'data: images',
      ].map((line) => judgeVersion('1.4.0', 'vector-index.yml', line)),
    'ok ok warn ok',
  ],
  [
    'a key of Pinecone',
    () =>
      [
        judgeKeys(settingsWith({ store: 'pinecone' }), undefined, false),
        judgeKeys(settingsWith({ store: 'pinecone' }), undefined, true),
        judgeKeys(settingsWith({ store: 'pinecone', pineconeApiKey: '"pcsk_1"' }), undefined, false),
        judgeKeys(settingsWith({ store: 'pinecone', pineconeApiKey: 'pcsk_1' }), undefined, false),
        judgeKeys(settingsWith({ registry: 'git' }), undefined, false),
      ].flat(),
    'fail ok warn ok ok',
  ],
] as const)('%s', (_name, judge, statuses) => {
  const findings = judge();
  expect(findings.map(({ status }) => status).join(' ')).toBe(statuses);
  for (const { status, fix, text } of findings) {
    expect(status === 'ok' || fix !== undefined).toBe(true);
    expect(text).not.toContain('pcsk_1');
  }
});

test('a pull request needs its base, and a clone that has it', () => {
  const repository = { commit: 'a'.repeat(40), shallow: true };
  const event = { kind: 'pull_request', name: 'pull_request' } as const;
  const base = { commit: 'b'.repeat(40), branch: 'main' };
  expect(judgeGit(repository, event, true).status).toBe('fail');
  expect(judgeGit(repository, { ...event, base }, false)).toMatchObject({
    status: 'warn',
    fix: expect.stringContaining('fetch-depth: 0'),
  });
  expect(judgeGit(repository, { ...event, base }, true).status).toBe('ok');
  expect(judgeGit({ shallow: undefined }, event, false).text).toBe('there is no repository here');
  expect(judgeGit({ shallow: undefined, noGit: true }, event, false).text).toContain('no git');
  expect(judgeGit({ ...repository, originBranch: 'main' }, { kind: 'push', name: 'push' }, false)).toEqual(
    ok("commit aaaaaaaaaa, a shallow clone; the remote's default branch is main"),
  );
});

test.each([
  ['terminal', '', 'auto', 'ok', 'none, a terminal; a run here writes'],
  ['push', '', 'auto', 'warn', 'X; a run here writes nothing: which branch is the default one is not known'],
  [
    'other',
    'X',
    'auto',
    'warn',
    'X; a run here writes nothing: which branch is the default one is not known',
  ],
  ['tag', '', 'auto', 'ok', 'X; a run here does not write: this run is for a tag (unnamed event)'],
  [
    'pull_request',
    '',
    'auto',
    'ok',
    expect.stringContaining('is for a pull request (unnamed event), which proposes only'),
  ],
  ['push', 'push', 'always', 'ok', 'X, push; a run here writes: `deploy` is `always`'],
] as const)('a run for %s (%j) under %s: %s', (kind, name, deploy, status, text) => {
  const finding = judgeCi({ name: 'X', event: { kind, name }, ephemeral: false }, { deploy });
  expect(finding).toMatchObject({ status, text });
  expect(finding.fix?.startsWith('Set `default-branch`') === true).toBe(status === 'warn');
});

test('data that a clone would lack', () => {
  expect(judgeClones([], [])).toEqual([]);
  expect(judgeClones(['a', 'b', 'c', 'd'], ['e']).map(({ status, text }) => `${status} ${text}`)).toEqual([
    'warn a, b and 2 more: ignored by git, so CI will not have it',
    'warn e: not committed, so CI will not have it',
  ]);
});

test('who tells the time', () => {
  expect(timekeeper(settingsWith({}))).toBeUndefined();
  expect(timekeeper(settingsWith({ store: 'pinecone' }))).toBeUndefined();
  expect(timekeeper(settingsWith({ store: 'pinecone', pineconeApiKey: 'k' }))).toBe(
    'https://api.pinecone.io',
  );
  expect(timekeeper(settingsWith({ registry: 's3://bucket', s3Region: 'eu-central-1' }))).toBe(
    'https://s3.eu-central-1.amazonaws.com',
  );
  expect(timekeeper(settingsWith({ registry: 's3://bucket', s3Endpoint: 'http://127.0.0.1:9' }))).toBe(
    'http://127.0.0.1:9',
  );
});

const context = (doubtful: readonly string[] = []): Context =>
  ({ examination: { doubtful }, signal: new AbortController().signal }) as unknown as Context;

test('checks go side by side; one that hangs, throws, or depends on what is wrong takes none of the others with it', async () => {
  const checks: Check[] = [
    { name: 'hangs', find: () => new Promise(() => {}) },
    {
      name: 'throws',
      find: async () => {
        throw badInput('test.x', 'It is wrong:', { problems: ['one', 'two'], fix: 'Repair it.' });
      },
    },
    {
      name: 'again',
      find: async () => {
        throw badInput('test.x', 'It is wrong:', { problems: ['one', 'two'], fix: 'Repair it.' });
      },
    },
    { name: 'bug', find: () => Promise.reject(new TypeError('x is not a function')) },
    { name: 'depends', reads: ['store'], find: async () => ok('never asked') },
    { name: 'fine', reads: ['data'], find: async () => [ok('one'), ok('two')] },
  ];
  const findings = await examine(checks, context(['store']), 20);
  expect(findings.map(({ check, status, text }) => `${check}: ${status} ${text}`)).toEqual([
    'hangs: fail no answer within 10 s',
    'throws: fail It is wrong:',
    'again: fail the same failure: see throws',
    'bug: fail x is not a function',
    'depends: skip not looked at: see config',
    'fine: ok one',
    'fine: ok two',
  ]);
  const text = renderExamined(findings, false);
  expect(text).toContain(
    '  fail  throws   It is wrong:\n                 - one\n                 - two\n                 → Repair it.\n',
  );
  expect(text).toMatch(/\n {2}4 failed, 1 not looked at, 2 ok\.\n$/);
});

test('no line is longer than 100 columns', () => {
  const text = renderExamined(
    [{ check: 'store', status: 'fail', text: 'word '.repeat(80).trim(), fix: 'do '.repeat(90).trim() }],
    false,
  );
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});
