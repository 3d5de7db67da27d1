import { type Clock, systemClock } from '../../../lib/clock.ts';
import { badInput } from '../../../lib/errors.ts';
import { type Sleep, sleep as systemSleep } from '../../../lib/sleep.ts';
import type { Counters } from './counters.ts';
import type { Observer, TransportAnswer, TransportRequest } from './request.ts';
import type { Patience } from './retry.ts';
import { nameSdkRequest } from './sdk-request.ts';
import { createSender } from './sender.ts';

export interface TransportOptions {
  readonly apiKey: string;
  /** `default`: what the service documents; `none`; or requests a second and namespace. */
  readonly rateLimit?: string | undefined;
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that a run may take altogether, from now. A reader has none. */
  readonly runMs?: number | undefined;
  /** Milliseconds in which one try must be answered. */
  readonly timeoutMs?: number | undefined;
  readonly patience?: Partial<Patience> | undefined;
  readonly userAgent?: string | undefined;
  readonly onAnswer?: Observer | undefined;
  readonly clock?: Clock | undefined;
  readonly sleep?: Sleep | undefined;
  /** In [0, 1), for jitter. */
  readonly random?: (() => number) | undefined;
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

/**
 * Every request of both planes goes through here.
 * @throws CodedError `pinecone.no-key`, `pinecone.bad-key` (exit 2)
 */
export function createTransport(options: TransportOptions): Transport {
  const apiKey = checkedKey(options.apiKey);
  const { clock = systemClock, sleep = systemSleep } = options;
  const sender = createSender({ ...options, apiKey, clock, sleep });
  const own = {
    'api-key': apiKey,
    'x-pinecone-api-version': API_VERSION,
    accept: 'application/json',
    'user-agent': options.userAgent ?? 'vector-index-action',
  };
  return {
    request: ({ headers, ...request }) =>
      sender.send(request, {
        ...own,
        ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      }),
    fetch: async (input, init = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      const method = (init.method ?? 'GET').toUpperCase() as TransportRequest['method'];
      const body = typeof init.body === 'string' ? init.body : undefined;
      const answer = await sender.send(
        { ...nameSdkRequest(method, url, body), method, url, body, signal: init.signal ?? undefined },
        Object.fromEntries(new Headers(init.headers)),
      );
      const { status, text, headers } = answer;
      return new Response(text === '' ? null : text, { status, headers: readAlready(headers) });
    },
    counters: sender.counters,
  };
}

/** What was read is neither packed nor as long any more. */
function readAlready(headers: Headers): Headers {
  const rest = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) rest.delete(name);
  return rest;
}

function checkedKey(given: string): string {
  const key = given.trim();
  if (key === '')
    throw badInput('pinecone.no-key', 'There is no key for Pinecone.', {
      fix: 'Set PINECONE_API_KEY in the environment, or the input `pinecone-api-key`, from a secret.',
    });
  if (!/^[\x21-\x7e]+$/.test(key))
    throw badInput(
      'pinecone.bad-key',
      'The key for Pinecone has characters that no key has (it is not shown here).',
      {
        fix: 'PINECONE_API_KEY holds the key alone: no quotation marks, spaces or lines around or in it.',
      },
    );
  return key;
}
