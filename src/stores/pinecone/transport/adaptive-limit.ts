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
/** Rounds at rest between trials. */
const REST = 6;
/** Of a change of the limit, how much the throughput must follow: up to be kept, and down not to be. */
const USEFUL = 0.5;
/** Rests after which it is tried whether the service takes again what it refused. */
const CALM = 4;

/**
 * How many requests may be under way at once: additive increase, multiplicative decrease, where a change stays only if
 * the throughput says so. It doubles as long as that helps; then it tries an eighth more and an eighth less in turn,
 * and so stays near the least number that gives the most. For an overload it halves, once for all that were under way,
 * and does not soon go back to where that happened. A round is as many answers as the limit allows at once; the first
 * after a change is not measured.
 */
export function createAdaptiveLimit({ first, most }: LimitBounds): AdaptiveLimit {
  let limit = Math.min(first, most);
  let ceiling = most;
  let calm = 0;
  let factor = 2;
  let up = true;
  let rest = 0;
  let cutAt = Number.NEGATIVE_INFINITY;
  let trial: { readonly from: number; readonly throughput: number } | undefined;
  let round = { settled: false, since: 0, count: 0, wanted: 0, bytes: 0 };

  const begin = (settled: boolean, since: number): void => {
    round = { settled, since, count: 0, wanted: 0, bytes: 0 };
  };

  const afterTrial = (from: number, gain: number): number => {
    trial = undefined;
    if (gain >= USEFUL * (limit / from - 1)) return limit;
    factor = CAREFUL;
    rest = REST;
    up = !up;
    return from;
  };

  const nextTrial = (throughput: number): number => {
    const next = up ? Math.min(Math.ceil(limit * factor), ceiling) : Math.floor(limit / CAREFUL);
    if (next >= 1 && next !== limit) {
      trial = { from: limit, throughput };
      return next;
    }
    rest = REST;
    if (++calm > CALM) ceiling = most;
    if (ceiling === most) up = !up;
    return limit;
  };

  const afterRound = (throughput: number): number => {
    if (trial !== undefined) {
      const { from } = trial;
      const kept = afterTrial(from, throughput / trial.throughput - 1);
      if (kept === from) return kept;
    }
    if (rest === 0) return nextTrial(throughput);
    rest--;
    return limit;
  };

  return {
    limit: () => limit,
    finished({ startedAt, endedAt, overloaded, bytes, demand }) {
      if (overloaded) {
        if (startedAt <= cutAt) return;
        ceiling = Math.max(1, limit - 1);
        limit = Math.max(1, Math.floor(limit / 2));
        [cutAt, calm, factor, up, rest, trial] = [endedAt, 0, CAREFUL, true, 1, undefined];
        begin(false, endedAt);
        return;
      }
      round.count++;
      round.bytes += bytes + REQUEST_BYTES;
      if (demand) round.wanted++;
      if (round.count < limit) return;
      const before = limit;
      // Without demand there is nothing to learn.
      if (round.settled && round.wanted * 2 >= round.count)
        limit = afterRound(round.bytes / Math.max(0.001, endedAt - round.since));
      begin(limit === before, endedAt);
    },
  };
}
