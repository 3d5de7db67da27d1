import { describe, expect, test } from 'vitest';
import { commandsOf, onlyJob } from './support.ts';

/** One job with these steps, and commands beside it. */
const job = (steps: string, commands = '', parameters = '{}', given = '{}'): string => `
${commands}
jobs:
  it:
    parameters: ${parameters}
    docker: [{ image: "cimg/base:stable" }]
    steps:${steps}
workflows: { all: { jobs: [{ it: ${given} }] } }`;

describe('commands', () => {
  const sayhello = `
commands:
  sayhello:
    description: says hello
    parameters: { to: { type: string, default: World } }
    steps: [run: 'echo Hello << parameters.to >>']
  twice:
    parameters: { to: { type: string } }
    steps:
      - sayhello: { to: << parameters.to >> }
      - sayhello`;

  test('are put where they are called', () => {
    expect(commandsOf(job('\n      - sayhello: { to: Lev }\n      - run: ls', sayhello))).toEqual([
      'echo Hello Lev',
      'ls',
    ]);
  });

  test('call commands, which see only what is passed', () => {
    expect(commandsOf(job('\n      - twice: { to: Ada }', sayhello))).toEqual([
      'echo Hello Ada',
      'echo Hello World',
    ]);
    const inherits = sayhello.replace('echo Hello << parameters.to >>', 'echo << parameters.saywhat >>');
    expect(() =>
      commandsOf(job(' [sayhello]', inherits, '{ saywhat: { type: string, default: a } }')),
    ).toThrow(/without declared parameters: parameters.saywhat/);
  });

  test.each([
    [' [nothing]', /Cannot find a definition for command named nothing/],
    ['\n      - sayhello: { whom: Lev }', /Unexpected argument\(s\): whom/],
    [' [twice]', /Missing required argument\(s\): to/],
    ['\n      - sayhello: Lev', /takes a map/],
    ['\n      - { run: ls, checkout: {} }', /one key/],
    ['\n      - run: { name: a }', /`command` is missing/],
    ['\n      - run: { command: ls, timeout: 5m }', /unknown key timeout/],
    ['\n      - run: { command: ls, when: sometimes }', /on_success/],
    ['\n      - run: { command: ls, no_output_timeout: 20 minutes }', /20m/],
    ['\n      - run: { command: ls, working_directory: "" }', /is empty/],
    ['\n      - restore_cache: { name: a }', /`key` or `keys`/],
  ])('%s is refused', (steps, problem) => {
    expect(() => commandsOf(job(steps, sayhello))).toThrow(problem);
  });

  test('one that calls itself is refused', () => {
    const loop = 'commands: { a: { steps: [b] }, b: { steps: [a] } }';
    expect(() => commandsOf(job(' [a]', loop))).toThrow(/calls itself/);
  });

  test('may stand in for a built-in step', () => {
    const own = "commands: { checkout: { steps: [run: 'git clone .'] } }";
    expect(commandsOf(job(' [checkout]', own))).toEqual(['git clone .']);
  });
});

describe('steps as a parameter', () => {
  const commands = `
commands:
  run-tests:
    parameters: { after-deps: { type: steps, default: [] } }
    steps:
      - run: make deps
      - steps: << parameters.after-deps >>
      - run: make test
  outer:
    parameters: { given: { type: steps }, word: { type: string, default: inner } }
    steps: [run-tests: { after-deps: << parameters.given >> }]`;

  test('are put where the parameter stands', () => {
    const given = `
      - run-tests:
          after-deps:
            - run: echo one
            - run: echo two`;
    expect(commandsOf(job(given, commands))).toEqual(['make deps', 'echo one', 'echo two', 'make test']);
    expect(commandsOf(job(' [run-tests]', commands))).toEqual(['make deps', 'make test']);
  });

  test('mean what they mean where they are written, however often they are passed on', () => {
    const given = `
      - outer:
          given: [run: "echo << parameters.word >>"]`;
    const parameters = '{ word: { type: string, default: outer } }';
    expect(commandsOf(job(given, commands, parameters))).toEqual(['make deps', 'echo outer', 'make test']);
  });
});

describe('conditions', () => {
  const steps = `
      - run: echo always
      - when:
          condition: << parameters.foo >>
          steps: [run: echo yes]
      - unless:
          condition: << parameters.foo >>
          steps: [run: echo no]`;
  const foo = '{ foo: { type: boolean, default: false } }';
  const text = '{ foo: { type: string, default: "" } }';

  test.each([
    [foo, '{ foo: true }', 'yes'],
    [foo, '{ foo: false }', 'no'],
    [foo, '{}', 'no'],
    [text, '{ foo: "false" }', 'yes'],
    [text, '{}', 'no'],
  ])('%s given %s', (parameters, given, said) => {
    expect(commandsOf(job(steps, '', parameters, given))).toEqual(['echo always', `echo ${said}`]);
  });

  test('steps that are left out are checked all the same', () => {
    const left = '\n      - when: { condition: false, steps: [nothing] }';
    expect(() => commandsOf(job(left))).toThrow(/command named nothing/);
  });
});

describe('pre-steps and post-steps', () => {
  test('stand before and after the steps of the job', () => {
    const given = '{ pre-steps: [run: first], post-steps: [run: { command: last, when: always }] }';
    expect(onlyJob(job('\n      - checkout\n      - run: build', '', '{}', given)).steps).toEqual([
      { run: { command: 'first' } },
      { checkout: {} },
      { run: { command: 'build' } },
      { run: { command: 'last', when: 'always' } },
    ]);
  });
});
