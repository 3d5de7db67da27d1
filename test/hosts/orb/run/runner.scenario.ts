import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expandConfig } from '../expand/expand.ts';
import { keptKeys } from './caches.ts';
import type { Booleans } from './environment.ts';
import { type Event, forkPullRequest, pushTo } from './events.ts';
import { makeRepository, push, type Repository } from './repository.ts';
import { makeRunner, type Runner } from './runner.ts';
import { runWorkflow, type WorkflowEnd } from './workflow.ts';

let runner: Runner;
let repository: Repository;
let commit: string;
beforeEach(() => {
  runner = makeRunner();
  repository = makeRepository(runner.disk);
  commit = push(repository);
});
afterEach(() => runner.remove());

/** Runs jobs, each given by its steps; `workflow` where not all of them run side by side. */
async function run(
  jobs: Readonly<Record<string, string>>,
  options: { event?: Event; workflow?: string; approved?: string[]; booleans?: Booleans } = {},
): Promise<WorkflowEnd> {
  const names = Object.keys(jobs);
  const written = names.map((name) => `  ${name}:\n    docker: [{ image: a }]\n    steps:\n${jobs[name]}`);
  const text = `version: 2.1\njobs:\n${written.join('\n')}\nworkflows: { all: { jobs: ${options.workflow ?? `[${names}]`} } }`;
  const event = options.event ?? pushTo('main', commit);
  const [workflow] = expandConfig(text, event.pipeline);
  const contexts = { secrets: { API_KEY: 'pcsk_1' } };
  return runWorkflow(workflow!, { runner, remote: repository.remote, contexts, ...options, event });
}
const outputsOf = (end: WorkflowEnd, job = 'it'): readonly string[] =>
  (end.jobs[job]?.steps ?? []).map(({ output }) => output);

describe('steps', () => {
  test('share what BASH_ENV exports, and nothing else', async () => {
    const end = await run({
      it: `
      - run: { command: 'echo "export A=1" >> "$BASH_ENV"; B=2; echo $STEP', environment: { STEP: '$HOME' } }
      - run: 'echo "$A-\${B:-}-\${STEP:-}"; pwd'`,
    });
    expect(outputsOf(end)).toEqual(['$HOME\n', `1--\n${runner.home}/project\n`]);
  });

  test.each<[Booleans, string]>([
    ['words', 'true'],
    ['digits', '1'],
  ])('booleans as %s; what is empty in the pipeline', async (booleans, expected) => {
    const steps = `
      - run:
          command: 'echo "$A $B"'
          environment: { A: << pipeline.git.branch.is_default >>, B: << pipeline.git.tag >> }`;
    expect(outputsOf(await run({ it: steps }, { booleans }))).toEqual([`${expected} <nil>\n`]);
  });

  test('end at the first failure, but for those that run always, or then', async () => {
    const end = await run({
      it: `
      - run: { name: fails, command: 'false | true; echo not reached' }
      - run: { name: left out, command: 'true' }
      - run: { name: then, command: echo then, when: on_fail }
      - run: { name: always, command: mkdir out && echo 1 > out/a, when: always }
      - store_artifacts: { path: out }`,
    });
    expect(end.statuses).toEqual({ it: 'failed' });
    expect(end.jobs.it?.steps.map(({ name }) => name)).toEqual([
      'fails',
      'then',
      'always',
      'store_artifacts',
    ]);
    expect(readFileSync(join(runner.artifacts, 'it/out/a'), 'utf8')).toBe('1\n');
  });

  test('are left out after a halt', async () => {
    const end = await run(
      { it: '      - run: circleci-agent step halt; echo still here\n      - run: echo no' },
      { workflow: "[it: { post-steps: [run: { command: 'echo no', when: always }] }]" },
    );
    expect(end).toMatchObject({ statuses: { it: 'success' }, jobs: { it: { halted: true } } });
    expect(outputsOf(end)).toEqual(['still here\n']);
  });

  test('see a clean home and a clone of the commit, whose origin can be asked', async () => {
    const end = await run({
      it: `
      - run: 'ls -A ~; env | cut -d= -f1 | sort | grep -v ^CIRCLE | xargs'
      - checkout
      - run: git rev-parse HEAD origin/HEAD && git branch --show-current && touch ~/left`,
    });
    expect(outputsOf(end)).toEqual([
      'project\nBASH_ENV CI HOME LANG PATH PWD SHLVL _\n',
      `checked out ${commit}`,
      `${commit}\n${commit}\nmain\n`,
    ]);
    expect(outputsOf(await run({ it: '      - run: ls -A ~' }))).toEqual(['project\n']);
  });
});

