export interface LimitBounds {
  readonly first: number;
  readonly most: number;
}

export const LIMIT: LimitBounds = { first: 16, most: 64 };

/** A request that has ended. Times are milliseconds of one clock. */
export interface Finished {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Did the service want less (429), or not keep up (503, silence)? */
  readonly overloaded: boolean;
  /** Bytes both ways. */
  readonly bytes: number;
  /** Did others wait to be let in? Without demand there is nothing to learn. */
  readonly demand: boolean;
}

export interface AdaptiveLimit {
  limit(): number;
  finished(request: Finished): void;
}

/** So that many small requests weigh, too. */
const REQUEST_BYTES = 2048;
const CAREFUL = 9 / 8;
/** Rounds at rest after more did not help. */
const REST = 8;
/** Of the growth, how much the throughput must follow. */
const USEFUL = 0.25;

/**
 * How many requests may be under way at once: additive increase, multiplicative decrease, where an increase stays only
 * if the throughput followed it. It doubles at first, and from the first overload or useless increase on adds an
 * eighth. It halves once for all that were under way when the service was overloaded. A round is as many requests as
 * the limit is, all begun after the limit was set; rounds are compared with each other, so that it does no harm that
 * the first answer of each comes late.
 */
export function createAdaptiveLimit({ first, most }: LimitBounds, now: number): AdaptiveLimit {
  let limit = Math.min(first, most);
  let factor = 2;
  let rest = 0;
  let trial: { readonly from: number; readonly throughput: number } | undefined;
  let round = { since: now, count: 0, wanted: 0, bytes: 0 };

  const begin = (value: number, at: number): void => {
    limit = Math.max(1, Math.min(most, value));
    round = { since: at, count: 0, wanted: 0, bytes: 0 };
  };

  const limitAfterRound = (at: number): number => {
    const throughput = round.bytes / Math.max(1, at - round.since);
    if (round.wanted * 2 < round.count) return limit;
    if (trial !== undefined && throughput / trial.throughput - 1 < USEFUL * (limit / trial.from - 1)) {
      const { from } = trial;
      trial = undefined;
      factor = CAREFUL;
      rest = REST;
      return from;
    }
    if (rest > 0) {
      rest--;
      return limit;
    }
    trial = limit < most ? { from: limit, throughput } : undefined;
    return Math.ceil(limit * factor);
  };

  return {
    limit: () => limit,
    finished({ startedAt, endedAt, overloaded, bytes, demand }) {
      if (startedAt < round.since) return;
      if (overloaded) {
        trial = undefined;
        factor = CAREFUL;
        rest = 1;
        begin(Math.floor(limit / 2), endedAt);
        return;
      }
      round.count++;
      round.bytes += bytes + REQUEST_BYTES;
      if (demand) round.wanted++;
      if (round.count >= limit) begin(limitAfterRound(endedAt), endedAt);
    },
  };
}
