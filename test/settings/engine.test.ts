import { describe, expect, test } from 'vitest';
import { CodedError } from '../../src/lib/errors.ts';
import { parseConfigFile } from '../../src/settings/config-file.ts';
import { parseSettings } from '../../src/settings/parse.ts';

const parse = (flags: Record<string, string>, file?: Parameters<typeof parseSettings>[2]) =>
  parseSettings(
    'run',
    {
      given: new Map(Object.entries({ data: 'images', ...flags })),
      givenAs: 'flag',
      environment: new Map(),
      problems: [],
    },
    file,
    { cores: 2 },
  ).settings;

function problemsOf(flags: Record<string, string>): readonly string[] {
  try {
    parse(flags);
  } catch (error) {
    if (error instanceof CodedError) return error.problems;
    throw error;
  }
  return [];
}

test('engines in order of preference: wasm unless others are named', async () => {
  expect(parse({}).engine).toEqual(['wasm']);
  expect(parse({ engine: 'tensorflow' }).engine).toEqual(['tensorflow']);
  expect(parse({ engine: ' tensorflow,wasm ' }).engine).toEqual(['tensorflow', 'wasm']);
  for (const text of [
    'engine: tensorflow, wasm',
    'engine: [tensorflow, wasm]',
    'engine:\n- tensorflow\n- wasm',
  ])
    expect(parse({}, await parseConfigFile(text, 'x.yml')).engine).toEqual(['tensorflow', 'wasm']);
});

describe('refused, saying what would be right', () => {
  test.each([
    [
      'tensorflw',
      /^`engine`: expected `wasm` or `tensorflow`, or several .*`tensorflow, wasm`, not "tensorflw" \(--engine\); did you mean "tensorflow"\?/,
    ],
    ['tensorflow; wasm', /not "tensorflow; wasm" \(--engine\)/],
    ['wasm,wasm', /not "wasm,wasm"/],
    [',', /not ","/],
    ['wasm,tensorflow', /^`engine: wasm,tensorflow` \(--engine\): `wasm` is always there.*name it last$/],
  ])('engine %j', (engine, expected) => {
    expect(problemsOf({ engine })).toEqual([expect.stringMatching(expected)]);
  });

  test('tensorflow-path without an engine', () => {
    expect(problemsOf({ 'tensorflow-path': '/opt/tf' })).toEqual([
      '`tensorflow-path: /opt/tf` (--tensorflow-path) is for the engine `tensorflow`, which is not taken unless `engine` names it; set `engine: tensorflow`',
    ]);
    expect(problemsOf({ 'tensorflow-path': '/opt/tf', engine: 'wasm' })).toEqual([]);
  });
});
