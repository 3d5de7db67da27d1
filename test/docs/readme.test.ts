import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shownName } from '../../src/evaluate/catalogue.ts';
import { METRICS } from '../../src/evaluate/metrics.ts';
import { readCommandLine } from '../../src/fronts/flags.ts';
import { EXIT } from '../../src/lib/errors.ts';
import { COMMANDS } from '../../src/settings/commands.ts';
import { EXIT_MEANINGS, SIGNAL_MEANING } from '../../src/settings/exit-codes.ts';
import { OUTPUTS } from '../../src/settings/outputs.ts';
import { parseSettings } from '../../src/settings/parse.ts';
import { SETTINGS } from '../../src/settings/spec.ts';
import { Database } from '../../src/stores/local/database.ts';
import { createSchema } from '../../src/stores/local/schema.ts';
import { configCheck } from '../support/config-schema.ts';
import {
  anchorsOf,
  blocksOf,
  DOCUMENTS,
  exists,
  GENERATED,
  readText,
  rowsUnder,
  spansOf,
  tokensOf,
} from './markdown.ts';

const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };

test.each([...DOCUMENTS, ...GENERATED])('links of %s lead somewhere', (path) => {
  const links = tokensOf(path).flatMap((token) =>
    (token.type === 'link' || token.type === 'image') && !/^https:/.test(token.href) ? [token.href] : [],
  );
  const broken = links.filter((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    return !exists(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
  expect(broken).toEqual([]);
});

describe.each(DOCUMENTS)('%s', (path) => {
  test('npm scripts exist', () => {
    const named = [...readText(path).matchAll(/npm run ([a-z:-]+)/g)].map(([, name]) => name!);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('commands and flags exist', () => {
    const lines = [...blocksOf(path, 'sh'), ...blocksOf(path, ''), ...spansOf(path)].flatMap((text) =>
      text.split('\n'),
    );
    const calls = lines.flatMap((line) => /^(?:\$ )?vector-index (\S.*)$/.exec(line)?.[1] ?? []);
    // In the place of what a user would write, and a comment behind it.
    const real = calls.filter((call) => !/[<…]/.test(call)).map((call) => call.split(' #')[0]!.trim());
    const shownToBeWrong = ['run --epoch 3 --min-accurracy 0.9 --image-size 4'];
    for (const call of real.filter((one) => !shownToBeWrong.includes(one))) {
      const { word, command, given, help, problems } = readCommandLine(call.split(/\s+/));
      if (help && word === undefined) continue;
      expect({ call, command, problems }).toEqual({ call, command: word, problems: [] });
      for (const name of given.keys()) expect(Object.keys(SETTINGS), call).toContain(name);
    }
  });

  test('settings between backticks exist', () => {
    const settings = Object.keys(SETTINGS);
    const values = Object.values(SETTINGS).flatMap((row): readonly string[] =>
      'values' in row ? row.values : [],
    );
    const known: string[] = [...settings, ...values, ...Object.keys(OUTPUTS), ...Object.keys(COMMANDS)];
    const notOurs = [
      'fetch-depth',
      'persist-credentials',
      'serial-group',
      'post-steps',
      'orb-dev',
      'vector-index',
      'vector-index-registry',
      'data-version',
    ];
    const kebab = spansOf(path).flatMap(
      (span) => /^(?:--)?([a-z]+(?:-[a-z]+)+)(?::? |$)/.exec(span)?.[1] ?? [],
    );
    expect(kebab.filter((name) => ![...known, ...notOurs].includes(name))).toEqual([]);
    const notSettings = [
      'with',
      'permissions',
      'contents',
      'uses',
      'lfs',
      'error',
      'file',
      'node',
      ...['caches', 'executor', 'shell'],
    ];
    const assigned = spansOf(path).flatMap((span) => /^([a-z-]+): \S/.exec(span)?.[1] ?? []);
    expect(assigned.filter((name) => ![...settings, ...notOurs, ...notSettings].includes(name))).toEqual([]);
  });

  test('our own files that it names exist', () => {
    const files = spansOf(path).filter((span) => /^[\w./-]+\.(ts|mjs|cjs|wasm)$/.test(span));
    expect(files.filter((file) => !exists(file) && !exists(`src/${file}`))).toEqual([]);
  });
});

describe('the README', () => {
  const [workflow, orbConfig, config] = blocksOf('README.md', 'yaml');

  test("shows the example's workflow and config, which run as they stand", () => {
    expect(`${workflow}\n`).toBe(readText('examples/digits/.github/workflows/vector-index.yml'));
    expect(`${orbConfig}\n`).toBe(readText('examples/digits/.circleci/config.yml'));
  });

  test('gives the action inputs that it has, and reads outputs that it has', () => {
    const { jobs } = parse(workflow!);
    const steps = jobs.index.steps as { uses?: string; with?: object }[];
    const step = steps.find(({ uses }) => uses?.includes('vector-index-action'));
    const action = parse(readText('action.yml')) as { inputs: object; outputs: object };
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step!.with!)));
    const outputs = [...workflow!.matchAll(/steps\.index\.outputs\.([a-z0-9-]+)/g)].map(([, name]) => name);
    expect(outputs.length).toBeGreaterThan(0);
    expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(outputs));
  });

  test('shows a config file that is right, and the schema that checks it', () => {
    const schema = JSON.parse(readText('schema/vector-index.schema.json'));
    const check = configCheck(schema);
    const settings = parse(config!) as Record<string, unknown>;
    expect(check(settings), JSON.stringify(check.errors)).toBe(true);
    const entries = Object.entries(settings).map(([name, value], line) => ({
      ...{ name, line },
      written: Array.isArray(value) ? value.map(String) : String(value),
    }));
    const raw = { given: new Map(), givenAs: 'flag', environment: new Map(), problems: [] } as const;
    const file = { path: 'vector-index.yml', entries, problems: [] };
    expect(() => parseSettings('run', raw, file, { cores: 1 })).not.toThrow();
    expect(config).toContain('/schema/vector-index.schema.json');
  });

  test('lists every command', () => {
    const rows = rowsUnder('README.md', 'command');
    expect(rows).toEqual(Object.entries(COMMANDS).map(([name, help]) => [`\`${name}\``, help]));
  });

  test('lists every exit code', () => {
    const codes = Object.entries(EXIT).map(([name, code]) => [
      String(code),
      EXIT_MEANINGS[name as keyof typeof EXIT],
    ]);
    expect(rowsUnder('README.md', 'code')).toEqual([...codes, ['128 + n', SIGNAL_MEANING]]);
  });

  test('names every output', () => {
    const spans = spansOf('README.md');
    expect(Object.keys(OUTPUTS).filter((name) => !spans.includes(name))).toEqual([]);
  });

  test('names files that npm test and npm run example use', () => {
    expect(blocksOf('README.md', 'sh').slice(0, 2)).toEqual([
      'npm ci && npm run example',
      'npm ci && npm test',
    ]);
  });
});

test('the reference lists every metric', () => {
  const named = METRICS.map((metric) => `\`${shownName(metric)}\``);
  expect(rowsUnder('docs/reference.md', 'metric').map(([name]) => name!.split(' (')[0])).toEqual(named);
});

test('the SQL that reads what is live fits the schema', () => {
  const [sql] = blocksOf('docs/architecture.md', 'sql');
  const handle = new DatabaseSync(':memory:');
  const db = new Database(handle);
  createSchema(db, 'memory');
  expect(db.all(sql!)).toEqual([]);
  db.close();
});
