import { describe, expect, test } from 'vitest';
import { commandsOf, onlyJob, pushWith } from './support.ts';

/** A job that prints its one parameter. */
const withParameter = (declaration: string, given: string, used = 'echo "<< parameters.it >>"'): string => `
jobs:
  show:
    parameters: { it: ${declaration} }
    docker: [{ image: "cimg/base:stable" }]
    steps:
      - run: ${used}
workflows: { all: { jobs: [{ show: ${given} }] } }`;

const run = (...given: Parameters<typeof withParameter>) => commandsOf(withParameter(...given));

describe('types', () => {
  test.each([
    ['{ type: string }', '{ it: docs }', 'docs'],
    ['{ type: string, default: docs }', '{}', 'docs'],
    ['{ type: string, default: docs }', '{ it: "" }', ''],
    ['{ type: string }', '{ it: "7" }', '7'],
    ['{ type: string, default: . }', '{}', '.'],
    ['{ type: boolean }', '{ it: yes }', 'true'],
    ['{ type: boolean }', '{ it: Off }', 'false'],
    ['{ type: integer, default: 1 }', '{ it: 2 }', '2'],
    ['{ type: enum, enum: [linux, darwin, win32], default: linux }', '{ it: win32 }', 'win32'],
    ['{ type: env_var_name, default: AWS_REGION }', '{}', 'AWS_REGION'],
  ])('%s given %s', (declaration, given, expected) => {
    expect(run(declaration, given)).toEqual([`echo "${expected}"`]);
  });

  test.each([
    ['{ type: string }', '{ it: 7 }', /expected a string, actual value: 7/],
    ['{ type: string }', '{ it: yes }', /expected a string, actual value: true/],
    ['{ type: boolean }', '{ it: "true" }', /expected a boolean/],
    ['{ type: integer }', '{ it: 1.5 }', /expected an integer/],
    ['{ type: enum, enum: [linux, darwin] }', '{ it: windows }', /one of linux, darwin/],
    ['{ type: enum, enum: [darwin, linux], default: windows }', '{}', /default: Type error/],
    ['{ type: env_var_name }', '{ it: "MY KEY" }', /name of an environment variable/],
    ['{ type: env_var_name }', '{ it: "" }', /name of an environment variable/],
    ['{ type: steps }', '{ it: checkout }', /a list is expected/],
    ['{ type: string }', '{}', /Missing required argument\(s\): it/],
    ['{ type: string }', '{ it: a, other: b }', /Unexpected argument\(s\): other/],
    ['{ type: text }', '{ it: a }', /type text is not one of/],
    ['{ default: a }', '{}', /a string is expected, not nothing/],
  ])('%s given %s is refused', (declaration, given, problem) => {
    expect(() => run(declaration, given)).toThrow(problem);
  });

  test.each(['name', 'requires', 'context', 'type', 'filters', 'matrix'])('a job declares no %s', (name) => {
    const text = withParameter('{ type: string }', '{}').replace('{ it:', `{ ${name}:`);
    expect(() => commandsOf(text)).toThrow(/reserved/);
  });
});

describe('references', () => {
  test('a whole value keeps its type', () => {
    const text = withParameter('{ type: integer }', '{ it: 3 }').replace(
      'docker:',
      'parallelism: << parameters.it >>\n    docker:',
    );
    expect(onlyJob(text)).toMatchObject({ parallelism: 3 });
  });

  test.each([
    ['"<<parameters.it>>/<<  parameters.it  >>"', ['a/a']],
    [String.raw`'cat \<< EOF'`, ['cat << EOF']],
    [String.raw`'.\\<< parameters.it >>\bin'`, [String.raw`.\a\bin`]],
    [String.raw`'\<< parameters.it >>'`, ['<< parameters.it >>']],
    ['"$HOME `x` $(y) %s"', ['$HOME `x` $(y) %s']],
  ])('%s', (used, expected) => {
    expect(run('{ type: string }', '{ it: a }', used)).toEqual(expected);
  });

  test('what is put in is not looked at again', () => {
    const given = String.raw`{ it: '\<< parameters.it >> \\' }`;
    expect(run('{ type: string }', given)).toEqual([String.raw`echo "<< parameters.it >> \\"`]);
  });

  test.each([
    ["'cat << EOF'", /begins no reference/],
    ["'<< parameters.other >>'", /Arguments referenced without declared parameters: parameters.other/],
    ["'<< include(a.sh) >>'", /does not parse|is no expression|refers to nothing/],
    ["'<< pipeline.nonsense >>'", /no such pipeline value/],
  ])('%s is refused', (used, problem) => {
    expect(() => run('{ type: string }', '{ it: a }', used)).toThrow(problem);
  });

  test('parameters of a job are not in scope in a workflow', () => {
    expect(() => run('{ type: string }', '{ it: << parameters.it >> }')).toThrow(
      /Arguments referenced without declared parameters: parameters.it/,
    );
  });
});

describe('pipeline', () => {
  const text = `
parameters:
  image-tag: { type: string, default: current }
  twice: { type: boolean, default: false }
jobs:
  build:
    docker: [{ image: "cimg/node:<< pipeline.parameters.image-tag >>" }]
    environment: { COMPARE: "<< pipeline.git.base_revision >>..<<pipeline.git.revision>>" }
    steps: [run: 'echo << pipeline.number >> << pipeline.git.branch == "main" and 10 or 1 >>']
workflows: { all: { jobs: [build] } }`;

  test('values and parameters', () => {
    expect(onlyJob(text, pushWith({}, { 'image-tag': '4.8.2' }))).toEqual({
      docker: [{ image: 'cimg/node:4.8.2' }],
      environment: { COMPARE: '..8f3c1d2' },
      steps: [{ run: { command: 'echo 42 10' } }],
    });
  });

  test('what is not declared, or of another type, is refused', () => {
    expect(() => onlyJob(text, pushWith({}, { tag: 'a' }))).toThrow(/Unexpected argument\(s\): tag/);
    expect(() => onlyJob(text, pushWith({}, { twice: 'yes' }))).toThrow(/a boolean/);
    expect(() => onlyJob(text.replace(', default: current', ''))).toThrow(/needs a default/);
    const dependent = text.replace('default: current', 'default: << pipeline.parameters.twice >>');
    expect(() => onlyJob(dependent)).toThrow(/not in scope/);
  });
});
