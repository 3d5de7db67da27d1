import type { Outcome } from './outcome.ts';

/** What was done so far; `requests` counts every try. */
export interface Counters {
  readonly requests: number;
  readonly retries: number;
  /** Answers 429. */
  readonly rateLimited: number;
  /** Tries without a whole answer. */
  readonly broken: number;
  /** Of bodies. */
  readonly bytesSent: number;
  readonly bytesReceived: number;
  /** As the service counts them in its answers. */
  readonly readUnits: number;
  /** The most requests that were under way at once. */
  readonly mostAtOnce: number;
}

export interface Tally {
  began(bytes: number): void;
  /** In every case; without an outcome where it was ended from here. */
  ended(outcome: Outcome | undefined): void;
  again(): void;
  counters(): Counters;
}

export function createTally(): Tally {
  const sums = { requests: 0, retries: 0, rateLimited: 0, broken: 0 };
  const amounts = { bytesSent: 0, bytesReceived: 0, readUnits: 0, mostAtOnce: 0 };
  let atOnce = 0;
  return {
    began(bytes) {
      sums.requests++;
      amounts.bytesSent += bytes;
      amounts.mostAtOnce = Math.max(amounts.mostAtOnce, ++atOnce);
    },
    ended(outcome) {
      atOnce--;
      if (outcome?.kind === 'broken') sums.broken++;
      if (outcome?.kind !== 'answered') return;
      if (outcome.status === 429) sums.rateLimited++;
      amounts.bytesReceived += outcome.length;
      amounts.readUnits += readUnitsIn(outcome.text);
    },
    again() {
      sums.retries++;
    },
    counters: () => ({ ...sums, ...amounts }),
  };
}

/** `"usage":{"readUnits":5}`, without parsing megabytes; metadata cannot look so, its quotes are escaped. */
export function readUnitsIn(text: string): number {
  const at = text.lastIndexOf('"readUnits"');
  if (at < 0) return 0;
  const around = text.slice(Math.max(0, at - 100), at + 40);
  return Number(/"usage"\s*:\s*\{[^{}]*"readUnits"\s*:\s*(\d+)/.exec(around)?.[1] ?? 0);
}
