import { describe, expect, test } from 'vitest';
import { expandConfig } from './expand.ts';
import { jobsOf, PUSH, pushWith } from './support.ts';

const JOBS = `
jobs:
  build: &job { docker: [{ image: "cimg/base:stable" }], steps: [checkout] }
  test: *job
  deploy: *job
  say:
    parameters: { it: { type: string, default: World } }
    docker: [{ image: "cimg/base:stable" }]
    steps: [run: "echo << parameters.it >>"]
`;
const workflow = (jobs: string): string => `${JOBS}\nworkflows:
  all:
    jobs: ${jobs}`;
const namesOf = (...given: Parameters<typeof jobsOf>): readonly string[] =>
  jobsOf(...given).map(({ name }) => name);

describe('jobs', () => {
  test('wait for those that they require, and for approval', () => {
    const jobs = jobsOf(
      workflow(`
      - build
      - test: { requires: [build] }
      - hold: { type: approval, requires: [test] }
      - deploy: { requires: [hold], context: [org-global, search] }
      - say: { name: clean-up, requires: [deploy: [failed, canceled], test: terminal], context: org-global }`),
    );
    expect(
      jobs.map(({ name, approval, requires }) => [name, approval, requires.map(({ job }) => job)]),
    ).toEqual([
      ['build', false, []],
      ['test', false, ['build']],
      ['hold', true, ['test']],
      ['deploy', false, ['hold']],
      ['clean-up', false, ['deploy', 'test']],
    ]);
    expect(jobs.map(({ contexts }) => contexts)).toEqual([
      [],
      [],
      [],
      ['org-global', 'search'],
      ['org-global'],
    ]);
    expect(jobs.at(-1)?.requires.map(({ statuses }) => statuses)).toEqual([
      ['failed', 'canceled'],
      ['success', 'failed', 'canceled', 'unauthorized', 'not_run'],
    ]);
  });

  test('of one name are numbered, unless they are named', () => {
    expect(namesOf(workflow('[say: { it: a }, say: { it: b }, say: { it: c, name: say-c }]'))).toEqual([
      'say-1',
      'say-2',
      'say-c',
    ]);
    expect(() => namesOf(workflow('[say, say, build: { requires: [say] }]'))).toThrow(
      /no job of the workflow/,
    );
  });

  test.each([
    ['[build: { requires: [nothing] }]', /requires nothing, which is no job/],
    ['[build: { requires: [test] }, test: { requires: [build] }]', /requires itself/],
    ['[build: { requires: [test: done] }, test]', /done is no status/],
    ['[nothing]', /job named nothing/],
    ['[say: { that: a }]', /Unexpected argument\(s\): that/],
    ['[hold: { type: approval, it: a }]', /Unexpected argument/],
    ['[build: { type: manual }]', /is not approval/],
    ['[build: { serial-group: "deploy @acme" }]', /serial group/],
  ])('%s is refused', (jobs, problem) => {
    expect(() => namesOf(workflow(jobs))).toThrow(problem);
  });
});

describe('filters', () => {
  const onBranch = (branch: string) => pushWith({ 'pipeline.git.branch': branch });
  const onTag = (tag: string) => pushWith({ 'pipeline.git.branch': null, 'pipeline.git.tag': tag });
  const text = workflow(`
    - build: { filters: { branches: { only: [dev, /user-.*/] } } }
    - test: { filters: { branches: { ignore: dev }, tags: { only: /v.*/ } } }
    - deploy: { filters: { branches: { only: main, ignore: main } } }
    - say: { filters: 'pipeline.git.branch == "main" or pipeline.git.tag matches /v.*/' }`);

  test.each([
    ['dev', ['build']],
    ['user-ada', ['build', 'test']],
    ['a-user-ada', ['test']],
    ['main', ['test', 'deploy', 'say']],
  ])('branch %s', (branch, expected) => {
    expect(namesOf(text.replace(' or pipeline.git.tag matches /v.*/', ''), onBranch(branch))).toEqual(
      expected,
    );
  });

  test.each([
    ['v1.0', ['test', 'say']],
    ['1.0', []],
  ])('tag %s', (tag, expected) => {
    expect(namesOf(text.replace('pipeline.git.branch == "main" or ', ''), onTag(tag))).toEqual(expected);
  });

  test('a job whose requirements are all left out is left out; if some are, it waits for the others', () => {
    const others = workflow(`
      - build: { filters: { branches: { only: dev } } }
      - test
      - deploy: { requires: [build] }
      - say: { requires: [build, test] }`);
    expect(jobsOf(others).map(({ name, requires }) => [name, requires.map(({ job }) => job)])).toEqual([
      ['test', []],
      ['say', ['test']],
    ]);
  });
});

