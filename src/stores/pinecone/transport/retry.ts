import type { Clock } from '../../../lib/clock.ts';

export interface Patience {
  /** How often one request is sent at most. */
  readonly tries: number;
  /** Milliseconds after which one request is not sent again. */
  readonly totalMs: number;
  /** Milliseconds; the longest wait before try n + 1 is `firstMs` · 2^(n-1), at most `mostMs`. */
  readonly firstMs: number;
  readonly mostMs: number;
}

export const PATIENCE: Patience = { tries: 20, totalMs: 180_000, firstMs: 250, mostMs: 20_000 };

/**
 * Milliseconds to wait after the failed try number `tried` (from 1), or undefined to give up. Full jitter: anything
 * between 0 and the longest, so that clients that failed together do not come again together
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/). What the service asks for
 * (`Retry-After`) is waited for in any case, with jitter upon it.
 * @param random in [0, 1)
 */
export function waitBeforeRetry(
  patience: Patience,
  {
    tried,
    spentMs,
    askedMs,
  }: { readonly tried: number; readonly spentMs: number; readonly askedMs: number | undefined },
  random: number,
): number | undefined {
  if (tried >= patience.tries) return undefined;
  const longest = Math.min(patience.mostMs, patience.firstMs * 2 ** (tried - 1));
  const wait =
    askedMs === undefined ? random * longest : askedMs + random * Math.min(longest, patience.firstMs);
  return spentMs + wait > patience.totalMs ? undefined : wait;
}

/** Milliseconds that `Retry-After` asks for: seconds, or a date by the service's own clock where it tells its time. */
export function retryAfter(headers: Headers, clock: Clock): number | undefined {
  const asked = headers.get('retry-after')?.trim();
  if (asked === undefined || asked === '') return undefined;
  if (/^\d+(\.\d+)?$/.test(asked)) return Number(asked) * 1000;
  // Date.parse takes many a number for a year.
  const until = /^[A-Z][a-z]{2},/.test(asked) ? Date.parse(asked) : Number.NaN;
  const told = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(until)
    ? undefined
    : Math.max(0, until - (Number.isNaN(told) ? clock.now().getTime() : told));
}
