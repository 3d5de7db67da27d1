import type { NamespaceAlias } from '../api/index-api.ts';
import type { ControlNamespace } from './control-namespace.ts';
import { CONTROL } from './documents.ts';
import { type Lease, type LeaseTools, leaseOf, SETTLE } from './lease.ts';

export const LEASE = 'vector-index.lease';

/**
 * A namespace alias as the lease: the service creates a name once, and refuses it (409) until it is deleted. What tells
 * ours from another's is `updated_at`, which advances with every PATCH. Taking over an expired one and renewing are a
 * PATCH; so at no time does nobody hold it, and of two who take it over the later one has it.
 *
 * Whoever holds it looks at it right before each write, and once more after it. Both looks stand: nobody has taken it
 * over before the second, so what this run did was seen by whoever comes next; of two runs at most one believes that
 * it has switched. The window that remains: a run that halts after its look for longer than the expiry and the settling
 * (62 s), or whose request is under way for so long, and then goes on, moves the alias although another run has it
 * now. Its second look fails, it says that it was superseded (exit 5) and names where the alias leads; readers have
 * what the alias says, a whole generation, and `status` shows that its record knew of another. PATCH has no condition
 * (no If-Match), so from outside the service the window can be made narrow, not closed.
 */
export function aliasLease(space: ControlNamespace, tools: LeaseTools): Lease {
  const { aliases } = tools.api;
  let targetStands = false;
  const look = (): Promise<NamespaceAlias | undefined> => aliases.get(LEASE);
  return leaseOf<string>(
    {
      async take(mayTakeOver) {
        // An alias leads to a namespace that is there, and a namespace is there when something was written to it.
        if (!targetStands) await space.write([space.fenceRecord()]);
        targetStands = true;
        const made = await aliases.create(LEASE, CONTROL);
        if (made !== 'held') return made.updatedAt;
        const there = await look();
        if (there === undefined || !mayTakeOver('', there.updatedAt)) return undefined;
        const taken = await repoint();
        if (taken === undefined) return undefined;
        await tools.sleep(SETTLE);
        return (await look())?.updatedAt === taken ? taken : undefined;
      },
      isOurs: async (mine) => (await look())?.updatedAt === mine,
      renew: async (mine) => (await repoint()) ?? mine,
      give: () => aliases.delete(LEASE),
    },
    tools,
  );

  /** @returns undefined where it has been given back meanwhile */
  async function repoint(): Promise<string | undefined> {
    try {
      return (await aliases.repoint(LEASE, CONTROL)).updatedAt;
    } catch (error) {
      if ((await look()) === undefined) return undefined;
      throw error;
    }
  }
}
