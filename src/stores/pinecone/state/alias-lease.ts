import type { NamespaceAlias } from '../api/index-api.ts';
import type { ControlNamespace } from './control-namespace.ts';
import { CONTROL } from './documents.ts';
import { type Lease, type LeaseTools, leaseOf, SETTLE } from './lease.ts';

const LEASE = 'vector-index.lease.';

export const isLease = (alias: string): boolean => alias.startsWith(LEASE);

/**
 * A namespace alias as the lease: the service makes a name once, and refuses it (409) until it is deleted. The first
 * is `vector-index.lease.1`. One whose `updated_at` is a minute old is taken over by making the next number, which
 * again only one run can; the older one is deleted then. The highest number holds. A name and its `created_at` are one
 * run's: no clock's resolution has to tell two runs apart.
 *
 * Whoever holds it looks at it right before each write, and once more after the last one. Both looks stand: nobody has
 * taken it over before the second, so whoever comes next sees what this run did; of two runs with different targets at
 * most one returns believing that it has switched. The window that remains: a run that halts after its look for
 * longer than expiry and settling (62 s), or whose request is under way for so long, and then goes on, moves the alias
 * although another run holds the lease. PATCH has no condition (no If-Match), so from outside the service the window
 * can be made narrow, not closed. The second look of such a run fails, and it says that it was superseded (exit 5).
 * Readers have what the alias says, a whole generation; its record is the other run's, so that `status` tells the
 * difference, and the next change counts it as a move.
 */
export function aliasLease(space: ControlNamespace, tools: LeaseTools): Lease {
  const { aliases } = tools.api;
  let targetStands = false;
  const look = (): Promise<readonly NamespaceAlias[]> => aliases.list(LEASE);

  return leaseOf<NamespaceAlias>(
    {
      async take(mayTakeOver) {
        const there = await look();
        if (!there.every(({ name, updatedAt }) => mayTakeOver(name, updatedAt))) return undefined;
        // An alias leads to a namespace that is there, and a namespace is there when something was written to it.
        if (!targetStands) await space.fence();
        targetStands = true;
        const made = await aliases.create(`${LEASE}${highest(there) + 1}`, CONTROL);
        if (made === 'held') return undefined;
        const others = (await look()).filter(({ name }) => name !== made.name);
        if (!others.every((other) => there.some((before) => isSame(before, other)))) {
          await aliases.delete(made.name);
          return undefined;
        }
        for (const { name } of others) await aliases.delete(name);
        if (there.length > 0) await tools.sleep(SETTLE);
        return made;
      },
      isOurs,
      async renew(mine) {
        await aliases.repoint(mine.name, CONTROL).catch(async (error: unknown) => {
          if (await isOurs(mine)) throw error;
        });
        return (await isOurs(mine)) ? mine : undefined;
      },
      give: ({ name }) => aliases.delete(name),
    },
    tools,
  );

  async function isOurs({ name, createdAt }: NamespaceAlias): Promise<boolean> {
    const there = await look();
    const last = there.find((each) => numberOf(each) === highest(there));
    return last?.name === name && last.createdAt === createdAt;
  }
}

const numberOf = ({ name }: NamespaceAlias): number => Number(name.slice(LEASE.length)) || 0;

const highest = (leases: readonly NamespaceAlias[]): number => Math.max(0, ...leases.map(numberOf));

const isSame = (one: NamespaceAlias, other: NamespaceAlias): boolean =>
  one.name === other.name && one.createdAt === other.createdAt && one.updatedAt === other.updatedAt;
