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

export type Tally = { -readonly [Name in keyof Counters]: Counters[Name] };

export const emptyTally = (): Tally => ({
  requests: 0,
  retries: 0,
  rateLimited: 0,
  broken: 0,
  bytesSent: 0,
  bytesReceived: 0,
  readUnits: 0,
  mostAtOnce: 0,
});

/** `"usage":{"readUnits":5}`, without parsing megabytes; metadata cannot look so, its quotes are escaped. */
export function readUnitsIn(text: string): number {
  const at = text.lastIndexOf('"readUnits"');
  if (at < 0) return 0;
  const around = text.slice(Math.max(0, at - 100), at + 40);
  return Number(/"usage"\s*:\s*\{[^{}]*"readUnits"\s*:\s*(\d+)/.exec(around)?.[1] ?? 0);
}
