import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Deploy, mayWrite } from '../../src/hosts/deploy.ts';
import { readGitHubEvent } from '../../src/hosts/github-event.ts';
import type { HostEvent } from '../../src/hosts/host.ts';
import { CodedError } from '../../src/lib/errors.ts';

const MAIN = 'b7e23ec29af22b0b4e41da31e868d57226121c84';
const HEAD = '9c1185a5c5e9fc54612808977ee8f548b2258d31';
const MERGE = 'e2fc714c4727ee9395f324cd2e7f331f4b9d3c11';

interface Run {
  readonly file: string;
  readonly name: string;
  readonly ref: string;
  readonly sha: string;
  readonly event: Omit<HostEvent, 'name'>;
  /** What `deploy: auto` and `deploy: always` come to. */
  readonly auto: boolean;
  readonly always: boolean | 'refused';
}

const main = { branch: 'main', defaultBranch: 'main', commit: MAIN };
const fork = { defaultBranch: 'main', fromFork: true, pullRequest: 42 };
const yes = { auto: true, always: true } as const;
const asked = { auto: false, always: true } as const;
const never = { auto: false, always: 'refused' } as const;

const runs: readonly Run[] = [
  {
    file: 'push-default-branch',
    name: 'push',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'push', ...main },
    ...yes,
  },
  {
    file: 'push-other-branch',
    name: 'push',
    ref: 'refs/heads/feature/cups',
    sha: HEAD,
    event: { kind: 'push', branch: 'feature/cups', defaultBranch: 'main', commit: HEAD },
    ...asked,
  },
  {
    file: 'push-tag',
    name: 'push',
    ref: 'refs/tags/v1.2.0',
    sha: MAIN,
    event: { kind: 'tag', defaultBranch: 'main', commit: MAIN },
    ...asked,
  },
  {
    file: 'pull-request',
    name: 'pull_request',
    ref: 'refs/pull/42/merge',
    sha: MERGE,
    event: {
      kind: 'pull_request',
      branch: 'feature/cups',
      defaultBranch: 'main',
      fromFork: false,
      pullRequest: 42,
      commit: HEAD,
    },
    ...never,
  },
  // The fork's branch has the name of our default branch.
  {
    file: 'pull-request-fork',
    name: 'pull_request',
    ref: 'refs/pull/42/merge',
    sha: MERGE,
    event: { kind: 'pull_request', branch: 'main', ...fork, commit: HEAD },
    ...never,
  },
  {
    file: 'pull-request-deleted-fork',
    name: 'pull_request',
    ref: 'refs/pull/42/merge',
    sha: MERGE,
    event: { kind: 'pull_request', branch: 'main', ...fork, commit: HEAD },
    ...never,
  },
  // With secrets, on the base branch's ref: the most tempting one.
  {
    file: 'pull-request-fork',
    name: 'pull_request_target',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'pull_request', branch: 'main', ...fork, commit: HEAD },
    ...never,
  },
  {
    file: 'pull-request-merged',
    name: 'pull_request',
    ref: 'refs/heads/main',
    sha: MERGE,
    event: {
      kind: 'pull_request',
      branch: 'feature/cups',
      defaultBranch: 'main',
      fromFork: false,
      pullRequest: 42,
      commit: HEAD,
    },
    ...never,
  },
  {
    file: 'pull-request-review-fork',
    name: 'pull_request_review',
    ref: 'refs/pull/42/merge',
    sha: MERGE,
    event: { kind: 'pull_request', branch: 'main', ...fork, commit: HEAD },
    ...never,
  },
  {
    file: 'merge-group',
    name: 'merge_group',
    ref: `refs/heads/gh-readonly-queue/main/pr-42-${MAIN}`,
    sha: MERGE,
    event: { kind: 'pull_request', defaultBranch: 'main', pullRequest: 42, commit: MERGE },
    ...never,
  },
  {
    file: 'workflow-run-of-fork',
    name: 'workflow_run',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'pull_request', defaultBranch: 'main', commit: MAIN },
    ...never,
  },
  {
    file: 'issue-comment-on-pull-request',
    name: 'issue_comment',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'pull_request', defaultBranch: 'main', pullRequest: 42, commit: MAIN },
    ...never,
  },
  {
    file: 'schedule',
    name: 'schedule',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'schedule', ...main },
    ...yes,
  },
  {
    file: 'workflow-dispatch',
    name: 'workflow_dispatch',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'manual', ...main },
    ...yes,
  },
  {
    file: 'workflow-dispatch-other-branch',
    name: 'workflow_dispatch',
    ref: 'refs/heads/feature/cups',
    sha: HEAD,
    event: { kind: 'manual', branch: 'feature/cups', defaultBranch: 'main', commit: HEAD },
    ...asked,
  },
  {
    file: 'repository-dispatch',
    name: 'repository_dispatch',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'manual', ...main },
    ...yes,
  },
  {
    file: 'workflow-run-of-push',
    name: 'workflow_run',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'other', ...main },
    ...asked,
  },
  {
    file: 'issue-comment',
    name: 'issue_comment',
    ref: 'refs/heads/main',
    sha: MAIN,
    event: { kind: 'other', ...main },
    ...asked,
  },
  {
    file: 'release',
    name: 'release',
    ref: 'refs/tags/v1.2.0',
    sha: MAIN,
    event: { kind: 'tag', defaultBranch: 'main', commit: MAIN },
    ...asked,
  },
];

