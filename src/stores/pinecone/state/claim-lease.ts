import { randomUUID } from 'node:crypto';
import type { ControlNamespace } from './control-namespace.ts';
import type { Claim } from './document-schemas.ts';
import { type Lease, type LeaseTools, leaseOf, SETTLE } from './lease.ts';

/**
 * The lease where the service has no aliases: each run that wants it writes a record of its own and then reads all.
 * Records are numbered by the service's log, and a read waits until its own number is visible; so of two that ask at
 * once the later one sees the earlier: one of them, or both, step back. A claim that is `held` and that nobody renewed
 * for a minute is removed by whoever comes next. The same window remains as with an alias (`alias-lease.ts`).
 */
export function claimLease(space: ControlNamespace, tools: LeaseTools): Lease {
  const { api, clock, sleep } = tools;
  const now = (): string => (api.serverTime() ?? clock.now()).toISOString();
  const others = async (mine: string): Promise<readonly Claim[]> =>
    (await space.claims()).filter(({ token }) => token !== mine);

  return leaseOf<string>(
    {
      async take(mayTakeOver) {
        const token = randomUUID();
        await space.fence();
        await space.claim({ token, state: 'asking', since: now() });
        const there = await others(token);
        const expired = there.filter((claim) => mayTakeOver(claim.token, claim.since));
        if (expired.length < there.length) {
          await space.withdraw([{ token }]);
          return undefined;
        }
        await space.withdraw(expired);
        await space.claim({ token, state: 'held', since: now() });
        if (expired.length > 0) await sleep(SETTLE);
        if (await isOurs(token)) return token;
        await space.withdraw([{ token }]);
        return undefined;
      },
      isOurs,
      async renew(token) {
        // Under another name: written again, a claim that somebody removed would seem never to have been away.
        const next = randomUUID();
        await space.claim({ token: next, state: 'held', since: now() });
        const goesOn = await stand([token, next]);
        await space.withdraw([{ token: goesOn ? token : next }]);
        return goesOn ? next : undefined;
      },
      give: (token) => space.withdraw([{ token }]),
    },
    tools,
  );

  function isOurs(mine: string): Promise<boolean> {
    return stand([mine]);
  }

  /** Ours are there, and nobody else holds one. Those who only ask will step back. */
  async function stand(ours: readonly string[]): Promise<boolean> {
    await space.fence();
    const claims = await space.claims();
    return (
      ours.every((mine) => claims.some(({ token }) => token === mine)) &&
      claims.every(({ token, state }) => ours.includes(token) || state === 'asking')
    );
  }
}
