import { describe, expect, test } from 'vitest';
import { readCircleCiEvent } from '../../src/hosts/circleci-event.ts';
import { type DeployWishes, mayWrite } from '../../src/hosts/deploy.ts';
import { CodedError } from '../../src/lib/errors.ts';

const SHA = 'b7e23ec29af22b0b4e41da31e868d57226121c84';
const BASE = '0123456789abcdef0123456789abcdef01234567';
const PULL = 'https://github.com/acme/cups/pull/7';

interface Case {
  readonly what: string;
  readonly env: Readonly<Record<string, string>>;
  /** Kind, whether from a fork, number of the pull request. */
  readonly is: readonly [string, boolean | undefined, number | undefined];
  /** What may be written under auto: of itself; where the setting is main; where it is the built branch. */
  readonly auto: readonly (boolean | 'refused' | 'asked')[];
  readonly always: boolean | 'refused';
}

/** As the orb hands pipeline values over: what is empty is `<nil>`. */
const NIL = {
  VI_PIPELINE_BASE_BRANCH: '<nil>',
  VI_PIPELINE_BASE_COMMIT: '<nil>',
  VI_PIPELINE_PULL_REQUEST: '<nil>',
};
const onMain = { CIRCLE_BRANCH: 'main', VI_PIPELINE_IS_DEFAULT_BRANCH: 'true', ...NIL };
const onOther = { CIRCLE_BRANCH: 'cups', VI_PIPELINE_IS_DEFAULT_BRANCH: 'false', ...NIL };

