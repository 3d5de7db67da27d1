import type { Pipeline } from '../expand/pipeline.ts';
import type { YamlMap, YamlValue } from '../expand/yaml-value.ts';

/** What started a pipeline: what the configuration may ask for, and what jobs find in their environment. */
export interface Event {
  readonly pipeline: Pipeline;
  /** `CIRCLE_*` variables that follow from the event. */
  readonly variables: Readonly<Record<string, string>>;
  readonly commit: string;
  readonly branch?: string;
  readonly tag?: string;
  /** CircleCI passes no contexts to the pull request of a fork. */
  readonly fromFork: boolean;
}

const PROJECT = 'https://github.com/acme/catalogue';

const makeEvent = (
  commit: string,
  where: { readonly branch?: string; readonly tag?: string },
  values: Readonly<Record<string, YamlValue>>,
  variables: Readonly<Record<string, string>> = {},
): Event => ({
  ...{ commit, ...where, fromFork: 'CIRCLE_PR_NUMBER' in variables },
  pipeline: {
    values: {
      'pipeline.id': '5034460f-c7c4-4c43-9457-de07e2029e7b',
      'pipeline.number': 17,
      'pipeline.git.revision': commit,
      'pipeline.git.branch': where.branch ?? null,
      'pipeline.git.tag': where.tag ?? null,
      'pipeline.git.branch.is_default': where.branch === 'main',
      'pipeline.project.git_url': PROJECT,
      'pipeline.project.slug': 'gh/acme/catalogue',
      'pipeline.project.type': 'github',
      'pipeline.trigger.type': 'github_app',
      ...values,
    },
  },
  variables: {
    CIRCLE_SHA1: commit,
    ...(where.branch !== undefined && { CIRCLE_BRANCH: where.branch }),
    ...(where.tag !== undefined && { CIRCLE_TAG: where.tag }),
    ...variables,
  },
});

export const pushTo = (branch: string, commit: string): Event =>
  makeEvent(
    commit,
    { branch },
    { 'pipeline.event.name': 'push', 'pipeline.event.github.ref': `refs/heads/${branch}` },
  );

/** A pull request from a branch of the repository itself. */
export function pullRequest(branch: string, commit: string, base: string, baseBranch = 'main'): Event {
  const number = 7;
  return makeEvent(
    commit,
    { branch },
    {
      'pipeline.event.name': 'pull_request',
      'pipeline.event.action': 'synchronize',
      'pipeline.event.github.pull_request.number': number,
      'pipeline.event.github.pull_request.base.ref': baseBranch,
      'pipeline.event.github.pull_request.base.sha': base,
      'pipeline.event.github.pull_request.head.ref': branch,
      'pipeline.event.github.pull_request.head.sha': commit,
    },
    { CIRCLE_PULL_REQUEST: `${PROJECT}/pull/${number}`, CIRCLE_PULL_REQUESTS: `${PROJECT}/pull/${number}` },
  );
}

/** The same in a project of the OAuth kind, which builds the branch's push and names the pull request beside it. */
export const branchWithPullRequest = (branch: string, commit: string): Event =>
  makeEvent(
    commit,
    { branch },
    { 'pipeline.event.name': 'push', 'pipeline.trigger.type': 'github_oauth' },
    { CIRCLE_PULL_REQUEST: `${PROJECT}/pull/7`, CIRCLE_PULL_REQUESTS: `${PROJECT}/pull/7` },
  );

/** A fork's pull request, which only projects of the OAuth kind build; it has no values of an event here. */
export const forkPullRequest = (commit: string): Event =>
  makeEvent(
    commit,
    { branch: 'pull/9' },
    {},
    {
      CIRCLE_PULL_REQUEST: `${PROJECT}/pull/9`,
      CIRCLE_PULL_REQUESTS: `${PROJECT}/pull/9`,
      CIRCLE_PR_NUMBER: '9',
      CIRCLE_PR_REPONAME: 'catalogue',
      CIRCLE_PR_USERNAME: 'mallory',
    },
  );

export const tagPush = (tag: string, commit: string): Event =>
  makeEvent(
    commit,
    { tag },
    { 'pipeline.event.name': 'push', 'pipeline.event.github.ref': `refs/tags/${tag}` },
  );

/** A schedule trigger of the project. */
export const scheduled = (commit: string): Event =>
  makeEvent(
    commit,
    { branch: 'main' },
    { 'pipeline.event.name': 'schedule', 'pipeline.trigger.type': 'schedule' },
  );

/** Started through the API, with pipeline parameters. */
export function started(commit: string, given: YamlMap, branch = 'main'): Event {
  const values = { 'pipeline.event.name': 'api', 'pipeline.trigger.type': 'api' };
  const event = makeEvent(commit, { branch }, values);
  return { ...event, pipeline: { ...event.pipeline, given } };
}
