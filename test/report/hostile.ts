import type { Outcome } from '../../src/report/outcome.ts';

/** What a name could try, in HTML, in Markdown and on a terminal. */
export const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><svg/onload=alert(1)>',
  '--><!--',
  '&lt;b&gt;&amp;',
  '| a | b |',
  'back\\|slash\\',
  '`code` ``more`` `',
  '**bold** _it_ ~~gone~~ # head',
  '[text](https://evil.example)',
  '![pic](https://evil.example/x.png)',
  'https://evil.example and www.evil.example',
  '@octocat someone@evil.example',
  '#123 GH-123 org/repo#1 octo@aaaaaaaaaa',
  'line\nbreak\r\n\r\n# heading',
  '\u001b[31mred\u001b]0;title\u0007',
  '\u202egnp.exe',
  ' ',
  '- list',
  '1. list',
  '> quote',
  '</details>',
  '$x^2$ :smile:',
  '猫'.repeat(200),
] as const;

const kept = new Set(['schemaVersion', 'startedAt', 'origin', 'judgement', 'comparator']);

/**
 * The outcome with every free text replaced; what has a fixed set of values stays. Metrics get no `[`, which would
 * make them metrics of one class.
 */
export function replaceTexts(outcome: Outcome, replace: (text: string) => string): Outcome {
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return kept.has(key) ? value : replace(value);
    if (Array.isArray(value)) return value.map((inner) => walk(inner, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [
        key === 'metrics' ? replace(name).replaceAll('[', '(') : name,
        name === 'tool' ? inner : walk(inner, name),
      ]),
    );
  };
  return walk(outcome, '') as Outcome;
}
