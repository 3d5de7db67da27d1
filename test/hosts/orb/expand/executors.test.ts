import { expect, test } from 'vitest';
import { jobsOf, onlyJob } from './support.ts';

const EXECUTORS = `
executors:
  ubuntu:
    parameters:
      image: { type: string, default: "ubuntu-2404:current" }
      docker_layer_caching: { type: boolean, default: false }
      resource_class: { type: enum, enum: [medium, large] }
    machine:
      image: << parameters.image >>
      docker_layer_caching: << parameters.docker_layer_caching >>
    resource_class: << parameters.resource_class >>
  xenial:
    parameters: { some-value: { type: string, default: foo } }
    environment: { SOME_VAR: << parameters.some-value >> }
    docker: [{ image: "ubuntu:xenial" }]
  bionic:
    docker: [{ image: "ubuntu:bionic" }]
`;
const job = (e: string): string => `${EXECUTORS}
jobs:
  test:
    parameters: { e: { type: executor, default: bionic } }
    executor: << parameters.e >>
    steps: [run: some-tests]
workflows: { all: { jobs: [{ test: ${e} }] } }`;
const steps = [{ run: { command: 'some-tests' } }];

test.each([
  ['{}', { docker: [{ image: 'ubuntu:bionic' }] }],
  ['{ e: bionic }', { docker: [{ image: 'ubuntu:bionic' }] }],
  [
    '{ e: { name: xenial, some-value: foobar } }',
    { docker: [{ image: 'ubuntu:xenial' }], environment: { SOME_VAR: 'foobar' } },
  ],
  [
    '{ e: { name: ubuntu, docker_layer_caching: true, resource_class: medium, image: "ubuntu-2404:edge" } }',
    { machine: { image: 'ubuntu-2404:edge', docker_layer_caching: true }, resource_class: 'medium' },
  ],
])('an executor as a parameter: %s', (given, expected) => {
  expect(onlyJob(job(given))).toEqual({ ...expected, steps });
});

test.each([
  ['{ e: trusty }', /Cannot find a definition for executor named trusty/],
  ['{ e: ubuntu }', /Missing required argument\(s\): resource_class/],
  ['{ e: { name: bionic, tag: a } }', /Unexpected argument\(s\): tag/],
  ['{ e: [bionic] }', /a string is expected/],
])('an executor as a parameter: %s is refused', (given, problem) => {
  expect(() => onlyJob(job(given))).toThrow(problem);
});

test("a job's keys come before the executor's, and variables are added up", () => {
  const text = `
executors:
  node:
    docker: [{ image: "cimg/node:lts" }]
    environment: { ENV: ci, BOTH: executor }
jobs:
  build:
    docker: [{ image: "cimg/base:stable" }]
    environment: { BOTH: job }
    executor: node
workflows: { all: { jobs: [build] } }`;
  expect(onlyJob(text)).toEqual({
    docker: [{ image: 'cimg/base:stable' }],
    environment: { ENV: 'ci', BOTH: 'job' },
    steps: [],
  });
});

test.each([
  ['jobs: { a: { steps: [checkout] } }', /one of docker, machine, macos is expected, not 0/],
  ['jobs: { a: { docker: [{ image: a }], machine: true, steps: [] } }', /not 2/],
  ['jobs: { a: { docker: [{ image: a }], resource_class: "", steps: [] } }', /not empty/],
  ['jobs: { a: { docker: [{ image: a }], environment: { "A B": c } } }', /no name of a variable/],
  ['jobs: { a: { docker: [{ image: a }], step: [] } }', /unknown key step/],
])('%s is refused', (text, problem) => {
  expect(() => onlyJob(`${text}\nworkflows: { all: { jobs: [a] } }`)).toThrow(problem);
});

// Two orbs with an executor of the same name, one of them published.
const ORBS = `
orbs:
  foo: some/foo@1
  own:
    orbs: { inner: some/foo@1 }
    executors: { bar: { docker: [{ image: "cimg/base:own" }] } }
    commands: { greet: { parameters: { who: { type: string } }, steps: [run: "echo << parameters.who >>"] } }
    jobs:
      hello:
        parameters:
          who: { type: string, default: World }
          where: { type: executor, default: bar }
          first: { type: steps, default: [{ greet: { who: nobody } }] }
        executor: << parameters.where >>
        steps:
          - steps: << parameters.first >>
          - greet: { who: "<< parameters.who >> << pipeline.number >>" }
      inside: { executor: inner/bar }
`;
const PUBLISHED = { 'some/foo@1': 'executors: { bar: { docker: [{ image: "cimg/base:foo" }] } }' };
const workflow = (jobs: string): string => `${ORBS}\nworkflows: { all: { jobs: ${jobs} } }`;

test('names in an orb are those of the orb, what is passed to it is that of the caller', () => {
  expect(onlyJob(workflow('[own/hello]'), undefined, PUBLISHED)).toEqual({
    docker: [{ image: 'cimg/base:own' }],
    steps: [{ run: { command: 'echo nobody' } }, { run: { command: 'echo World 42' } }],
  });
  const given = '[own/hello: { who: Ada, where: foo/bar, first: [own/greet: { who: me }] }]';
  expect(onlyJob(workflow(given), undefined, PUBLISHED)).toEqual({
    docker: [{ image: 'cimg/base:foo' }],
    steps: [{ run: { command: 'echo me' } }, { run: { command: 'echo Ada 42' } }],
  });
  expect(onlyJob(workflow('[own/inside]'), undefined, PUBLISHED).docker).toEqual([
    { image: 'cimg/base:foo' },
  ]);
});

test.each([
  ['[own/hello: { where: bar }]', /executor named bar/],
  ['[own/hello: { first: [greet: { who: me }] }]', /command named greet/],
  ['[own/nothing]', /job named own\/nothing/],
  ['[hello]', /job named hello/],
])('%s is refused', (jobs, problem) => {
  expect(() => jobsOf(workflow(jobs), undefined, PUBLISHED)).toThrow(problem);
});

test('pipeline parameters are not in scope in an orb', () => {
  const text = workflow('[own/hello]').replace('pipeline.number', 'pipeline.parameters.a');
  const declared = `${text}\nparameters: { a: { type: string, default: b } }`;
  expect(() => onlyJob(declared, undefined, PUBLISHED)).toThrow(/not in scope in the body of an orb/);
});

test('an orb that is not there, or is none, is refused', () => {
  expect(() => onlyJob(workflow('[own/hello]'))).toThrow(/Cannot find some\/foo@1/);
  expect(() => onlyJob(workflow('[own/hello]'), undefined, { 'some/foo@1': 'workflows: {}' })).toThrow(
    /unknown key workflows/,
  );
});
