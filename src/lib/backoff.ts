import { setTimeout } from 'node:timers/promises';
import { sha256 } from './digest.ts';

export interface BackoffOptions {
  readonly firstMs: number;
  readonly mostMs: number;
  /** Of who waits: those that collided have different ones, so that they do not collide again. */
  readonly salt: string;
}

/**
 * How long to wait after the failed try number `attempt` (from 1), in milliseconds: twice as long each time, of which
 * a part between a half and all, drawn by the salt ("equal jitter").
 */
export function backoff(attempt: number, { firstMs, mostMs, salt }: BackoffOptions): number {
  const longest = Math.min(mostMs, firstMs * 2 ** (attempt - 1));
  const drawn = Number.parseInt(sha256(`${salt} ${attempt}`).slice(0, 8), 16) / 2 ** 32;
  return Math.round(longest / 2 + (drawn * longest) / 2);
}

/**
 * Waits so long.
 * @throws the signal's reason, when the run was told to end
 */
export async function backOff(
  attempt: number,
  options: BackoffOptions,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await setTimeout(backoff(attempt, options), undefined, signal && { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
