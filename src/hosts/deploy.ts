import { badInput, type CodedError } from '../lib/errors.ts';
import type { HostEvent } from './host.ts';

export type Deploy = 'auto' | 'always' | 'never';

export interface WritePermission {
  readonly allowed: boolean;
  /** One clause, for a sentence such as `Nothing is written: …`. */
  readonly reason: string;
}

export interface DeployWishes {
  readonly deploy: Deploy;
  /** The branch that may deploy, by the setting; else the service says which one is the default. */
  readonly defaultBranch?: string | undefined;
  /** Not to know the default branch is an error: this run is to write, and elsewhere the host would have told. */
  readonly mustKnow?: boolean;
}

/**
 * May this run write registry, store and cache? A pull request proposes, the default branch disposes.
 * @throws badInput `deploy.pull-request` for `always` on a pull request; `deploy.no-default-branch`
 */
export function mayWrite(event: HostEvent, wishes: DeployWishes): WritePermission {
  const { deploy } = wishes;
  if (deploy === 'never') return { allowed: false, reason: '`deploy` is `never`' };
  if (event.kind === 'pull_request') {
    const reason = `this run is for ${pullRequest(event)} (${event.name}), which proposes only`;
    if (deploy === 'auto') return { allowed: false, reason };
    throw badInput('deploy.pull-request', `\`deploy: always\` is refused: ${reason}.`, {
      fix: 'Leave `deploy` at `auto`: the default branch deploys once the change is merged.',
    });
  }
  if (deploy === 'always') return { allowed: true, reason: '`deploy` is `always`' };
  if (event.kind === 'terminal') return { allowed: true, reason: 'it was started on a terminal' };
  if (event.kind === 'tag') return { allowed: false, reason: `this run is for a tag (${event.name})` };
  return onDefaultBranch(event, wishes);
}

const DISPOSING: readonly HostEvent['kind'][] = ['push', 'schedule', 'manual'];

/** Under `auto`: is this a run of the default branch? The setting's word counts before the service's. */
function onDefaultBranch(event: HostEvent, { defaultBranch, mustKnow }: DeployWishes): WritePermission {
  const { kind, name, branch } = event;
  const main = defaultBranch ?? event.defaultBranch;
  if (main === undefined && event.onDefaultBranch === undefined) {
    if (mustKnow === true) throw noDefaultBranch(event);
    const reason = `which branch is the default one is not known here (${name}); \`default-branch\` can say it`;
    return { allowed: false, reason };
  }
  if (!DISPOSING.includes(kind)) {
    const reason = `the event \`${name}\` is no push, schedule or manual start of a branch that is known`;
    return { allowed: false, reason };
  }
  if (branch === undefined) return { allowed: false, reason: 'the branch that is built is not known here' };
  const allowed = main === undefined ? event.onDefaultBranch === true : branch === main;
  if (allowed) return { allowed, reason: `\`${branch}\` is the default branch` };
  const called = main === undefined ? '' : ` \`${main}\``;
  // A mistyped setting would go unnoticed: nothing is written, and all is green.
  const served = event.onDefaultBranch === true || event.defaultBranch === branch;
  const but = served ? ', which `default-branch` names; the CI service says that it is' : '';
  return { allowed, reason: `\`${branch}\` is not the default branch${called}${but}` };
}

function noDefaultBranch({ name, branch }: HostEvent): CodedError {
  const what = branch === undefined ? `this run (${name})` : `\`${branch}\` (${name})`;
  return badInput(
    'deploy.no-default-branch',
    `Whether ${what} may deploy is not known: nothing here says which branch is the default one.`,
    {
      fix: 'Set `default-branch`, such as `default-branch: main` in the config file (orb parameter `default_branch`); or `deploy: never` where nothing is to be written. The orb tells it by itself where CircleCI has the pipeline value `pipeline.git.branch.is_default`.',
    },
  );
}

function pullRequest({ pullRequest, fromFork }: HostEvent): string {
  const number = pullRequest === undefined ? 'a pull request' : `pull request #${pullRequest}`;
  return fromFork === true ? `${number} from a fork` : number;
}
