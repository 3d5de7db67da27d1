import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { LogLine } from '../../src/hosts/log-line.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { WITHOUT_POSIX_SHELL } from '../support/platform.ts';
import { ENTRIES, type Ended, projectRoot } from '../support/program.ts';
import { makePlace, type Place } from './place.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

const schema = JSON.parse(readFileSync(join(projectRoot, 'schema/log.schema.json'), 'utf8')) as object;
// Readers let unknown names through; here one that is not published is a mistake.
const fits = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile({
  ...schema,
  additionalProperties: false,
});

/** Every line of standard error, each as it is published. */
function linesOf({ stderr }: Pick<Ended, 'stderr'>): LogLine[] {
  const lines = stderr.trimEnd().split('\n');
  return lines.map((line) => {
    const parsed = JSON.parse(line) as LogLine;
    if (!fits(parsed)) throw new Error(`${line}\n${JSON.stringify(fits.errors)}`);
    return parsed;
  });
}

let place: Place;
let ended: Ended;
let lines: LogLine[];
let report: Outcome;

beforeAll(async () => {
  place = await makePlace();
  const env = { TRACEPARENT: `00-${TRACE}-00f067aa0ba902b7-01` };
  ended = await place.done('run --log-format json', { env });
  lines = linesOf(ended);
  report = await place.report();
});

describe('a log as JSON', () => {
  test('has one object a line, on standard error alone', () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(ended.stdout).toBe('');
  });

  test('has one trace through all lines and the report', () => {
    expect(new Set(lines.map(({ traceId }) => traceId))).toEqual(new Set([TRACE]));
    expect(report.traceId).toBe(TRACE);
  });

  test('begins, tells the steps of the report with what they took, and ends', () => {
    expect(lines[0]).toMatchObject({ event: 'run-begin', command: 'run' });
    expect(lines.at(-1)).toMatchObject({ event: 'run-end', exitCode: 0 });
    const ends = lines.filter(({ event }) => event === 'step-end');
    expect(ends.map(({ step }) => step)).toEqual(report.steps.map(({ title }) => title));
    expect(ends.length).toBeGreaterThan(5);
    for (const { peakMemoryBytes, durationMs } of [...ends, ...report.steps]) {
      expect(peakMemoryBytes).toBeGreaterThan(30 * 2 ** 20);
      expect(durationMs).toBeGreaterThanOrEqual(0);
    }
    expect(lines.map(({ message }) => message)).toContain(report.headline);
  });

  test('leaves standard output to the result', async () => {
    const again = await place.done('run --log-format json --json');
    expect(JSON.parse(again.stdout)).toMatchObject({ schemaVersion: 1, exitCode: 0 });
    expect(linesOf(again).length).toBeGreaterThan(3);
    const status = await place.done('status --log-format json --json');
    expect(JSON.parse(status.stdout)).toBeTypeOf('object');
    linesOf(status);
  });

  test('says of an error its code, exit code, and what to do', async () => {
    const missing = linesOf(await place.run('run --log-format json --data nowhere')).at(-1);
    expect(missing).toMatchObject({ level: 'error', event: 'run-end', exitCode: 2, code: 'data.no-folder' });
    expect(missing?.fix).toMatch(/^Set /);
    // What is wrong with the log's own settings is told in its form, too.
    const wrong = linesOf(await place.run('run --log-format json --log-level loud --epochs 0'));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatchObject({
      level: 'error',
      code: 'settings.invalid',
      message: '2 settings are wrong:',
    });
    expect(wrong[0]?.problems).toHaveLength(2);
  });

  test('holds no secret, at any level', async () => {
    const secret = 'q"uo\\te';
    const env = { VECTOR_INDEX_GITHUB_TOKEN: secret };
    const words = ['run', '--log-format', 'json', '--log-level', 'debug', '--data', `no-${secret}`];
    const failed = await place.run(words, { env });
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain('no-***');
    const told = linesOf(failed).find(({ event }) => event === 'settings');
    expect(told?.level).toBe('debug');
    expect(told?.settings).toMatchObject({
      'github-token': { value: '***', from: 'VECTOR_INDEX_GITHUB_TOKEN' },
      data: { value: ['no-***'], from: '--data' },
      epochs: { value: 1, from: 'vector-index.yml:3' },
      'retain-grace': { value: 600_000, from: 'default' },
      'trace-id': { value: null, from: 'default' },
    });
    expect(told?.settings).not.toHaveProperty('top-k');
    for (const { problems = [], settings = [], ...line } of linesOf(failed))
      expect(JSON.stringify([line, problems, settings].map(Object.values))).not.toMatch(/uo\\+te/);
  });

  test('is nothing but lines on GitHub, too', async () => {
    const env = { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_REF: 'refs/heads/x' };
    const failed = await place.run('run --log-format json --data nowhere', { env });
    expect(linesOf(failed).at(-1)).toMatchObject({ level: 'error', exitCode: 2 });
  });
});

describe('a log as text', () => {
  test('says less or more by its level', async () => {
    expect((await place.done('run --log-level warn')).stderr).toBe('');
    expect((await place.run('run --log-level error --data nowhere')).stderr).toMatch(
      /^error\[data\.no-folder\]: `data`: /,
    );
    const words = `status --log-level debug --trace-id ${TRACE} --registry a"b`;
    const debug = await place.done(words, { env: { VECTOR_INDEX_GITHUB_TOKEN: 'a"b' } });
    expect(debug.stderr).toContain(`trace ${TRACE}`);
    expect(debug.stderr).toMatch(/^ {2}debug: {3}registry: "\*\*\*" \(--registry\)$/m);
    expect(debug.stderr).toMatch(/^ {2}debug: {3}index: "default" \(default\)$/m);
    expect(debug.stderr).toMatch(/^ {2}debug: {3}config: not set$/m);
    expect((await place.done('status')).stderr).toBe('');
  });
});

test.skipIf(WITHOUT_POSIX_SHELL)('a reader of the log who leaves does not end the work', async () => {
  const run = `'${process.execPath}' '${ENTRIES.source}' run --log-format json --rebuild`;
  const leaves = `${run} 2>&1 >/dev/null | head -c 1 >/dev/null; echo "\${PIPESTATUS[0]}"`;
  const { PATH = '', HOME = '' } = process.env;
  const { stdout } = spawnSync('bash', ['-c', leaves], {
    ...{ cwd: place.folder, env: { PATH, HOME }, encoding: 'utf8' },
  });
  expect(stdout.trim()).toBe('0');
  expect(await place.report()).toMatchObject({ exitCode: 0, index: { switched: true } });
});
