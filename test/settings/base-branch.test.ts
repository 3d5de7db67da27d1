import { describe, expect, test } from 'vitest';
import { parseConfigFile } from '../../src/settings/config-file.ts';
import { resolveSettings } from '../../src/settings/parse.ts';
import type { RawSettings } from '../../src/settings/raw-settings.ts';
import { facesOf, type SettingRow, variableOf } from '../../src/settings/row.ts';
import { SETTINGS } from '../../src/settings/spec.ts';

/** For every setting that judges: what the base branch asks for, and what a pull request would rather have. */
const LOWERED: Readonly<Record<string, readonly [base: string, proposed: string]>> = {
  'test-data': ['testing', 'easy'],
  'test-split': ['0.3', '0.01'],
  'validation-split': ['0.1', '0.2'],
  'split-seed': ['1', '4711'],
  'on-bad-item': ['fail', 'skip'],
  'min-accuracy': ['0.9', '0.1'],
  'label-column': ['kind', 'easy'],
  'group-column': ['patient', 'row'],
  'metrics-file': ['metrics.json', 'better.json'],
  queries: ['queries.csv', 'easy.csv'],
  'smoke-queries': ['smoke.jsonl', 'none.jsonl'],
  baseline: ['live', 'bootstrap'],
  gates: ['precision@10 >= 0.8', 'precision@10 >= 0.1'],
};

const COMMAND = 'run';
const MACHINE = { cores: 2 };
const ROWS = Object.entries<SettingRow>(SETTINGS);
const judging = ROWS.filter(([, row]) => row.judges !== undefined).map(([name]) => name);

const raw = (given: Record<string, string> = {}, environment: Record<string, string> = {}): RawSettings => ({
  given: new Map(Object.entries(given)),
  givenAs: 'input',
  environment: new Map(Object.entries(environment)),
  problems: [],
});

async function resolve(base: string, own: string, from = raw()) {
  const file = await parseConfigFile(`data: data\n${own}`, 'vector-index.yml');
  const baseFile = await parseConfigFile(base, 'vector-index.yml');
  return resolveSettings(SETTINGS, COMMAND, from, file, MACHINE, baseFile);
}

test('this table knows every setting that judges', () => {
  expect(judging.filter((name) => LOWERED[name] === undefined)).toEqual([]);
});

describe.each(judging)('%s cannot be lowered', (name) => {
  const [base = '', proposed = ''] = LOWERED[name] ?? [];
  const row = SETTINGS[name as keyof typeof SETTINGS] as SettingRow;
  // A command that reads the row is enough for all: rows do not differ by command.
  const wanted = {
    config: `${name}: ${proposed}`,
    input: { [name]: proposed },
    variable: { [variableOf(name)]: proposed },
  };

  test.each([
    ['the config file', wanted.config, raw()],
    ['an input', '', raw(wanted.input)],
    ['the environment', '', raw({}, wanted.variable)],
    ['all three', wanted.config, raw(wanted.input, wanted.variable)],
    ['leaving it out', '', raw()],
  ])('by %s', async (_way, own, from) => {
    const alone = await resolve(`${name}: ${base}`, `${name}: ${base}`);
    const { values, judging: told, sources } = await resolve(`${name}: ${base}`, own, from);
    if (row.judges === 'adds') expect(values[name]).toEqual(expect.arrayContaining([base]));
    else expect(values[name]).toEqual(alone.values[name]);
    expect(sources[name]?.where).toContain('vector-index.yml:1 of the base branch');
    expect(told?.kept).toEqual([expect.objectContaining({ name, value: base })]);
    expect(told?.own).toEqual([]);
  });

  test('where the base branch does not set it, the own value counts and is told', async () => {
    const { values, judging: told } = await resolve('', wanted.config);
    expect([values[name]].flat().map(String)).toEqual([proposed]);
    expect(told).toEqual({
      kept: [],
      added: [],
      own: [{ name, value: proposed, source: 'vector-index.yml:2' }],
    });
  });

  test('it can be given where a file can', () => expect(facesOf(row)).toContain('file'));
});

test('a bar can be raised: a rule that is added and a larger minimum hold as well', async () => {
  const {
    values,
    judging: told,
    problems,
  } = await resolve(
    'min-accuracy: 0.5\ngates: [loss <= 1, f1_macro >= 0.5]',
    'min-accuracy: 0.7\ngates:\n  - loss <= 1\n  - recall[cat] >= 0.5',
  );
  expect(problems).toEqual([]);
  expect(values['min-accuracy']).toBe(0.7);
  expect(values.gates).toEqual(['loss <= 1', 'f1_macro >= 0.5', 'recall[cat] >= 0.5']);
  expect(told).toEqual({
    kept: [
      {
        name: 'gates',
        value: 'loss <= 1\nf1_macro >= 0.5',
        proposed: 'loss <= 1\nrecall[cat] >= 0.5',
        source: 'vector-index.yml:3',
      },
    ],
    added: [
      { name: 'min-accuracy', value: '0.7', source: 'vector-index.yml:2' },
      { name: 'gates', value: 'recall[cat] >= 0.5', source: 'vector-index.yml:3' },
    ],
    own: [],
  });
});

test('the same in other words is no change', async () => {
  const { judging: told } = await resolve('min-accuracy: 0.50', 'min-accuracy: .5');
  expect(told).toEqual({ kept: [], added: [], own: [] });
});

test('what does not judge is the pull request’s own', async () => {
  const { values, judging: told } = await resolve('epochs: 3\nseed: 5', 'epochs: 7');
  expect([values.epochs, values.seed]).toEqual([7, 1]);
  expect(told).toEqual({ kept: [], added: [], own: [] });
});

test('a wrong value is told wherever it stands', async () => {
  const { problems } = await resolve('min-accuracy: high', 'min-accuracy: low');
  expect(problems).toEqual([
    expect.stringMatching(/"low" \(vector-index\.yml:2\)/),
    expect.stringMatching(/"high" \(vector-index\.yml:1 of the base branch\)/),
  ]);
});
