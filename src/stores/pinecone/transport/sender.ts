import type { Clock } from '../../../lib/clock.ts';
import type { Sleep } from '../../../lib/sleep.ts';
import { requireEncrypted } from './address.ts';
import { type Counters, emptyTally, readUnitsIn } from './counters.ts';
import { type Answered, type Broken, exchange } from './exchange.ts';
import { isQuota, type RequestError, refusal, unreachable } from './failure.ts';
import { lsnOf } from './lsn.ts';
import { createRedact } from './redaction.ts';
import type { Observer, TransportAnswer, TransportRequest } from './request.ts';
import { PATIENCE, type Patience, retryAfter, waitBeforeRetry } from './retry.ts';
import { readServiceMessage } from './service-message.ts';

export interface SenderOptions {
  readonly apiKey: string;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly random?: (() => number) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly runMs?: number | undefined;
  readonly timeoutMs?: number | undefined;
  readonly patience?: Partial<Patience> | undefined;
  readonly rateLimit?: string | undefined;
  readonly onAnswer?: Observer | undefined;
}

export interface Sender {
  send(
    request: Omit<TransportRequest, 'headers'>,
    headers: Readonly<Record<string, string>>,
  ): Promise<TransportAnswer>;
  counters(): Counters;
}

const TIMEOUT_MS = 60_000;
const READS = new Set(['query', 'fetch', 'list', 'stats']);

/** Sends each request until it is answered, as often as patience and its nature allow. */
export function createSender(options: SenderOptions): Sender {
  const { clock, sleep, random = Math.random, timeoutMs = TIMEOUT_MS } = options;
  const patience = { ...PATIENCE, ...options.patience };
  const redact = createRedact(options.apiKey);
  const tally = emptyTally();
  let wrote = false;

  const send: Sender['send'] = async (request, headers) => {
    requireEncrypted(request.url);
    const since = clock.monotonic();
    let maybeApplied = false;
    for (let tried = 1; ; tried++) {
      const tryOnce = await exchange({
        method: request.method,
        url: request.url,
        headers,
        body: request.body,
        timeoutMs: request.timeoutMs ?? timeoutMs,
        signals: [options.signal, request.signal],
      });
      tally.requests++;
      const answer = tryOnce.kind === 'answered' ? tryOnce : undefined;
      if (answer !== undefined && isWanted(request, answer)) {
        wrote ||= answer.status < 300 && request.method !== 'GET' && !READS.has(request.kind);
        tally.readUnits += readUnitsIn(answer.text);
        const { status, text } = answer;
        const whole = {
          status,
          headers: answer.headers,
          text,
          ...lsnOf(answer.headers),
          triedBefore: maybeApplied,
        };
        options.onAnswer?.(request, whole);
        return whole;
      }
      const spentMs = clock.monotonic() - since;
      const fail = (): RequestError => {
        const effort = tried > 1 ? `${tried} tries in ${Math.round(spentMs / 1000)} s` : undefined;
        const circumstances = { wrote, effort, maybeApplied };
        return tryOnce.kind === 'answered'
          ? refusal(request, tryOnce.status, readServiceMessage(tryOnce.text), circumstances, redact)
          : unreachable(request, tryOnce, circumstances, redact);
      };
      maybeApplied ||= isUnsure(tryOnce);
      if (!isPassing(tryOnce) || (isUnsure(tryOnce) && !request.idempotent)) throw fail();
      const askedMs = answer && retryAfter(answer.headers, clock);
      const waitMs = waitBeforeRetry(patience, { tried, spentMs, askedMs }, random());
      if (waitMs === undefined) throw fail();
      await sleep(waitMs, request.signal ?? options.signal);
      tally.retries++;
    }
  };
  return { send, counters: () => ({ ...tally }) };
}

const isWanted = ({ accept = [] }: Pick<TransportRequest, 'accept'>, { status }: Answered): boolean =>
  (status >= 200 && status < 300) || accept.includes(status);

/** May it have taken effect? */
const isUnsure = (outcome: Answered | Broken): boolean =>
  outcome.kind === 'broken' ? outcome.sent : outcome.status === 408 || outcome.status >= 500;

/** 501 and 505 stay as they are. */
const isPassing = (outcome: Answered | Broken): boolean => {
  if (outcome.kind === 'broken') return outcome.passing;
  const { status, text } = outcome;
  if (status === 429) return !isQuota(status, readServiceMessage(text).text);
  return status === 408 || [500, 502, 503, 504].includes(status) || status > 511;
};
