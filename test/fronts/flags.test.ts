import { expect, test } from 'vitest';
import { readCommandLine } from '../../src/fronts/flags.ts';

test.each<[string, readonly string[], Record<string, unknown>]>([
  [
    'values behind a space and an equals sign',
    ['run', '--epochs', '3', '--out=o'],
    { epochs: '3', out: 'o' },
  ],
  ['flags before the command', ['--epochs', '3', 'run'], { epochs: '3' }],
  [
    'booleans',
    ['run', '--dry-run', '--no-rebuild', '--json=false'],
    { 'dry-run': 'true', rebuild: 'false', json: 'false' },
  ],
  ['a boolean leaves the next word alone', ['--dry-run', 'run'], { 'dry-run': 'true' }],
  ['a repeated list', ['run', '--gates', 'a >= 1', '--gates=b < 2'], { gates: ['a >= 1', 'b < 2'] }],
  ['a value that begins with a dash', ['run', '--seed', '-1', '--out=--x'], { seed: '-1', out: '--x' }],
  [
    'a value with spaces, quotes and other scripts',
    ['run', '--id', 'a "b" 杯/子.jpg'],
    { id: 'a "b" 杯/子.jpg' },
  ],
  ['an empty value', ['run', '--out='], { out: '' }],
])('%s', (_what, args, given) => {
  const line = readCommandLine(args);
  expect(line.command).toBe('run');
  expect(Object.fromEntries(line.given)).toEqual(given);
  expect(line.problems).toEqual([]);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    'a flag twice',
    ['run', '--epochs', '3', '--epochs=4'],
    ['`epochs` is given twice (--epochs); give it once'],
  ],
  [
    'a flag and its opposite',
    ['run', '--rebuild', '--no-rebuild'],
    ['`rebuild` is given twice (--no-rebuild); give it once'],
  ],
  [
    'no value before another flag',
    ['run', '--out', '--json'],
    ['`out` has no value: --out is followed by --json (if that is meant, write --out=--json)'],
  ],
  ['no value at the end', ['run', '--out'], ['`out` has no value behind --out']],
  [
    '"no" before a value',
    ['run', '--no-epochs'],
    ['`epochs` takes a value, so --no-epochs means nothing; leave it out'],
  ],
  ['a word too many', ['run', 'images'], ['unexpected "images"; a setting is given as --name value']],
  // What follows an unknown flag is most likely its value: told once, with the flag, by the settings.
  ['an unknown flag with a value', ['run', '--epocs', '3'], []],
])('%s', (_what, args, problems) => {
  expect(readCommandLine(args).problems).toEqual(problems);
});

test.each<[readonly string[], Record<string, unknown>]>([
  [['--help'], { word: undefined, help: true, version: false }],
  [['run', '-h'], { command: 'run', help: true }],
  [['--version'], { version: true }],
  [['trian'], { word: 'trian', command: undefined }],
  [['constructor'], { command: undefined }],
  [[], { word: undefined, help: false }],
])('%j', (args, expected) => {
  expect(readCommandLine(args)).toMatchObject(expected);
});
