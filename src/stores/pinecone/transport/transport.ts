import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '../../../lib/clock.ts';
import { badInput, serviceFailed } from '../../../lib/errors.ts';
import { type Log, silentLog } from '../../../lib/log.ts';
import { type Sleep, sleep as systemSleep } from '../../../lib/sleep.ts';
import { createAttempt } from './attempt.ts';
import type { CircuitBounds } from './circuit.ts';
import { type Counters, createTally } from './counters.ts';
import { createHosts } from './hosts.ts';
import { createPace } from './pace.ts';
import { rateLimits } from './rate-limit.ts';
import { createRedact } from './redaction.ts';
import type { Observer, TransportAnswer, TransportRequest } from './request.ts';
import { PATIENCE, type Patience } from './retry.ts';
import { nameSdkRequest } from './sdk-request.ts';
import { createSender } from './sender.ts';

export interface TransportOptions {
  readonly apiKey: string;
  /** `default`: what the service documents; `none`; or requests a second of each kind. */
  readonly rateLimit?: string | undefined;
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that a run may take altogether, from now. A reader has none. */
  readonly runMs?: number | undefined;
  /** Milliseconds in which one try must be answered. */
  readonly timeoutMs?: number | undefined;
  /** Requests to one host at once, at most. */
  readonly mostAtOnce?: number | undefined;
  readonly patience?: Partial<Patience> | undefined;
  readonly circuit?: Partial<CircuitBounds> | undefined;
  readonly userAgent?: string | undefined;
  readonly onAnswer?: Observer | undefined;
  /** Hears of every retry. */
  readonly log?: Pick<Log, 'debug' | 'warn'> | undefined;
  readonly clock?: Clock | undefined;
  readonly sleep?: Sleep | undefined;
  /** Of the jitter; another one in each process, if it is not given. */
  readonly salt?: string | undefined;
}

export interface Transport {
  /** The SDK's `fetchApi` (with `maxRetries: 0`). What it throws is inside what the SDK throws: `throwOwn`. */
  readonly fetch: typeof fetch;
  /** @throws RequestError for every status that is neither 2xx nor accepted, and for no answer; the signal's reason */
  request(request: TransportRequest): Promise<TransportAnswer>;
  counters(): Counters;
}

/** What the SDK and we say, and what answers are read by. */
export const API_VERSION = '2026-07';
const TIMEOUT_MS = 60_000;

/**
 * Every request of both planes goes through here.
 * @throws CodedError `pinecone.no-key`, `pinecone.bad-key` (exit 2)
 */
export function createTransport(options: TransportOptions): Transport {
  const apiKey = checkedKey(options.apiKey);
  const { clock = systemClock, sleep = systemSleep, log = silentLog, onAnswer } = options;
  const pace = createPace(rateLimits(options.rateLimit), clock, sleep);
  const tally = createTally();
  const send = createSender({
    clock,
    sleep,
    log,
    pace,
    onAnswer,
    salt: options.salt ?? randomUUID(),
    signal: AbortSignal.any(
      [options.signal, endOfRun(options.runMs)].filter((signal) => signal !== undefined),
    ),
    timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    patience: { ...PATIENCE, ...options.patience },
    attempt: createAttempt({ clock, pace, tally }),
    hosts: createHosts({ most: options.mostAtOnce, circuit: options.circuit }),
    redact: createRedact(apiKey),
    onRetry: tally.again,
  });
  const own = {
    'api-key': apiKey,
    'x-pinecone-api-version': API_VERSION,
    accept: 'application/json',
    'user-agent': options.userAgent ?? 'vector-index-action',
  };
  return {
    request: ({ headers, ...request }) =>
      send(request, {
        ...own,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      }),
    fetch: async (input, init = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      const method = (init.method ?? 'GET').toUpperCase() as TransportRequest['method'];
      const body = typeof init.body === 'string' ? init.body : undefined;
      const answer = await send(
        { ...nameSdkRequest(method, url, body), method, url, body, signal: init.signal ?? undefined },
        Object.fromEntries(new Headers(init.headers)),
      );
      return new Response(answer.text === '' ? null : answer.text, answer);
    },
    counters: tally.counters,
  };
}

/** A run that outlives what may be waited for ends with a report of its own, rather than with the runner's patience. */
function endOfRun(runMs: number | undefined): AbortSignal | undefined {
  if (runMs === undefined) return undefined;
  const run = new AbortController();
  const end = (): void =>
    run.abort(
      serviceFailed(
        'pinecone.deadline',
        `The run's time for Pinecone is over (${Math.round(runMs / 1000)} s).`,
        {
          fix: 'The service is slow, or there is much to send. Run again: what is written by now is taken as it is.',
        },
      ),
    );
  setTimeout(end, runMs).unref();
  return run.signal;
}

function checkedKey(given: string): string {
  const key = given.trim();
  if (key === '')
    throw badInput('pinecone.no-key', 'There is no key for Pinecone.', {
      fix: 'Set PINECONE_API_KEY in the environment, or the input `pinecone-api-key`, from a secret.',
    });
  if (!/^[\x21-\x7e]+$/.test(key) || /["'`]/.test(key))
    throw badInput(
      'pinecone.bad-key',
      'The key for Pinecone has characters that no key has (it is not shown here).',
      {
        fix: 'PINECONE_API_KEY holds the key alone: no quotation marks, spaces or lines around or in it.',
      },
    );
  return key;
}
