import { drawn } from '../../../lib/backoff.ts';
import type { Clock } from '../../../lib/clock.ts';
import type { Log } from '../../../lib/log.ts';
import type { Sleep } from '../../../lib/sleep.ts';
import { requireEncrypted } from './address.ts';
import type { Attempt } from './attempt.ts';
import type { Answered } from './exchange.ts';
import { type Circumstances, type RequestError, refusal, unreachable } from './failure.ts';
import type { Host } from './hosts.ts';
import { lsnOf } from './lsn.ts';
import { isNowhere, isPassing, isSuccess, isUnsure, type Outcome, outcomeInWords } from './outcome.ts';
import type { Pace, Paced } from './pace.ts';
import type { Redact } from './redaction.ts';
import type { Observer, TransportAnswer, TransportRequest } from './request.ts';
import { type Patience, retryAfter, waitBeforeRetry } from './retry.ts';
import { readServiceMessage } from './service-message.ts';

export interface SenderOptions {
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** Of the jitter. */
  readonly salt: string;
  readonly log: Pick<Log, 'debug' | 'warn'>;
  /** Of all requests. */
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly patience: Patience;
  readonly attempt: Attempt;
  readonly pace: Pace;
  readonly hosts: (url: string) => Host;
  readonly redact: Redact;
  readonly onRetry: () => void;
  readonly onAnswer: Observer | undefined;
}

export type Send = (
  request: Omit<TransportRequest, 'headers'>,
  headers: Readonly<Record<string, string>>,
) => Promise<TransportAnswer>;

/** After so many tries in vain a person wants to know why nothing moves. */
const TELL_AFTER = 5;
/** For a host that never answered: it may be the wrong one. */
const shorter = (patience: Patience): Patience => ({
  ...patience,
  tries: Math.min(patience.tries, 5),
  mostMs: Math.min(patience.mostMs, 2000),
});

/** Sends each request until it is answered, as often as patience and its nature allow. */
export function createSender(options: SenderOptions): Send {
  const { clock, sleep, salt, attempt, pace, redact } = options;
  let draws = 0;
  let wrote = false;

  return async (request, headers) => {
    requireEncrypted(request.url);
    const host = options.hosts(request.url);
    const signals = [options.signal, request.signal].filter((signal) => signal !== undefined);
    const signal = AbortSignal.any(signals);
    const body = typeof request.body === 'string' ? Buffer.from(request.body) : request.body;
    const { method, url } = request;
    const { kind, namespace = '', timeoutMs = options.timeoutMs } = request;
    const paced: Paced = { host: new URL(url).host, kind, namespace, bytes: body?.length ?? 0 };

    const { totalMs } = request;
    const patience = { ...options.patience, ...(totalMs === undefined ? {} : { totalMs }) };
    let since = totalMs === undefined ? undefined : clock.monotonic();
    const notAfter = since === undefined ? Number.POSITIVE_INFINITY : since + patience.totalMs;
    let maybeApplied = false;
    for (let tried = 1; ; tried++) {
      const { startedAt, outcome } = await attempt(
        { method, url, headers, body, signal },
        { host, paced, timeoutMs, notAfter },
      );
      since ??= startedAt;
      const spentMs = clock.monotonic() - since;
      const unsure = isUnsure(outcome);
      const triedBefore = maybeApplied;
      maybeApplied ||= unsure;
      wrote ||= isWrite(request) && (unsure || (outcome.kind === 'answered' && isSuccess(outcome.status)));

      if (outcome.kind === 'answered' && isWanted(request, outcome)) {
        const { status, text } = outcome;
        const answer = { status, headers: outcome.headers, text, ...lsnOf(outcome.headers), triedBefore };
        options.onAnswer?.(request, answer);
        return answer;
      }
      const askedMs = outcome.kind === 'answered' ? retryAfter(outcome.headers, clock) : undefined;
      const may = isPassing(outcome) && (request.idempotent || !unsure) && !host.circuit.isOpen();
      const until = host.answered || !isNowhere(outcome) ? patience : shorter(patience);
      const waitMs = may && waitBeforeRetry(until, { tried, spentMs, askedMs }, drawn(salt, draws++));
      if (waitMs === false || waitMs === undefined) {
        const effort = tried > 1 ? `${tried} tries in ${Math.round(spentMs / 1000)} s` : undefined;
        throw failure(request, outcome, { wrote, maybeApplied, effort }, redact);
      }
      if (askedMs !== undefined) pace.hold(paced, askedMs);
      const told = `${request.operation} ${request.target}: ${outcomeInWords(outcome)}; again in ${Math.round(waitMs)} ms.`;
      options.log[tried === TELL_AFTER ? 'warn' : 'debug'](redact(told));
      options.onRetry();
      await sleep(waitMs, signal);
    }
  };
}

const READS: ReadonlySet<string> = new Set(['query', 'fetch', 'list', 'stats']);
const isWrite = ({ method, kind }: Pick<TransportRequest, 'method' | 'kind'>): boolean =>
  method !== 'GET' && !READS.has(kind);

const isWanted = ({ accept = [] }: Pick<TransportRequest, 'accept'>, { status }: Answered): boolean =>
  isSuccess(status) || accept.includes(status);

const failure = (
  request: Omit<TransportRequest, 'headers'>,
  outcome: Outcome,
  circumstances: Circumstances,
  redact: Redact,
): RequestError =>
  outcome.kind === 'answered'
    ? refusal(request, outcome.status, readServiceMessage(outcome.text), circumstances, redact)
    : unreachable(request, outcome, circumstances, redact);
