import { isCommit } from './commit-id.ts';
import type { BaseBranch, EventKind, HostEvent } from './host.ts';

/** What GitHub's runner says about a run: `GITHUB_*` variables and the webhook's payload. */
export interface GitHubFacts {
  /** `GITHUB_EVENT_NAME` */
  readonly name: string;
  /** `GITHUB_REF`, such as `refs/heads/main`. */
  readonly ref: string;
  /** `GITHUB_SHA` */
  readonly sha: string;
  readonly payload: unknown;
}

/** Reads a run's event. Whatever smells of a pull request is one. */
export function readGitHubEvent({ name, ref, sha, payload }: GitHubFacts): HostEvent {
  const pull = object(payload, 'pull_request');
  const head = object(pull, 'head');
  const kind = kindOf(name, ref, payload);
  const branch = kind === 'pull_request' ? text(head, 'ref') : /^refs\/heads\/(.+)$/.exec(ref)?.[1];
  // A schedule's payload may lack the repository; it always runs on the default branch.
  const defaultBranch =
    text(object(payload, 'repository'), 'default_branch') ?? (kind === 'schedule' ? branch : undefined);
  // GITHUB_SHA of a pull request is a merge that exists for this run only: nobody finds it again.
  const commit = text(head, 'sha') ?? sha;
  const number = numberOf(pull) ?? numberOf(object(payload, 'issue')) ?? numberInRef(ref);
  const headRepository = text(object(head, 'repo'), 'full_name');
  const base = kind === 'pull_request' ? baseOf({ ref, sha, payload }) : undefined;
  const baseRepository = text(object(object(pull, 'base'), 'repo'), 'full_name');

  return {
    kind,
    name,
    ...(branch === undefined ? {} : { branch }),
    ...(defaultBranch === undefined ? {} : { defaultBranch }),
    ...(pull === undefined
      ? {}
      : { fromFork: headRepository === undefined || headRepository !== baseRepository }),
    ...(kind !== 'pull_request' || number === undefined ? {} : { pullRequest: number }),
    ...(base === undefined ? {} : { base }),
    ...(/^[0-9a-f]{40}$/.test(commit) ? { commit } : {}),
  };
}

/** The branch that a pull request is to be merged into, and its tip at the time of the event. */
function baseOf({ ref, sha, payload }: Omit<GitHubFacts, 'name'>): BaseBranch | undefined {
  const queue = object(payload, 'merge_group');
  const ended = object(payload, 'workflow_run');
  const pull = object(payload, 'pull_request') ?? object(ended?.pull_requests, '0');
  const base = object(pull, 'base');
  const [, queued, tip] = /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-([0-9a-f]{40,64})$/.exec(ref) ?? [];
  // What only follows a pull request (a comment, the end of another run) runs at the default branch's tip.
  const follows = ended !== undefined || object(payload, 'issue') !== undefined;
  const commit = text(base, 'sha') ?? text(queue, 'base_sha') ?? tip ?? (follows ? sha : undefined);
  if (!isCommit(commit)) return undefined;
  const followed = follows ? text(object(payload, 'repository'), 'default_branch') : undefined;
  const branch =
    text(base, 'ref') ?? text(queue, 'base_ref')?.replace('refs/heads/', '') ?? queued ?? followed;
  return { commit, ...(branch === undefined ? {} : { branch }) };
}

function kindOf(name: string, ref: string, payload: unknown): EventKind {
  const ofPullRequest =
    /^pull_request(_|$)/.test(name) ||
    name === 'merge_group' ||
    ref.startsWith('refs/pull/') ||
    ref.startsWith('refs/heads/gh-readonly-queue/') ||
    object(payload, 'pull_request') !== undefined ||
    object(object(payload, 'issue'), 'pull_request') !== undefined ||
    /^(pull_request(_|$)|merge_group$)/.test(text(object(payload, 'workflow_run'), 'event') ?? '');
  if (ofPullRequest) return 'pull_request';
  if (ref.startsWith('refs/tags/')) return 'tag';
  if (name === 'push' || name === 'schedule') return name;
  return name === 'workflow_dispatch' || name === 'repository_dispatch' ? 'manual' : 'other';
}

type Json = Readonly<Record<string, unknown>>;

function object(value: unknown, key: string): Json | undefined {
  const inner = value !== null && typeof value === 'object' ? (value as Json)[key] : undefined;
  return inner !== null && typeof inner === 'object' ? (inner as Json) : undefined;
}

function text(value: Json | undefined, key: string): string | undefined {
  const inner = value?.[key];
  return typeof inner === 'string' && inner !== '' ? inner : undefined;
}

const numberOf = (value: Json | undefined): number | undefined =>
  typeof value?.number === 'number' ? value.number : undefined;

function numberInRef(ref: string): number | undefined {
  const [, number] = /^refs\/pull\/(\d+)\//.exec(ref) ?? /\/pr-(\d+)-[0-9a-f]+$/.exec(ref) ?? [];
  return number === undefined ? undefined : Number(number);
}
