import { type DeployWishes, mayWrite } from '../../hosts/deploy.ts';
import type { Host, HostEvent } from '../../hosts/host.ts';
import { lookForState, passingDiskWarning } from '../steps/warn-of-passing-disk.ts';
import { type Check, type Finding, ok, warn } from './check.ts';

/** Where we run, whether a run here would write, and whether that would last. */
export const ciCheck: Check = {
  name: 'ci',
  reads: ['deploy', 'default-branch', 'registry', 'store', 'store-path', 'index'],
  async find({ host, settings }) {
    const mustKnow = host.capabilities.defaultBranch.unknown === 'error';
    const { deploy, defaultBranch } = settings;
    const told = judgeCi(host, { deploy, defaultBranch, mustKnow });
    const writes = mayWrite(host.event, { deploy, defaultBranch, mustKnow }).allowed;
    const warning = writes && passingDiskWarning(host.ephemeral, await lookForState(settings));
    return warning ? [told, { status: 'warn', text: warning }] : told;
  },
};

/** @throws CodedError as `mayWrite` does */
export function judgeCi(
  { name, event, ephemeral }: Pick<Host, 'name' | 'event' | 'ephemeral'>,
  wishes: DeployWishes,
): Finding {
  // A poor environment does not say what started the run.
  const { allowed, reason } = mayWrite({ ...event, name: event.name || 'unnamed event' }, wishes);
  const place = placeOf(name, event, ephemeral);
  if (allowed && event.kind === 'terminal') return ok(`${place}; a run here writes`);
  if (!allowed && lacksDefaultBranch(event, wishes))
    return warn(
      `${place}; a run here writes nothing: which branch is the default one is not known`,
      'Set `default-branch`, such as `default-branch: main` in the config file.',
    );
  return ok(`${place}; a run here ${allowed ? 'writes' : 'does not write'}: ${reason}`);
}

const lacksDefaultBranch = (
  { kind, defaultBranch, onDefaultBranch }: HostEvent,
  wishes: DeployWishes,
): boolean =>
  wishes.deploy === 'auto' &&
  !['terminal', 'pull_request', 'tag'].includes(kind) &&
  (wishes.defaultBranch ?? defaultBranch ?? onDefaultBranch) === undefined;

function placeOf(name: string, { kind, name: event }: HostEvent, ephemeral: boolean): string {
  if (kind === 'terminal') return 'none, a terminal';
  const why = event === '' || event.toLowerCase() === name.toLowerCase() ? '' : `, ${event}`;
  return `${name}${why}${ephemeral ? '; its disk goes with the job' : ''}`;
}