const payloadOf = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`events/${file}.json`, import.meta.url), 'utf8'));

test.each(runs)('$name ($file): the event', ({ file, name, ref, sha, event }) => {
  expect(readGitHubEvent({ name, ref, sha, payload: payloadOf(file) })).toEqual({
    ...{ name, ...event },
    ...(event.kind === 'pull_request' && { base: { commit: MAIN, branch: 'main' } }),
  });
});

test('the base branch of a queued pull request stands in its ref', () => {
  const ref = `refs/heads/gh-readonly-queue/release/2/pr-42-${MAIN}`;
  const event = readGitHubEvent({ name: 'push', ref, sha: HEAD, payload: {} });
  expect(event.base).toEqual({ commit: MAIN, branch: 'release/2' });
});

test.each([
  ['no digest', { pull_request: { base: { sha: '--all', ref: 'main' } } }],
  ['nothing', {}],
])('a base of which the payload says %s is not known', (_what, payload) => {
  const event = readGitHubEvent({ name: 'pull_request', ref: 'refs/pull/7/merge', sha: MAIN, payload });
  expect([event.kind, event.base]).toEqual(['pull_request', undefined]);
});

test.each(runs)('$name ($file): auto $auto, always $always', ({ file, name, ref, sha, auto, always }) => {
  const event = readGitHubEvent({ name, ref, sha, payload: payloadOf(file) });
  expect(outcome(event, 'auto')).toBe(auto);
  expect(outcome(event, 'always')).toBe(always);
  expect(outcome(event, 'never')).toBe(false);
});

test.each([
  ['push', 'refs/heads/main', 'push', false],
  ['pull_request', 'refs/pull/7/merge', 'pull_request', false],
  ['pull_request_target', 'refs/heads/main', 'pull_request', false],
  ['an_event_of_the_future', 'refs/pull/7/merge', 'pull_request', false],
  ['schedule', 'refs/heads/main', 'schedule', true],
  ['', '', 'other', false],
] as const)('without a payload, %s on %s is %s', (name, ref, kind, allowed) => {
  const event = readGitHubEvent({ name, ref, sha: '', payload: undefined });
  expect(event.kind).toBe(kind);
  expect(outcome(event, 'auto')).toBe(allowed);
});

test.each([
  [{ kind: 'terminal', name: 'terminal' }, true],
  [{ kind: 'other', name: 'Jenkins' }, false],
  [{ kind: 'pull_request', name: 'CircleCI', branch: 'main', defaultBranch: 'main' }, false],
] as const)('elsewhere: %o may write under auto: %s', (event, allowed) => {
  expect(outcome(event, 'auto')).toBe(allowed);
});

test('a refusal says which pull request, where it comes from and what to do', () => {
  const event = readGitHubEvent({
    name: 'pull_request_target',
    ref: 'refs/heads/main',
    sha: MAIN,
    payload: payloadOf('pull-request-fork'),
  });
  expect(() => mayWrite(event, { deploy: 'always' })).toThrow(
    expect.objectContaining({
      exitCode: 2,
      message:
        '`deploy: always` is refused: this run is for pull request #42 from a fork (pull_request_target), which proposes only.',
    }),
  );
});

function outcome(event: HostEvent, deploy: Deploy): boolean | 'refused' {
  try {
    return mayWrite(event, { deploy }).allowed;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'deploy.pull-request') return 'refused';
    throw error;
  }
}

test.each([
  ['release', 'main', false],
  ['main', 'main', true],
  [undefined, 'main', true],
  ['release', 'release', true],
  [undefined, 'release', false],
])('where `default-branch` is %s, a push to %s may write: %s', (defaultBranch, branch, allowed) => {
  const event = { kind: 'push', name: 'push', branch, defaultBranch: 'main' } as const;
  expect(mayWrite(event, { deploy: 'auto', defaultBranch, mustKnow: true }).allowed).toBe(allowed);
  const pull = { ...event, kind: 'pull_request' } as const;
  expect(mayWrite(pull, { deploy: 'auto', defaultBranch }).allowed).toBe(false);
});
