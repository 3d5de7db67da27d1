import { expect, test } from 'vitest';
import { parseConfigFile } from '../../src/settings/config-file.ts';

const read = (text: string) => parseConfigFile(text, 'vector-index.yml');

test('values as they are written, with their lines', async () => {
  const text = `# ours
name: "cups"   # quoted
epochs: 0x10
min-accuracy: 1.0
name-of-a-year: 2024
rebuild: yes
cache: ~
gates:
  - accuracy >= 0.9
  - 'recall[cat] >= 0.8'
index: &same cups
alias: *same
data: |
  a
  b
`;
  const { entries, problems } = await read(text);
  expect(problems).toEqual([]);
  expect(entries.map(({ name, line, written }) => [name, line, written])).toEqual([
    ['name', 2, 'cups'],
    ['epochs', 3, '0x10'],
    ['min-accuracy', 4, '1.0'],
    ['name-of-a-year', 5, '2024'],
    ['rebuild', 6, 'yes'],
    ['cache', 7, ''],
    ['gates', 8, ['accuracy >= 0.9', 'recall[cat] >= 0.8']],
    ['index', 11, 'cups'],
    ['alias', 12, 'cups'],
    ['data', 13, 'a\nb\n'],
  ]);
});

test.each([
  ['nothing', ''],
  ['comments only', '# later\n'],
])('%s sets nothing', async (_what, text) => {
  expect(await read(text)).toEqual({ path: 'vector-index.yml', entries: [], problems: [] });
});

test.each([
  ['a list', '- a\n- b\n', ['vector-index.yml:1: expected settings, one `name: value` a line']],
  ['a text', 'epochs\n', ['vector-index.yml:1: expected settings, one `name: value` a line']],
  [
    'a setting said twice',
    'epochs: 1\nseed: 2\nepochs: 3\n',
    ['vector-index.yml:3: Map keys must be unique'],
  ],
  [
    'a mapping as a value',
    'seed: 1\ndata:\n  train: a\n',
    ['vector-index.yml:2: `data` takes a value or a list of values'],
  ],
  ['a list in a list', 'gates: [[a]]\n', ['vector-index.yml:1: `gates` takes a value or a list of values']],
  [
    'two documents',
    'seed: 1\n---\nseed: 2\n',
    [expect.stringMatching(/^vector-index\.yml:2: .*multiple documents/)],
  ],
  ['a tab', 'data:\n\t- a\n', [expect.stringMatching(/^vector-index\.yml:2: /)]],
  ['an alias to nothing', 'seed: *none\n', [expect.stringMatching(/^vector-index\.yml:1: /)]],
])('%s is refused with its line', async (_what, text, problems) => {
  expect((await read(text)).problems).toEqual(problems);
});

test('aliases that multiply are not followed', async () => {
  const levels = Array.from({ length: 30 }, (_none, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`);
  const started = performance.now();
  const { problems } = await read(`a0: &a0 [x, x]\n${levels.join('\n')}\n`);
  expect(problems).toHaveLength(30);
  expect(performance.now() - started).toBeLessThan(1000);
});
