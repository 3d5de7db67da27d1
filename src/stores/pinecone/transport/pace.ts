import type { Clock } from '../../../lib/clock.ts';
import type { Sleep } from '../../../lib/sleep.ts';
import { BY_NAMESPACE, type RateLimits } from './rate-limit.ts';
import type { Kind } from './request.ts';

/** What a limit is counted by. */
export interface Paced {
  readonly host: string;
  readonly kind: Kind;
  readonly namespace: string;
  readonly bytes: number;
}

export interface Pace {
  /** Waits for this one's moment. @throws the signal's reason */
  turn(request: Paced, signal: AbortSignal): Promise<void>;
  /** Nothing more of this kind for so many milliseconds: the service said so. */
  hold(request: Paced, ms: number): void;
  isHeld(request: Paced): boolean;
  /** By the clock's monotonic time. */
  heldUntil(request: Paced): number;
  /** Waits until it is not held. @throws the signal's reason */
  whileHeld(request: Paced, signal: AbortSignal): Promise<void>;
}

/**
 * Below the caps, as requests bunch on their way: with batches of up to 1.95 MB even the fullest second that begins at
 * any moment holds less than the cap.
 */
const SHARE = 0.97;
/** Requests that may go at once after a rest. */
const BURST = 3;

/**
 * Keeps below the rates by the generic cell rate algorithm, a token bucket that only remembers when the next may go
 * (ITU-T I.371): each request is given its moment when it comes, so they go in order.
 */
export function createPace(limits: RateLimits, clock: Clock, sleep: Sleep): Pace {
  const nextRequest = new Map<string, number>();
  const nextByte = new Map<string, number>();
  const held = new Map<string, number>();

  const reserve = (
    next: Map<string, number>,
    key: string,
    { everyMs, burstMs }: { readonly everyMs: number; readonly burstMs: number },
    now: number,
  ): number => {
    const due = Math.max(next.get(key) ?? 0, now);
    next.set(key, due + everyMs);
    return Math.max(now, due - burstMs);
  };

  const heldUntil = (request: Paced): number => held.get(keyOf(request)) ?? Number.NEGATIVE_INFINITY;
  const leftMs = (request: Paced): number => heldUntil(request) - clock.monotonic();

  return {
    async turn(request, signal) {
      const key = keyOf(request);
      const now = clock.monotonic();
      const everyMs = 1000 / (limits.requests[request.kind] * SHARE);
      const at = Math.max(
        reserve(nextRequest, key, { everyMs, burstMs: (BURST - 1) * everyMs }, now),
        request.kind === 'upsert'
          ? reserve(
              nextByte,
              key,
              { everyMs: (1000 * request.bytes) / (limits.upsertBytes * SHARE), burstMs: 0 },
              now,
            )
          : now,
      );
      if (at > now) await sleep(at - now, signal);
    },
    hold(request, ms) {
      const key = keyOf(request);
      held.set(key, Math.max(held.get(key) ?? 0, clock.monotonic() + ms));
    },
    heldUntil,
    isHeld: (request) => leftMs(request) > 0,
    async whileHeld(request, signal) {
      for (let left = leftMs(request); left > 0; left = leftMs(request)) await sleep(left, signal);
    },
  };
}

const keyOf = ({ host, kind, namespace }: Paced): string =>
  BY_NAMESPACE.has(kind) ? `${host} ${kind} ${namespace}` : `${host} ${kind}`;
