import type { Clock } from '../../../lib/clock.ts';
import { notSent } from './connection-problem.ts';
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
  readonly outcome: Outcome;
}

export interface Terms {
  readonly host: Host;
  readonly paced: Paced;
  /** Of one try, in milliseconds. */
  readonly timeoutMs: number;
  /** By the clock's monotonic time: what is not answered then is ended, what was not sent is not sent any more. */
  readonly notAfter: number;
}

/**
 * One try of a request, when it is its turn: by its rate, what the service holds back, and the others at work.
 * @throws the signal's reason
 */
export type Attempt = (request: WireRequest, terms: Terms) => Promise<Tried>;

export function createAttempt({ clock, pace, tally }: AttemptOptions): Attempt {
  return async (request, { host, paced, timeoutMs, notAfter }) => {
    const { signal } = request;
    await pace.turn(paced, signal);
    for (;;) {
      if (pace.heldUntil(paced) > notAfter) return { startedAt: clock.monotonic(), outcome: late(host) };
      await pace.whileHeld(paced, signal);
      await host.slots.enter(signal);
      if (!pace.isHeld(paced)) break;
      host.slots.leave();
    }
    const startedAt = clock.monotonic();
    let outcome: Outcome | undefined;
    try {
      if (startedAt >= notAfter) return { startedAt, outcome: late(host) };
      if (!host.circuit.allows(startedAt)) return { startedAt, outcome: givenUp(host) };
      tally.began(paced.bytes);
      try {
        outcome = await exchange(request, Math.min(timeoutMs, notAfter - startedAt));
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

const givenUp = ({ lastProblem }: Host): Outcome =>
  notSent(
    `given up, as every request came to nothing (the last: ${lastProblem})`,
    'The service, or the way to it, has trouble (https://status.pinecone.io).',
  );

const late = ({ lastProblem }: Host): Outcome =>
  notSent(
    `not sent, as it was not its turn in time${lastProblem === '' ? '' : ` (the last trouble: ${lastProblem})`}`,
    'The service is slow, or was asked too often.',
  );

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
