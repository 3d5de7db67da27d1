import { expect, test } from 'vitest';
import { counted } from '../../src/lib/counted.ts';
import {
  formatBytes,
  formatCount,
  formatDifference,
  formatDuration,
  formatLimit,
  formatMetric,
  formatShare,
  formatTime,
} from '../../src/report/format.ts';
import { oneLine, shorten, visible } from '../../src/report/visible.ts';

test.each([
  [0.96388, undefined, '0.9639'],
  [0.9, 0.9, '0.9000'],
  [0.89996, 0.9, '0.89996'],
  [0.8999999999, 0.9, '0.8999999999'],
  [0.9 - 2 ** -53, 0.9, '0.8999999999999999'],
  [1.5e9, undefined, '1.500000e+9'],
  [Number.NaN, 0.9, 'NaN'],
])('metric %d near %d reads %s', (value, near, text) => {
  expect(formatMetric(value, near)).toBe(text);
});

test.each([
  [0.01388, '+0.0139'],
  [-0.06111, '−0.0611'],
  [-0.00004, '−0.000040'],
  [-1.1e-16, '−0.00000000000000011'],
  [0, '0'],
])('difference %d reads %s', (difference, text) => {
  expect(formatDifference(difference)).toBe(text);
});

test.each([
  [12.4, '12 ms'],
  [999.6, '1.0 s'],
  [48_213, '48.2 s'],
  [59_960, '1 min 0 s'],
  [92_000, '1 min 32 s'],
  [3_599_900, '1 h 0 min'],
  [7_500_000, '2 h 5 min'],
])('%d milliseconds read %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test('counts, limits, shares and times', () => {
  expect(formatCount(1_234_567)).toBe('1,234,567');
  expect(counted(1, 'class', 'classes')).toBe('1 class');
  expect(counted(1797, 'item')).toBe('1,797 items');
  expect(formatLimit({ comparator: '>=', threshold: 1e-7 })).toBe('≥ 1e-7');
  expect(formatShare(999, 1000)).toBe('> 99 %');
  expect(formatShare(1, 1000)).toBe('< 1 %');
  expect(formatShare(0, 0)).toBe('–');
  expect(formatTime('2025-11-21T11:44:03.120Z')).toBe('2025-11-21 11:44 UTC');
});

test('names are made visible: no control characters, no turned writing, one line', () => {
  expect(visible('a\u001b[31mb\r\n\tc\u202ed\u2028e\ud800f')).toBe('a�[31mb c�d e�f');
  expect(visible('猫 🐈‍⬛ é')).toBe('猫 🐈‍⬛ é');
});

test('long names are cut in the middle, whole characters only', () => {
  expect(shorten('abcdefghij', 5)).toBe('ab…ij');
  expect(shorten('abc', 1)).toBe('…');
  expect(oneLine('🐈'.repeat(9), 4)).toBe('🐈🐈…🐈');
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KiB'],
  [12 * 1024, '12 KiB'],
  [999 * 1024, '999 KiB'],
  [412 * 1024 ** 2, '412 MiB'],
  [1023 * 1024 ** 2, '1.0 GiB'],
  [20 * 1024 ** 3, '20 GiB'],
])('%d bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
