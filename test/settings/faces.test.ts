import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { staleFaces } from '../../scripts/faces.ts';
import { COMMAND_NAMES } from '../../src/settings/commands.ts';
import { configSchema } from '../../src/settings/faces.ts';
import { commandHelp, generalHelp } from '../../src/settings/help.ts';
import { OUTPUTS } from '../../src/settings/outputs.ts';
import { facesOf, type SettingRow, variableOf } from '../../src/settings/row.ts';
import { SETTINGS } from '../../src/settings/spec.ts';
import { readValue, WRONG } from '../../src/settings/values.ts';
import { configCheck } from '../support/config-schema.ts';

const rows = Object.entries<SettingRow>(SETTINGS);
const namesWith = (face: 'input' | 'flag' | 'file') =>
  rows.filter(([, row]) => facesOf(row).includes(face)).map(([name]) => name);

test('every face says what the table says; otherwise: node scripts/faces.ts --write', () => {
  expect(staleFaces()).toEqual([]);
});

describe('the table', () => {
  test.each(rows)('%s', (name, row) => {
    expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(row.help).toMatch(/^[A-Z].*\.$/);
    expect(row.commands.length).toBeGreaterThan(0);
    for (const command of row.required ?? []) expect(row.commands).toContain(command);
    if (row.default !== undefined && row.kind !== 'list')
      expect(readValue(row, String(row.default)), 'the default is a value that a user may give').not.toBe(
        WRONG,
      );
  });

  test('no two settings share a variable', () => {
    expect(new Set(rows.map(([name]) => variableOf(name))).size).toBe(rows.length);
  });

  test('what decides a judgement is marked', () => {
    expect(rows.filter(([, row]) => row.judges).map(([name]) => name)).toEqual([
      'test-data',
      'label-column',
      'group-column',
      'test-split',
      'validation-split',
      'split-seed',
      'on-bad-item',
      'min-accuracy',
      'gates',
      'metrics-file',
      'queries',
      'smoke-queries',
      'baseline',
    ]);
  });
});

describe('action.yml', () => {
  const action = parseYaml(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as {
    inputs: Record<string, { description: string; required: boolean; default?: string }>;
    outputs: Record<string, { description: string }>;
    runs: Record<string, string>;
  };

  test('has every input, and no default that would win over the config file', () => {
    expect(Object.keys(action.inputs)).toEqual(namesWith('input'));
    for (const input of Object.values(action.inputs)) {
      expect(input.default).toBeUndefined();
      expect(input.required).toBe(false);
    }
  });

  test('has every output, and runs the bundle on Node 24', () => {
    expect(Object.keys(action.outputs)).toEqual(Object.keys(OUTPUTS));
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });
});

describe('the schema of vector-index.yml', () => {
  const check = configCheck();

  test.each([
    [{}],
    [{ data: 'images', epochs: 20, 'min-accuracy': 0.9, 'retain-grace': '10m', deploy: 'auto' }],
    [{ gates: ['accuracy >= 0.9'] }],
    [{ gates: 'accuracy >= 0.9\nf1_macro >= 0.8\n' }],
    [{ 'retain-grace': 0, name: 2024 }],
  ])('takes %o', (config) => {
    expect(check(config), JSON.stringify(check.errors)).toBe(true);
  });

  test.each([
    [{ epoch: 20 }],
    [{ epochs: 0 }],
    [{ epochs: 'many' }],
    [{ 'test-split': 1 }],
    [{ 'learning-rate': 0 }],
    [{ distance: 'cosin' }],
    [{ index: '../x' }],
    [{ 'retain-grace': '10' }],
    [{ 'retain-grace': 10 }],
    [{ rebuild: true }],
    [{ config: 'x.yml' }],
  ])('refuses %o', (config) => {
    expect(check(config)).toBe(false);
  });

  test('explains every setting that the file may hold', () => {
    const { properties } = configSchema() as { properties: Record<string, { description: string }> };
    expect(Object.keys(properties)).toEqual(namesWith('file'));
    for (const { description } of Object.values(properties)) expect(description.length).toBeGreaterThan(10);
  });
});

describe('help', () => {
  test('names every command and every exit code', () => {
    for (const command of COMMAND_NAMES) expect(generalHelp()).toContain(`\n  ${command} `);
    for (const code of ['0', '1', '2', '3', '4', '5', '6', '7', '128+n'])
      expect(generalHelp()).toContain(`\n  ${code} `);
  });

  test.each(COMMAND_NAMES)('%s lists the flags it reads, and no other, within 100 columns', (command) => {
    const help = commandHelp(command);
    const flags = [...help.matchAll(/^ {2}--([a-z0-9-]+)/gm)].map(([, name]) => name);
    const read = namesWith('flag').filter((name) =>
      (SETTINGS as Record<string, SettingRow>)[name]?.commands.includes(command),
    );
    expect(flags.toSorted()).toEqual(read.toSorted());
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });
});
