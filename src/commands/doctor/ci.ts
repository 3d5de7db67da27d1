import { mayWrite } from '../../hosts/deploy.ts';
import type { Host } from '../../hosts/host.ts';
import { lookForState, passingDiskWarning } from '../steps/warn-of-passing-disk.ts';
import { type Check, ok } from './check.ts';

/** Where we run, whether a run here would write, and whether that would last. */
export const ciCheck: Check = {
  name: 'ci',
  reads: ['deploy', 'default-branch', 'registry', 'store', 'store-path', 'index'],
  async find({ host, settings }) {
    const mustKnow = host.capabilities.defaultBranch.unknown === 'error';
    const { deploy, defaultBranch } = settings;
    const { allowed, reason } = mayWrite(host.event, { deploy, defaultBranch, mustKnow });
    const told = ok(`${placeOf(host)}; a run here ${allowed ? 'writes' : 'does not write'}: ${reason}`);
    const warning = allowed && passingDiskWarning(host.ephemeral, await lookForState(settings));
    return warning ? [told, { status: 'warn', text: warning }] : told;
  },
};

function placeOf({ name, event, ephemeral }: Host): string {
  if (event.kind === 'terminal') return 'none, a terminal';
  const why = event.name.toLowerCase() === name.toLowerCase() ? '' : `, ${event.name}`;
  return `${name}${why}${ephemeral ? '; its disk goes with the job' : ''}`;
}
