import { expect, test } from 'vitest';
import { createLineLog } from '../../src/hosts/line-log.ts';
import type { Clock } from '../../src/lib/clock.ts';

function handClock(): Clock & { pass(milliseconds: number): void } {
  let now = 0;
  return {
    now: () => new Date(now),
    monotonic: () => now,
    pass(milliseconds) {
      now += milliseconds;
    },
  };
}

function record() {
  const lines: string[] = [];
  const clock = handClock();
  return { lines, clock, log: createLineLog({ write: (line) => lines.push(line), clock }) };
}

test('a step of a second or more says how long it took when the next one begins, the last one at the end', () => {
  const { lines, clock, log } = record();
  log.step('Reading');
  clock.pass(1500);
  log.info('2,000 images');
  log.step('Judging');
  clock.pass(999);
  log.step('Training');
  clock.pass(61_000);
  log.close();
  log.close();
  expect(lines).toEqual([
    'Reading …',
    '  2,000 images',
    'Reading: 1.5 s',
    'Judging …',
    'Training …',
    'Training: 1 min 01 s',
  ]);
});

test('progress is told every five seconds at most, and at its end', () => {
  const { lines, clock, log } = record();
  const bar = log.progress('training', 1600, 'images');
  for (let done = 100; done <= 1600; done += 100) {
    clock.pass(1000);
    bar.update(done, `loss ${(2 - done / 1000).toFixed(1)}`);
  }
  bar.end();
  bar.end();
  bar.update(3);
  expect(lines).toEqual([
    '  training: 500 of 1,600 images (31 %), loss 1.5',
    '  training: 1,000 of 1,600 images (62 %), loss 1.0',
    '  training: 1,500 of 1,600 images (93 %), loss 0.5',
    '  training: 1,600 images in 16.0 s',
  ]);
});

test('work that was cut short says how far it came; work without items says so', () => {
  const { lines, log } = record();
  const bar = log.progress('embedding', 10, 'images');
  bar.update(3);
  bar.end('interrupted');
  log.progress('copying', 0, 'records').end();
  expect(lines).toEqual([
    '  embedding: stopped at 3 of 10 images in 0.0 s, interrupted',
    '  copying: 0 records in 0.0 s',
  ]);
});

test('what helps to find a fault is told apart, line by line', () => {
  const { lines, log } = record();
  log.debug('thrown here\ncaused by that');
  expect(lines).toEqual(['  debug: thrown here', '  debug: caused by that']);
});

test('no line that comes from data is a command to the runner', () => {
  const { lines, log } = record();
  log.step('::group::x');
  log.info('::add-mask::a\n::set-output name=verdict::pass');
  log.warn('##[error]x');
  log.progress('::notice::', 1, 'x').end('\n::notice::y');
  log.close();
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(line).not.toMatch(/^\s*::|##\[/);
});
