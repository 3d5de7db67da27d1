import { mayWrite } from '../../hosts/deploy.ts';
import { type Check, ok } from './check.ts';

/** Where we run, and whether a run here would write. */
export const ciCheck: Check = {
  name: 'ci',
  reads: ['deploy', 'default-branch'],
  async find({ host: { name, event, ephemeral }, settings }) {
    const { allowed, reason } = mayWrite(event, settings);
    const place = event.kind === 'terminal' ? 'none, a terminal' : `${name}, ${event.name}`;
    const disk = ephemeral ? '; its disk goes with the job' : '';
    return ok(`${place}${disk}; a run here ${allowed ? 'writes' : 'does not write'}: ${reason}`);
  },
};
