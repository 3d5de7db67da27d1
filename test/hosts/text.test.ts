import { expect, test } from 'vitest';
import { createSecrets } from '../../src/hosts/secrets.ts';
import { formatDuration, logLines, printableJson, printableText } from '../../src/hosts/text.ts';

test.each([
  ['two lines', 'a\r\nb', ['a', 'b']],
  ['a command of the runner', '::set-output name=verdict::pass', [': :set-output name=verdict::pass']],
  ['one behind spaces', '  \t::add-mask::a', ['    : :add-mask::a']],
  ['one on the second line', 'cup.jpg\n::error::x', ['cup.jpg', ': :error::x']],
  ['one behind a lone carriage return', 'cup.jpg\r::error::x', ['cup.jpg', ': :error::x']],
  ['an old command of the runner', 'a ##[add-mask]b', ['a ## [add-mask]b']],
  ['a colon that is none', 'recall::cat and a: b', ['recall::cat and a: b']],
  ['an escape sequence', 'a\u001b[31mred', ['a\\u{1b}[31mred']],
  ['a title change, a bell', '\u001b]0;x\u0007', ['\\u{1b}]0;x\\u{7}']],
  ['writing from right to left', 'a\u202egpj.exe', ['a\\u{202e}gpj.exe']],
  ['other scripts', '杯子 é 😀', ['杯子 é 😀']],
])('%s', (_what, text, lines) => {
  expect(logLines(text)).toEqual(lines);
});

// The runner trims what .NET counts as white space before it looks for `::`.
test.each(['\u00a0', '\u2003', '\u3000', '\ufeff', '\u0085', '\u2028'])(
  'white space %j does not hide a command',
  (space) => {
    for (const line of logLines(`${space}::error::x`)) expect(line.trimStart().startsWith('::')).toBe(false);
  },
);

test.each([
  ['a terminal’s C1 command', 'a\u009b2Jb', 'a\\u{9b}2Jb'],
  ['isolates and marks', '\u2066a\u2069\u200f\u061c', '\\u{2066}a\\u{2069}\\u{200f}\\u{61c}'],
  ['what cannot be seen', 'a\u200bb\ufeff\u{e0041}', 'a\\u{200b}b\\u{feff}\\u{e0041}'],
  ['half a character', 'a\ud800', 'a\\u{d800}'],
  ['joined emoji and scripts that need it', '👩\u200d🔬 می\u200cخواهم', '👩\u200d🔬 می\u200cخواهم'],
])('%s is shown, or left', (_what, text, shown) => {
  expect(logLines(text)).toEqual([shown]);
});

test('what is printed keeps our colours, and nothing else that a terminal obeys', () => {
  expect(printableText('\u001b[1mbold\u001b[22m \u001b[2J\u001b]0;x\u0007\n::error::x ##[group]\n')).toBe(
    '\u001b[1mbold\u001b[22m \\u{1b}[2J\\u{1b}]0;x\\u{7}\n: :error::x ## [group]\n',
  );
});

test('JSON stays the same value, all of it in sight', () => {
  const value = { id: 'a\u009b2J\u202e ##[group] \u{e0041}\u007f\ud800 é 😀', '##[x]': ['::error::x'] };
  const printed = printableJson(`${JSON.stringify(value)}\n`);
  expect(JSON.parse(printed)).toEqual(value);
  expect(printed).toMatch(/^\{[^\p{Cc}\p{Cf}]+\}\n$/u);
  expect(printed).not.toContain('##[');
});

test.each([
  [0, '0.0 s'],
  [1234, '1.2 s'],
  [59_949, '59.9 s'],
  [59_999, '1 min 00 s'],
  [245_000, '4 min 05 s'],
])('%d ms is %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

test('a secret, and its longer lines, are hidden wherever they stand', () => {
  const secrets = createSecrets();
  secrets.add('abc');
  secrets.add('abcdef');
  secrets.add('{\n"key": "hunter2hunter2"\n}');
  secrets.add('');
  expect(secrets.hide('abcdef abc { } "key": "hunter2hunter2"')).toBe('*** *** { } ***');
});
