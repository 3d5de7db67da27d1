import fc from 'fast-check';

/** What breaks scripts, templates and parsers. */
const NASTY = [
  ...[
    "'",
    '"',
    '`',
    '$(touch /tmp/x)',
    '$HOME',
    '\u0024{HOME}',
    '\\',
    '\\\\',
    '\\n',
    '\\<<',
    '<<',
    '<<<',
    '<<<<',
    '>>',
  ],
  ...[
    '<< parameters.gates >>',
    '<< pipeline.number >>',
    '\\\\<< parameters.gates >>',
    '<<include(scripts/call.sh)>>',
  ],
  ...['%', '%s', '%%', '!', '!!', '*', '?', '[a]', '{a,b}', '~', '&&', '||', ';', '|', '>', '<', '#', ' #'],
  ...[
    '-',
    '--',
    '-n',
    '-e',
    '=',
    ':',
    ': ',
    '- ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '  ',
    '\n\n',
    '\u00a0',
    '\u2028',
  ],
  ...[
    '训练',
    '向量索引',
    '日本語',
    'é',
    'e\u0301',
    '😀',
    '👩‍🔬',
    '\ufeff',
    'ß',
    '{{ epoch }}',
    '\u0024{{ a }}',
    '@',
    ',',
    '/',
  ],
  ...['true', 'no', '~', 'null', '0x1f', '1e3', '2026-11-21', '.', 'EOF', "'EOF'", 'x'.repeat(10_240)],
];

const printable = fc
  .integer({ min: 0x20, max: 0x1_ff_ff })
  .filter((code) => code !== 0x7f && (code < 0x80 || code > 0x9f) && (code < 0xd800 || code > 0xdfff))
  .map((code) => String.fromCodePoint(code));

const text = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...NASTY), weight: 3 }, { arbitrary: printable, weight: 2 }), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

/** As many texts as asked for; the same seed draws the same. */
export const drawTexts = (seed: number, count: number): readonly string[] =>
  fc.sample(text, { seed, numRuns: count });

/** The nasty ones alone, each as it is, leading, trailing and twice. */
export const plainTexts = (): readonly string[] =>
  NASTY.flatMap((one) => [one, `${one}a`, `a${one}`, `${one}${one}`]);

/** How a user writes a text in a configuration, so that CircleCI takes none of it for a reference. */
export const writeAsValue = (value: string): string =>
  value.replaceAll(/(\\*)<</g, (_, backslashes: string) => `${backslashes}${backslashes}\\<<`);
