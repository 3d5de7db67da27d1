import { randomUUID } from 'node:crypto';
import { backoff } from '../../../lib/backoff.ts';
import type { Clock } from '../../../lib/clock.ts';
import { CodedError, EXIT, superseded } from '../../../lib/errors.ts';
import type { IndexApi } from '../api/index-api.ts';

/** The right to change documents and aliases of an index, of one run at a time. */
export interface Lease {
  /**
   * Does the work when nobody else holds the lease.
   * @throws CodedError `pinecone.lease-held` (exit 5) where somebody keeps it
   */
  hold<T>(work: (held: Held) => Promise<T>): Promise<T>;
}

export interface Held {
  /** To be asked right before whatever cannot be taken back. @throws CodedError `pinecone.lease-lost` (exit 5) */
  check(): Promise<void>;
}

export interface LeaseTools {
  readonly api: IndexApi;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log?: { info(line: string): void };
}

/** Milliseconds after which a lease that nobody renewed is another's to take. */
export const EXPIRY = 60_000;
/** Milliseconds that who takes one over waits, so that what the last holder had sent has arrived. */
export const SETTLE = 2_000;
/** Milliseconds after which its holder renews it, when it looks at it. */
export const RENEW = 20_000;
/** Milliseconds that a run waits for it: a run that was killed cannot keep it so long. */
const PATIENCE = EXPIRY + 8 * SETTLE;
/** How often taking it may fail for the service's sake. */
const FAILURES = 5;

/** What one way of holding it is made of. */
export interface Ways<Mine> {
  /** @returns what tells ours from another's; undefined: another holds it */
  take(mayTakeOver: (holder: string, since: string) => boolean): Promise<Mine | undefined>;
  isOurs(mine: Mine): Promise<boolean>;
  /** @returns undefined where another has had it since */
  renew(mine: Mine): Promise<Mine | undefined>;
  give(mine: Mine): Promise<void>;
}

export function leaseOf<Mine>(ways: Ways<Mine>, { api, clock, sleep, log }: LeaseTools): Lease {
  const salt = randomUUID();

  async function acquire(): Promise<Mine> {
    let began = clock.monotonic();
    const firstSeen = new Map<string, number>();
    // By the service's own clock. Where that does not say it: by how long we have seen it unchanged.
    const mayTakeOver = (holder: string, since: string): boolean => {
      const now = api.serverTime();
      if (now !== undefined && now.getTime() - Date.parse(since) > EXPIRY) return true;
      const key = `${holder} ${since}`;
      const seen = firstSeen.get(key) ?? clock.monotonic();
      firstSeen.set(key, seen);
      return clock.monotonic() - seen > EXPIRY;
    };
    let failures = 0;
    for (let attempt = 1; ; attempt++) {
      const mine = await ways.take(mayTakeOver).catch((error: unknown) => {
        if (!(error instanceof CodedError) || error.exitCode !== EXIT.service || ++failures > FAILURES)
          throw error;
        // Whether it was made, nobody knows; if it was, it is our own that expires, and is waited for anew.
        began = clock.monotonic();
        return undefined;
      });
      if (mine !== undefined) return mine;
      if (clock.monotonic() - began > PATIENCE) throw leaseHeld();
      if (attempt === 3)
        log?.info('Another run is changing this index, or was killed at it: waiting for a minute at most.');
      await sleep(backoff(attempt, { firstMs: 500, mostMs: 5_000, salt }));
    }
  }

  return {
    async hold(work) {
      let mine = await acquire();
      let since = clock.monotonic();
      const check = async (): Promise<void> => {
        if (!(await ways.isOurs(mine))) throw leaseLost();
        if (clock.monotonic() - since < RENEW) return;
        const renewed = await ways.renew(mine);
        if (renewed === undefined) throw leaseLost();
        mine = renewed;
        since = clock.monotonic();
      };
      try {
        return await work({ check });
      } finally {
        // What is not given back expires.
        if (await ways.isOurs(mine).catch(() => false)) await ways.give(mine).catch(() => {});
      }
    },
  };
}

const leaseHeld = (): Error =>
  superseded('pinecone.lease-held', 'Another run is changing this index, and has been for a minute.', {
    fix: 'Run again when the other run has ended.',
  });

const leaseLost = (): Error =>
  superseded('pinecone.lease-lost', 'This run came to a halt for so long that another one took its place.', {
    fix: 'Run again: it plans against what is live now, and resumes from what is built.',
  });