describe('matrix', () => {
  const matrix = (rest: string): string => `
jobs:
  build:
    parameters: { a: { type: integer }, b: { type: integer, default: 0 } }
    docker: [{ image: "cimg/node:<< parameters.a >>" }]
    steps: [run: "echo << parameters.b >>"]
  after: { docker: [{ image: a }] }
workflows:
  all:
    jobs: ${rest}`;

  test('every combination but those excluded', () => {
    const jobs =
      '[build: { matrix: { parameters: { a: [1, 2, 3], b: [4, 5, 6] }, exclude: [{ a: 3, b: 5 }] } }]';
    expect(namesOf(matrix(jobs))).toEqual(
      ['1-4', '1-5', '1-6', '2-4', '2-5', '2-6', '3-4', '3-6'].map((suffix) => `build-${suffix}`),
    );
  });

  test('values in names and requirements; all of it by its alias', () => {
    const jobs = jobsOf(
      matrix(`
      - build: { name: build-v<< matrix.a >>, matrix: { parameters: { a: [1, 2] } } }
      - build:
          name: deploy-v<< matrix.a >>
          matrix: { alias: deploy, parameters: { a: [1, 2], b: [7] } }
          requires: [build-v<< matrix.a >>]
      - after: { requires: [deploy] }`),
    );
    expect(jobs.map(({ name, requires }) => [name, ...requires.map(({ job }) => job)])).toEqual([
      ['build-v1'],
      ['build-v2'],
      ['deploy-v1', 'build-v1'],
      ['deploy-v2', 'build-v2'],
      ['after', 'deploy-v1', 'deploy-v2'],
    ]);
    expect(jobs[2]?.definition).toMatchObject({
      docker: [{ image: 'cimg/node:1' }],
      steps: [{ run: { command: 'echo 7' } }],
    });
  });
});

describe('when', () => {
  const text = `
version: 2.1
parameters: { roll-back: { type: boolean, default: false } }
${JOBS}
workflows:
  usual: { unless: << pipeline.parameters.roll-back >>, jobs: [build] }
  nightly: { when: { equal: [scheduled_pipeline, << pipeline.trigger_source >>] }, jobs: [test] }
  back: { when: << pipeline.parameters.roll-back >>, jobs: [deploy] }
  released: { when: 'pipeline.git.branch == "main" and pipeline.number > 100', jobs: [build] }
  old-nightly: { triggers: [{ schedule: { cron: "0 0 * * *", filters: { branches: { only: main } } } }], jobs: [say] }`;
  const running = (pipeline: typeof PUSH): readonly string[] =>
    expandConfig(text, pipeline).map(({ name }) => name);

  test.each([
    ['a push', PUSH, ['usual']],
    ['a schedule', pushWith({ 'pipeline.trigger_source': 'scheduled_pipeline' }), ['usual', 'nightly']],
    ['a parameter', pushWith({}, { 'roll-back': true }), ['back']],
    ['a later number', pushWith({ 'pipeline.number': 101 }), ['usual', 'released']],
    ['a trigger of the workflow', { ...PUSH, scheduled: 'old-nightly' }, ['old-nightly']],
  ])('%s', (_, pipeline, expected) => {
    expect(running(pipeline)).toEqual(expected);
  });
});

test.each([
  ['version: 2\njobs: {}', /2.1 is expected/],
  ['version: 2.1\njob: {}', /unknown key job/],
  ['version: 2.1\nworkflows: { a: { job: [] } }', /unknown key job/],
])('%s is refused', (text, problem) => {
  expect(() => expandConfig(text, PUSH)).toThrow(problem);
});
