import { expect, test } from 'vitest';
import { createJsonLog, type JsonLogOptions } from '../../src/hosts/json-log.ts';
import { createSecrets } from '../../src/hosts/secrets.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';

function record(options: Partial<JsonLogOptions> = {}) {
  const lines: string[] = [];
  const at = { time: 0 };
  const log = createJsonLog({
    write: (line) => lines.push(line),
    clock: { now: () => new Date(at.time), monotonic: () => at.time },
    hide: (text) => text,
    level: 'info',
    traceId: TRACE,
    memory: { resident: () => 1000, peak: () => 2000 },
    ...options,
  });
  return { log, lines, at, told: () => lines.map((line) => JSON.parse(line) as object) };
}

const head = { time: '1970-01-01T00:00:00.000Z', traceId: TRACE, level: 'info' };

test('steps begin and end, and what is said in between belongs to them', () => {
  const { log, at, told } = record();
  log.info('before');
  log.step('Training');
  log.warn('slow', { durationMs: 3 });
  at.time = 1500;
  log.close();
  log.close();
  const step = 'Training';
  expect(told()).toEqual([
    { ...head, event: 'message', message: 'before' },
    { ...head, step, event: 'step-begin', message: 'Training' },
    { ...head, level: 'warn', step, event: 'message', durationMs: 3, message: 'slow' },
    {
      ...{ ...head, time: '1970-01-01T00:00:01.500Z', step, event: 'step-end' },
      ...{ durationMs: 1500, peakMemoryBytes: 1000, message: 'Training ended' },
    },
  ]);
});

test('progress is told every five seconds at most, with its figures, and at its end', () => {
  const { log, at, told } = record();
  const bar = log.progress('Writing', 1600, 'records');
  for (const done of [400, 800, 1600]) {
    at.time += 3000;
    bar.update(done, `loss ${done}`);
  }
  bar.end();
  bar.end();
  bar.update(3);
  const progress = { event: 'progress', label: 'Writing', total: 1600, unit: 'records' };
  expect(told()).toMatchObject([
    { ...progress, done: 800, note: 'loss 800', ended: false, durationMs: 6000 },
    { ...progress, done: 1600, ended: true, durationMs: 9000 },
  ]);
});

test.each([
  ['error', ['error']],
  ['warn', ['warn', 'error']],
  ['info', ['info', 'warn', 'error']],
  ['debug', ['debug', 'info', 'warn', 'error']],
] as const)('level %s tells %j', (level, expected) => {
  const { log, told } = record({ level });
  for (const each of ['debug', 'info', 'warn', 'error'] as const) log[each](each);
  expect(told()).toEqual(expected.map((each) => expect.objectContaining({ level: each, message: each })));
});

test('no secret stands in a line, however JSON would write it', () => {
  const secrets = createSecrets();
  for (const secret of ['pass"word\\1', 'first line of it\nsecond line of it', 'message'])
    secrets.add(secret);
  const { log, lines, told } = record({ hide: secrets.hide });
  log.step('with pass"word\\1');
  log.info('pass"word\\1', { problems: ['second line of it', { deep: 'pass"word\\1' }] });
  log.error('first line of it\nsecond line of it');
  log.close();
  const text = lines.join('\n');
  for (const part of ['word', 'first line', 'second line']) expect(text).not.toContain(part);
  expect(told()[1]).toMatchObject({
    event: 'message',
    step: 'with ***',
    message: '***',
    problems: ['***', { deep: '***' }],
  });
});

test('a line is one line, and nothing in it is obeyed', () => {
  const hostile = 'a\n::error::b\r\u2028##[group]c\u001b[2J\u202e';
  const { log, lines, told } = record();
  log.info(hostile);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{[\x20-\x7e]*\}$/);
  expect(lines[0]).not.toContain('##[');
  expect(told()).toEqual([expect.objectContaining({ message: hostile })]);
});
