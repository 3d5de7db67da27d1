import type { Clock } from '../../../lib/clock.ts';
import type { Tally } from './counters.ts';
import { exchange } from './exchange.ts';
import type { Host } from './hosts.ts';
import { isOverload, isTrouble, type Outcome, outcomeInWords } from './outcome.ts';
import type { Pace, Paced } from './pace.ts';
import type { WireRequest } from './wire.ts';

export interface AttemptOptions {
  readonly clock: Clock;
  readonly pace: Pace;
  readonly tally: Tally;
}

export interface Tried {
  readonly startedAt: number;
  /** None where it was not sent: the host's circuit is open. */
  readonly outcome: Outcome | undefined;
}

/**
 * One try of a request, when it is its turn: by its rate, what the service holds back, and the others at work.
 * @throws the signal's reason
 */
export type Attempt = (
  request: WireRequest,
  to: { readonly host: Host; readonly paced: Paced; readonly timeoutMs: number },
) => Promise<Tried>;

export function createAttempt({ clock, pace, tally }: AttemptOptions): Attempt {
  return async (request, { host, paced, timeoutMs }) => {
    const { signal } = request;
    await pace.turn(paced, signal);
    for (;;) {
      await pace.whileHeld(paced, signal);
      await host.slots.enter(signal);
      if (!pace.isHeld(paced)) break;
      host.slots.leave();
    }
    const startedAt = clock.monotonic();
    let outcome: Outcome | undefined;
    try {
      if (!host.circuit.allows(startedAt)) return { startedAt, outcome };
      tally.began(paced.bytes);
      try {
        outcome = await exchange(request, timeoutMs);
      } finally {
        tally.ended(outcome);
        learn(host, outcome, { startedAt, endedAt: clock.monotonic(), bytes: paced.bytes });
      }
      return { startedAt, outcome };
    } finally {
      host.slots.leave();
    }
  };
}

function learn(
  host: Host,
  outcome: Outcome | undefined,
  sent: { readonly startedAt: number; readonly endedAt: number; readonly bytes: number },
): void {
  if (outcome === undefined) {
    host.circuit.undecided();
    return;
  }
  const answered = outcome.kind === 'answered';
  host.answered ||= answered;
  if (answered && !isTrouble(outcome.status)) host.circuit.succeeded();
  else {
    host.lastProblem = outcomeInWords(outcome);
    host.circuit.failed(sent.endedAt);
  }
  host.limit.finished({
    ...sent,
    bytes: sent.bytes + (answered ? outcome.length : 0),
    overloaded: isOverload(outcome),
    demand: host.slots.waiting() > 0,
  });
}
