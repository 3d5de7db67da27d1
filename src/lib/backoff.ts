import { sha256 } from './digest.ts';
import { sleep } from './sleep.ts';

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
  return Math.round(longest / 2 + (drawn(salt, attempt) * longest) / 2);
}

/** A number in [0, 1) that the salt and the count decide. */
export const drawn = (salt: string, count: number): number =>
  Number.parseInt(sha256(`${salt} ${count}`).slice(0, 8), 16) / 2 ** 32;

/**
 * Waits so long.
 * @throws the signal's reason, when the run was told to end
 */
export async function backOff(
  attempt: number,
  options: BackoffOptions,
  signal: AbortSignal | undefined,
): Promise<void> {
  await sleep(backoff(attempt, options), signal);
}
