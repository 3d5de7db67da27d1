import { isCommit } from './commit-id.ts';
import type { EventKind, HostEvent } from './host.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A run's event on CircleCI, and what is said of the branch that a pull request is to be merged into. */
export interface CircleCiEvent {
  readonly event: HostEvent;
  /** Of a pull request; either part may be unknown. */
  readonly base: { readonly commit?: string; readonly branch?: string };
}

/**
 * Reads a run's event from CircleCI's own variables and from the pipeline values that the orb hands over as
 * `VI_PIPELINE_*`. Whatever smells of a pull request is one; but that the branch is the default one, by the service's
 * word, outweighs that a pull request leads from it to elsewhere.
 */
export function readCircleCiEvent(env: Environment): CircleCiEvent {
  const tell = (name: string): string | undefined => told(env[name]);
  const branch = tell('CIRCLE_BRANCH');
  const tag = tell('CIRCLE_TAG');
  const onDefaultBranch = BOOLEANS.get(tell('VI_PIPELINE_IS_DEFAULT_BRANCH') ?? '');
  const queue = /^gh-readonly-queue\/(.+)\/pr-(\d+)-([0-9a-f]{40,64})$/.exec(branch ?? '');
  const fromFork = FORK_MARKS.some((name) => tell(name) !== undefined) || FORK_BRANCH.test(branch ?? '');
  const event = tell('VI_PIPELINE_EVENT') ?? '';
  const address = tell('CIRCLE_PULL_REQUEST') ?? tell('CIRCLE_PULL_REQUESTS')?.split(',')[0];
  const ofPullRequest =
    fromFork ||
    /pull|merge|review|comment/i.test(event) ||
    branch?.startsWith('gh-readonly-queue/') === true ||
    (address !== undefined && onDefaultBranch !== true);
  const trigger = tell('VI_PIPELINE_TRIGGER') ?? '';
  const kind = ofPullRequest ? 'pull_request' : tag !== undefined ? 'tag' : kindOf(event, trigger);
  const number =
    tell('VI_PIPELINE_PULL_REQUEST') ??
    tell('CIRCLE_PR_NUMBER') ??
    queue?.[2] ??
    FORK_BRANCH.exec(branch ?? '')?.[1] ??
    /\/(\d+)\/?$/.exec(address ?? '')?.[1];
  const commit = tell('CIRCLE_SHA1');
  const base = baseOf(
    tell('VI_PIPELINE_BASE_COMMIT') ?? queue?.[3],
    tell('VI_PIPELINE_BASE_BRANCH') ?? queue?.[1],
  );

  return {
    event: {
      kind,
      name: event || trigger || 'CircleCI',
      ...(branch === undefined ? {} : { branch }),
      // A fork says what it likes of itself.
      ...(onDefaultBranch === undefined || fromFork ? {} : { onDefaultBranch }),
      ...(ofPullRequest ? { fromFork } : {}),
      ...(ofPullRequest && /^\d+$/.test(number ?? '') ? { pullRequest: Number(number) } : {}),
      ...(isCommit(commit) ? { commit } : {}),
    },
    base: ofPullRequest ? base : {},
  };
}

/** CircleCI's documentation allows for both forms. */
const BOOLEANS = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
]);

/** Set in a fork's pull request alone. */
const FORK_MARKS = ['CIRCLE_PR_NUMBER', 'CIRCLE_PR_REPONAME', 'CIRCLE_PR_USERNAME'];
const FORK_BRANCH = /^pull\/(\d+)(?:\/|$)/;

/** An empty pipeline value arrives as `<nil>`. */
const told = (value: string | undefined): string | undefined =>
  value === undefined || value.trim() === '' || value === '<nil>' ? undefined : value;

function kindOf(event: string, trigger: string): EventKind {
  if (event === 'schedule' || /^schedule/.test(trigger)) return 'schedule';
  // Through the API, from the web page, by somebody's webhook: a start that no push is behind.
  return /^(api|custom_webhook)$/.test(event) || /^(api|explicit)$/.test(trigger) ? 'manual' : 'push';
}

function baseOf(commit: string | undefined, branch: string | undefined): CircleCiEvent['base'] {
  return { ...(isCommit(commit) ? { commit } : {}), ...(branch === undefined ? {} : { branch }) };
}