describe('contexts', () => {
  const steps = '      - run: env | sed -n "s|^API_KEY=|key |p"';
  test('are seen by the jobs that name them, but not in a fork', async () => {
    const workflow = '[it: { context: secrets }, other]';
    const seen = await run({ it: steps, other: steps }, { workflow });
    expect([outputsOf(seen), outputsOf(seen, 'other')]).toEqual([['key pcsk_1\n'], ['']]);
    push(repository, 'refs/pull/9/head');
    const fork = await run({ it: steps, other: steps }, { workflow, event: forkPullRequest(commit) });
    expect(outputsOf(fork)).toEqual(['']);
    await expect(run({ it: steps }, { workflow: '[it: { context: nothing }]' })).rejects.toThrow(
      /no context nothing/,
    );
  });
});

describe('workspaces and caches', () => {
  test('a workspace reaches the jobs that wait, and no others', async () => {
    const leave = `
      - run: mkdir -p out && echo "$CIRCLE_JOB" > out/$CIRCLE_JOB
      - persist_to_workspace: { root: ., paths: ["out/*"] }`;
    const look = '      - attach_workspace: { at: . }\n      - run: ls out || true';
    const end = await run(
      { a: leave, b: leave, c: look },
      { workflow: '[a, b: { requires: [a] }, c: { requires: [b] }, c: { name: d, requires: [a] }]' },
    );
    expect(outputsOf(end, 'c').at(-1)).toBe('a\nb\n');
    expect(outputsOf(end, 'd').at(-1)).toBe('a\n');
    const nothing = await run({ it: '      - persist_to_workspace: { root: ., paths: [out] }' });
    expect(nothing.statuses).toEqual({ it: 'failed' });
  });

  test('a cache never changes, and comes back by the newest key that begins so', async () => {
    const keep = (key: string, text: string): string => `
      - run: mkdir -p ~/kept && echo ${text} > ~/kept/a
      - save_cache: { key: '${key}', paths: [~/kept] }`;
    const bring = (keys: string): string => `
      - restore_cache: { keys: ${keys} }
      - run: cat ~/kept/a || true`;
    await run({ it: keep('v1-{{ .Branch }}-1', 'one') });
    await run({ it: keep('v1-{{ .Branch }}-1', 'other') });
    await run({ it: keep('v1-{{ .Branch }}-1-new', 'two') });
    expect(keptKeys(runner.caches)).toEqual(['v1-main-1', 'v1-main-1-new']);
    expect(outputsOf(await run({ it: bring('[v1-main-1]') })).at(-1)).toBe('two\n');
    expect(outputsOf(await run({ it: bring('[v2-, v1-]') })).at(-1)).toBe('two\n');
    expect(outputsOf(await run({ it: bring('[v2-]') }))[0]).toMatch(/no cache/);
  });

  test("a key's templates", async () => {
    const template =
      '{{ checksum "a" }}/{{ .Environment.CIRCLE_JOB }}/{{ arch }}/{{ .Revision }}/{{ epoch }}';
    const steps = `
      - run: printf abc > a
      - save_cache: { key: '${template}', paths: [a] }
      - save_cache: { key: '{{ checksum "none" }}', paths: [a] }`;
    const end = await run({ it: steps });
    // printf abc | openssl dgst -sha256 -binary | base64
    expect(keptKeys(runner.caches)[0]).toMatch(
      new RegExp(`^ungWv48Bz\\+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=/it/linux amd64/${commit}/\\d+$`),
    );
    expect(end.statuses).toEqual({ it: 'failed' });
  });

  test('test results and artifacts that are not there do not fail a job', async () => {
    const steps = '      - store_test_results: { path: out }\n      - store_artifacts: { path: out }';
    expect((await run({ it: steps })).statuses).toEqual({ it: 'success' });
    expect(existsSync(join(runner.testResults, 'it'))).toBe(false);
    expect(readdirSync(runner.artifacts)).toEqual([]);
  });
});

describe('workflows', () => {
  const ok = '      - run: "true"';
  const workflow =
    '[a, hold: { type: approval, requires: [a] }, b: { requires: [hold] }, c: { requires: [b: failed] }]';

  test('wait for approval', async () => {
    const waiting = await run({ a: ok, b: ok, c: ok }, { workflow });
    expect(waiting.statuses).toEqual({ a: 'success', hold: 'on_hold', b: 'blocked', c: 'blocked' });
    expect(Object.keys(waiting.jobs)).toEqual(['a']);
    const approved = await run({ a: ok, b: ok, c: ok }, { workflow, approved: ['hold'] });
    expect(approved.statuses).toEqual({ a: 'success', hold: 'success', b: 'success', c: 'not_run' });
  });

  test('leave out what needs a job that failed', async () => {
    const end = await run({ a: '      - run: exit 3', b: ok, c: ok }, { workflow });
    expect(end.statuses).toEqual({ a: 'failed', hold: 'not_run', b: 'not_run', c: 'not_run' });
    expect(end.jobs.a?.steps[0]?.exitCode).toBe(3);
  });
});
