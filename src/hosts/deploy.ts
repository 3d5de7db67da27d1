import { badInput } from '../lib/errors.ts';
import type { HostEvent } from './host.ts';

export type Deploy = 'auto' | 'always' | 'never';

export interface WritePermission {
  readonly allowed: boolean;
  /** One clause, for a sentence such as `Nothing is written: …`. */
  readonly reason: string;
}

/**
 * May this run write registry, store and cache? A pull request proposes, the default branch disposes.
 * @throws badInput `deploy.pull-request` for `always` on a pull request
 */
export function mayWrite(event: HostEvent, deploy: Deploy): WritePermission {
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
  if (event.defaultBranch === undefined)
    return { allowed: false, reason: `which branch is the default one is not known here (${event.name})` };
  if (!DISPOSING.includes(event.kind))
    return { allowed: false, reason: `the event \`${event.name}\` is no push, schedule or manual start` };
  if (event.branch === undefined)
    return { allowed: false, reason: 'the branch that is built is not known here' };
  return event.branch === event.defaultBranch
    ? { allowed: true, reason: `\`${event.branch}\` is the default branch` }
    : { allowed: false, reason: `\`${event.branch}\` is not the default branch \`${event.defaultBranch}\`` };
}

const DISPOSING: readonly HostEvent['kind'][] = ['push', 'schedule', 'manual'];

function pullRequest({ pullRequest, fromFork }: HostEvent): string {
  const number = pullRequest === undefined ? 'a pull request' : `pull request #${pullRequest}`;
  return fromFork === true ? `${number} from a fork` : number;
}
