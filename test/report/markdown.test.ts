import fc from 'fast-check';
import { lexer, type Token, walkTokens } from 'marked';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { code, prose } from '../../src/report/markdown-text.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { hostile, replaceTexts } from './hostile.ts';
import { passed } from './sample.ts';
import { withClasses } from './sample-classes.ts';
import { failed, first, idle, planned, proposed, refused, unverified } from './sample-variants.ts';

const all = { passed, failed, first, planned, refused, unverified, idle };
const ours = /^<\/?(details|summary|sub)>/;

/** The kinds of Markdown elements in order; text is left out, HTML stands with its tags. */
function skeleton(markdown: string): readonly string[] {
  const kinds: string[] = [];
  const visit = (token: Token): void => {
    if (token.type === 'html') kinds.push(...(token.raw.match(/<[^>]*>/g) ?? [`html ${token.raw}`]));
    else if (token.type === 'table')
      kinds.push(`table ${token.header.length} × ${token.rows.map((row: readonly unknown[]) => row.length)}`);
    else if (!['text', 'escape', 'codespan', 'space'].includes(token.type)) kinds.push(token.type);
  };
  void walkTokens(lexer(markdown), visit);
  return kinds;
}

test.each(Object.entries(all))(
  '%s: the verdict comes first, and only our own HTML is in it',
  (_name, outcome) => {
    const markdown = renderMarkdown(outcome);
    expect(markdown.split('\n')[0]).toBe(
      `## ${outcome.exitCode === 0 ? '✅' : '❌'} ${prose(outcome.headline)}`,
    );
    const kinds = skeleton(markdown);
    expect(kinds.filter((kind) => kind === 'link' || kind === 'image')).toEqual([]);
    for (const tag of kinds.filter((kind) => kind.startsWith('<'))) expect(tag).toMatch(ours);
    expect(markdown).not.toMatch(/undefined|NaN|\[object/);
  },
);

test('a failing gate says which rule, by how much and where the model errs, before anything is folded', () => {
  const markdown = renderMarkdown(failed);
  const open = markdown.slice(0, markdown.indexOf('<details>'));
  expect(open).toContain('| ❌ | `recall[8] >= 0.95` | **0.8889** | ≥ 0.95 | −0.0611 |');
  expect(open).toContain('### Where it errs');
  expect(open).toContain('| `8/0178.png` | `8` | `1` | 99.3 % |');
  const folded = renderMarkdown(passed);
  expect(folded.indexOf('8/0178.png')).toBeGreaterThan(folded.indexOf('<details>'));
});

test('an error says what to do', () => {
  expect(renderMarkdown(refused)).toContain(
    [
      '> [!CAUTION]',
      '> 2 settings are wrong. (`settings.invalid`)',
      '> - min-accuracy is "95" (from vector-index.yml): a number from 0 to 1',
      '> - epoch is no setting (from the command line): did you mean epochs?',
      '>',
      '> **What to do:** Correct them and run again.',
    ].join('\n'),
  );
});

test('the index: switched, not switched and planned', () => {
  expect(renderMarkdown(passed)).toContain(`**\`live\` now leads to \`${passed.index!.generation}\`**`);
  expect(renderMarkdown(passed)).toContain('96 added, 1,689 changed, 12 deleted, 12 unchanged');
  expect(renderMarkdown(unverified)).toContain('**`live` was not switched**: a probe failed');
  expect(renderMarkdown(unverified)).toContain('| ❌ | read-back |');
  expect(renderMarkdown(unverified)).toContain(
    '| ❌ | a seven | image smoke/seven.png | among the first 5: label "7" (as the first) | **label "7" comes second.** `7/0012.png` 7 (0.9821); `unlabelled.png` (0.9011) |',
  );
  expect(renderMarkdown(planned)).toContain('### Index (planned only)');
  expect(renderMarkdown(proposed)).toContain('Generation that would be built: `g-');
  expect(renderMarkdown(idle)).toContain('Nothing to do: live already holds these items');
});

const harmless = (outcome: Outcome): readonly string[] =>
  skeleton(renderMarkdown(replaceTexts(outcome, () => 'x')));

test.each(hostile)('hostile texts change no element: %j', (text) => {
  for (const outcome of [passed, failed, unverified, refused])
    expect(skeleton(renderMarkdown(replaceTexts(outcome, () => text)))).toEqual(harmless(outcome));
});

test('nor does any mixture of what Markdown reads', () => {
  const pieces = [
    ...[
      '|',
      '\\',
      '`',
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      '#',
      '@',
      '!',
      '~',
      '$',
      '-',
      '+',
      '=',
      ':',
      '.',
    ],
    ...[
      '\n',
      '\r',
      ' ',
      '1',
      'a',
      'ß',
      '猫',
      'https://',
      'www.a.b',
      '&lt;',
      '<b>',
      '<!--',
      '```',
      '\u202e',
      '\u001b',
    ],
  ];
  const expected = harmless(failed);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      expect(skeleton(renderMarkdown(replaceTexts(failed, () => parts.join(''))))).toEqual(expected);
    }),
    { numRuns: 200, seed: 4 },
  );
});

test('mentions, references and addresses are broken up, and read as before', () => {
  const read = (text: string): string => text.replaceAll('&#8203;', '');
  for (const text of [
    '@octocat',
    'a@b.example',
    '#123',
    'org/repo#1',
    'GH-1',
    'https://x.example',
    'www.x.example',
  ]) {
    expect(prose(`see ${text}`)).not.toBe(`see ${text}`);
    expect(read(prose(`see ${text}`))).toBe(`see ${text}`);
    expect(code(text)).toBe(`\`${text}\``);
  }
  expect(prose('f1_macro is 0.91, at least 0.9')).toBe('f1_macro is 0.91, at least 0.9');
  expect(prose('__init__')).toBe('\\_\\_init\\_\\_');
  expect(code('')).toBe('(blank)');
  expect(prose('\n')).toBe('(blank)');
  expect(code('a`b')).toBe('`` a`b ``');
});

test('a step tells how long it took and what memory the process held, where that is known', () => {
  const markdown = renderMarkdown(passed);
  expect(markdown).toMatch(/\| Training +\| +41\.2 s \| +1\.5 GiB \|/);
  expect(markdown).toMatch(/\| Judging +\| +3 ms \| +– \|/);
});

test('however many and long the names are, the text stays under 60,000 characters', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `${i}${'<@`|&猫'.repeat(60)}`);
  const many = renderMarkdown(withClasses(names));
  expect(many.length).toBeLessThan(60_000);
  expect(many).toMatch(/and 2,960 rules more, of which 1,160 did not pass/);
  expect(many).not.toContain('Parts were left out');

  const long = Array.from({ length: 5000 }, (_, i) => `${i} ${'@<&|#1 '.repeat(200)}`);
  const markdown = renderMarkdown({
    ...withClasses(names),
    warnings: long,
    settings: long.map((text) => ({ name: text, value: text, source: text })),
    steps: long.map((title) => ({ title, durationMs: 1 })),
    plan: passed.plan!,
    index: { ...passed.index!, dropped: long },
    verification: {
      passed: false,
      probes: long.map((text) => ({ name: text, passed: false, detail: text })),
      metrics: {},
    },
    error: { code: 'x', message: long.join(), problems: long, fix: long.join() },
  });
  expect(markdown.length).toBeLessThan(60_000);
  expect(markdown).toContain('and 4,980 more');
  expect(markdown).toContain('Parts were left out here');
  expect(markdown.endsWith('</sub>\n')).toBe(true);
});