const CASES: readonly Case[] = [
  {
    what: 'OAuth, a push to main',
    env: { ...onMain, VI_PIPELINE_EVENT: 'push', VI_PIPELINE_TRIGGER: 'github_oauth' },
    ...{ is: ['push', undefined, undefined], auto: [true, true, true], always: true },
  },
  {
    what: 'OAuth, a push to main, from which a pull request leads elsewhere',
    env: { ...onMain, CIRCLE_PULL_REQUEST: PULL, CIRCLE_PULL_REQUESTS: PULL },
    ...{ is: ['push', undefined, undefined], auto: [true, true, true], always: true },
  },
  {
    what: 'the same where nobody but the setting says that main is the default',
    env: { CIRCLE_BRANCH: 'main', CIRCLE_PULL_REQUEST: PULL },
    ...{ is: ['pull_request', false, 7], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'OAuth, a push to another branch',
    env: { ...onOther },
    ...{ is: ['push', undefined, undefined], auto: [false, false, true], always: true },
  },
  {
    what: 'OAuth, a pull request of the same repository',
    env: { ...onOther, CIRCLE_PULL_REQUEST: PULL },
    ...{ is: ['pull_request', false, 7], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'OAuth, a fork’s pull request',
    env: {
      ...onOther,
      ...{ CIRCLE_BRANCH: 'pull/7', CIRCLE_PULL_REQUEST: PULL },
      ...{ CIRCLE_PR_NUMBER: '7', CIRCLE_PR_REPONAME: 'cups', CIRCLE_PR_USERNAME: 'stranger' },
    },
    ...{ is: ['pull_request', true, 7], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'a fork’s pull request, which calls its branch the default one',
    env: { ...onMain, CIRCLE_PR_USERNAME: 'stranger', CIRCLE_PULL_REQUEST: PULL },
    ...{ is: ['pull_request', true, 7], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'a pull request’s branch that somebody built by hand',
    env: { CIRCLE_BRANCH: 'pull/9/head', VI_PIPELINE_TRIGGER: 'api', VI_PIPELINE_IS_DEFAULT_BRANCH: 'true' },
    ...{ is: ['pull_request', true, 9], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'GitHub App, a pull request',
    env: {
      ...onOther,
      ...{
        VI_PIPELINE_EVENT: 'pull_request',
        VI_PIPELINE_TRIGGER: 'github_app',
        VI_PIPELINE_PULL_REQUEST: '12',
      },
      ...{ VI_PIPELINE_BASE_BRANCH: 'main', VI_PIPELINE_BASE_COMMIT: BASE },
    },
    ...{ is: ['pull_request', false, 12], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'GitHub App, a comment on a pull request',
    env: { ...onMain, VI_PIPELINE_EVENT: 'issue_comment' },
    ...{ is: ['pull_request', false, undefined], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'GitHub App, a merge queue',
    env: { ...onOther, VI_PIPELINE_EVENT: 'push', CIRCLE_BRANCH: `gh-readonly-queue/main/pr-42-${BASE}` },
    ...{ is: ['pull_request', false, 42], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'Bitbucket, a pull request',
    env: { ...onOther, CIRCLE_PULL_REQUEST: 'https://bitbucket.org/acme/cups/pull-requests/3' },
    ...{ is: ['pull_request', false, 3], auto: [false, false, false], always: 'refused' },
  },
  {
    what: 'GitLab, a push to main without pipeline values',
    env: { CIRCLE_BRANCH: 'main', VI_PIPELINE_IS_DEFAULT_BRANCH: '', VI_PIPELINE_EVENT: '' },
    ...{ is: ['push', undefined, undefined], auto: ['asked', true, true], always: true },
  },
  {
    what: 'a server that does not know the pipeline value',
    env: { CIRCLE_BRANCH: 'cups', VI_PIPELINE_IS_DEFAULT_BRANCH: '<nil>' },
    ...{ is: ['push', undefined, undefined], auto: ['asked', false, true], always: true },
  },
  {
    what: 'booleans as digits: a push to main',
    env: { ...onMain, VI_PIPELINE_IS_DEFAULT_BRANCH: '1' },
    ...{ is: ['push', undefined, undefined], auto: [true, true, true], always: true },
  },
  {
    what: 'booleans as digits: a push to another branch',
    env: { ...onOther, VI_PIPELINE_IS_DEFAULT_BRANCH: '0' },
    ...{ is: ['push', undefined, undefined], auto: [false, false, true], always: true },
  },
  {
    what: 'a tag',
    env: { CIRCLE_TAG: 'v1.0.0', VI_PIPELINE_IS_DEFAULT_BRANCH: 'false' },
    ...{ is: ['tag', undefined, undefined], auto: [false, false, false], always: true },
  },
  {
    what: 'a schedule on main',
    env: { ...onMain, VI_PIPELINE_TRIGGER: 'schedule' },
    ...{ is: ['schedule', undefined, undefined], auto: [true, true, true], always: true },
  },
  {
    what: 'a schedule as it was called before',
    env: { ...onMain, VI_PIPELINE_TRIGGER: 'scheduled_pipeline' },
    ...{ is: ['schedule', undefined, undefined], auto: [true, true, true], always: true },
  },
  {
    what: 'a start through the API on another branch',
    env: { ...onOther, VI_PIPELINE_EVENT: 'api', VI_PIPELINE_TRIGGER: 'api' },
    ...{ is: ['manual', undefined, undefined], auto: [false, false, true], always: true },
  },
  {
    what: 'a start by a webhook on main',
    env: { ...onMain, VI_PIPELINE_EVENT: 'custom_webhook' },
    ...{ is: ['manual', undefined, undefined], auto: [true, true, true], always: true },
  },
];

describe.each(CASES)('$what', ({ env, is, auto, always }) => {
  const { event } = readCircleCiEvent({ CIRCLE_SHA1: SHA, ...env });

  test('is read', () => {
    expect([event.kind, event.fromFork, event.pullRequest]).toEqual(is);
    expect(event.commit).toBe(SHA);
    expect(event.name).not.toMatch(/nil|^$/);
  });

  test('may write as on GitHub', () => {
    const wishes = [undefined, 'main', env.CIRCLE_BRANCH];
    expect(wishes.map((defaultBranch) => outcome({ deploy: 'auto', defaultBranch, mustKnow: true }))).toEqual(
      auto,
    );
    for (const defaultBranch of wishes) {
      expect(outcome({ deploy: 'always', defaultBranch })).toBe(always);
      expect(outcome({ deploy: 'never', defaultBranch })).toBe(false);
    }
  });

  function outcome(wishes: DeployWishes): boolean | 'refused' | 'asked' {
    try {
      return mayWrite(event, wishes).allowed;
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      return error.code === 'deploy.no-default-branch' ? 'asked' : 'refused';
    }
  }
});

test.each([
  [
    { VI_PIPELINE_BASE_BRANCH: 'main', VI_PIPELINE_BASE_COMMIT: BASE },
    { branch: 'main', commit: BASE },
  ],
  [{ VI_PIPELINE_BASE_BRANCH: 'main', VI_PIPELINE_BASE_COMMIT: '<nil>' }, { branch: 'main' }],
  [{ VI_PIPELINE_BASE_COMMIT: 'HEAD' }, {}],
  [{ CIRCLE_BRANCH: `gh-readonly-queue/a/b/pr-4-${BASE}` }, { branch: 'a/b', commit: BASE }],
  [{}, {}],
])('what is said of a pull request’s base: %o', (env, base) => {
  expect(readCircleCiEvent({ CIRCLE_PULL_REQUEST: PULL, ...env }).base).toEqual(base);
});

test('who does not say the default branch where it is needed is told what to set', () => {
  const { event } = readCircleCiEvent({ CIRCLE_BRANCH: 'main' });
  expect(() => mayWrite(event, { deploy: 'auto', mustKnow: true })).toThrow(
    expect.objectContaining({
      ...{ code: 'deploy.no-default-branch', exitCode: 2 },
      fix: expect.stringContaining('orb parameter `default_branch`'),
    }),
  );
  expect(mayWrite(event, { deploy: 'auto' })).toEqual({
    allowed: false,
    reason: 'which branch is the default one is not known here (CircleCI); `default-branch` can say it',
  });
});

test('where setting and service say two things, the setting counts, and both are told', () => {
  const { event } = readCircleCiEvent({ CIRCLE_BRANCH: 'main', VI_PIPELINE_IS_DEFAULT_BRANCH: 'true' });
  expect(mayWrite(event, { deploy: 'auto', defaultBranch: 'master' })).toEqual({
    allowed: false,
    reason:
      '`main` is not the default branch `master`, which `default-branch` names; the CI service says that it is',
  });
});
