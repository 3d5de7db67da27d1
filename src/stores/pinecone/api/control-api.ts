import { backoff } from '../../../lib/backoff.ts';
import { type Clock, systemClock } from '../../../lib/clock.ts';
import { badInput, serviceFailed } from '../../../lib/errors.ts';
import { type Sleep, sleep as systemSleep } from '../../../lib/sleep.ts';
import type { Distance } from '../../store.ts';
import { baseUrl } from '../transport/address.ts';
import { RequestError } from '../transport/failure.ts';
import { throwOwn } from '../transport/own-error.ts';
import type { Transport } from '../transport/transport.ts';
import { type IndexInfo, type Place, readIndex } from './index-info.ts';

export interface NewIndex extends Place {
  readonly name: string;
  readonly dimension: number;
  readonly metric: Distance;
  readonly deletionProtection: boolean;
  /** Cut to what the service takes. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Calls about indexes as a whole. */
export interface ControlApi {
  /** Undefined: there is no such index. `withinMs`: when it is given up, tries again included. */
  describe(name: string, withinMs?: number): Promise<IndexInfo | undefined>;
  /**
   * Makes an index and waits until it is ready. One of this name that another run has made meanwhile is as good,
   * whatever it is: look at what comes back. One that is being deleted is waited for.
   * @throws CodedError `pinecone.index-not-ready`, `pinecone.index-not-gone` (exit 6)
   */
  create(index: NewIndex): Promise<IndexInfo>;
  /** Waits. @throws CodedError `pinecone.index-not-ready` (exit 6) when it fails or at the deadline */
  ready(name: string): Promise<IndexInfo>;
  /**
   * Deletes and waits until it is gone; none of this name is no error.
   * @throws CodedError `pinecone.protected` (exit 2), `pinecone.index-not-gone` (exit 6)
   */
  delete(name: string): Promise<void>;
}

export interface ControlApiOptions {
  readonly transport: Transport;
  /** For the requests of the SDK. */
  readonly apiKey: string;
  /** The control plane's; Pinecone's unless given. */
  readonly controlHost?: string | undefined;
  readonly clock?: Clock | undefined;
  readonly sleep?: Sleep | undefined;
  /** Milliseconds that one wait may take. */
  readonly deadlineMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const CONTROL_HOST = 'https://api.pinecone.io';
/** Serverless indexes are ready after seconds; nothing is promised. */
const DEADLINE_MS = 600_000;
const POLL = { firstMs: 500, mostMs: 5000 };
const HOPELESS = new Set(['InitializationFailed', 'Failed', 'Terminating', 'Disabled']);

/**
 * What changes indexes goes through the SDK, which is loaded for it alone (about 50 ms); describing one is a single
 * request that every command makes, and goes without.
 * @throws CodedError `pinecone.bad-host`, `pinecone.plain-http` (exit 2)
 */
export function createControlApi(options: ControlApiOptions): ControlApi {
  const { transport, apiKey, clock = systemClock, sleep = systemSleep, signal } = options;
  const url = baseUrl(options.controlHost ?? CONTROL_HOST);

  const indexes = async () => {
    const { Pinecone } = await import('@pinecone-database/pinecone');
    // With PINECONE_DEBUG_CURL in the environment the SDK prints the key that it knows: it is told none.
    const sdk = new Pinecone({
      apiKey: 'not-told',
      controllerHostUrl: url,
      maxRetries: 0,
      fetchApi(input, init) {
        const headers = new Headers(init?.headers);
        headers.set('api-key', apiKey);
        return transport.fetch(input, { ...init, headers });
      },
    });
    return sdk.indexes;
  };

  const describe = async (name: string, withinMs?: number): Promise<IndexInfo | undefined> => {
    const { status, text } = await transport.request({
      plane: 'control',
      operation: 'describe index',
      target: name,
      kind: 'manage',
      method: 'GET',
      url: `${url}/indexes/${encodeURIComponent(name)}`,
      idempotent: true,
      accept: [404],
      totalMs: withinMs,
    });
    return status === 404 ? undefined : readIndex(`describe index ${name}`, text);
  };

  /** Describes it again and again until `seen` says that it is enough. */
  const follow = async <T>(
    name: string,
    late: (info: IndexInfo | undefined, seconds: number) => Error,
    seen: (info: IndexInfo | undefined) => T | Promise<T>,
  ): Promise<NonNullable<T>> => {
    const since = clock.monotonic();
    for (let attempt = 1; ; attempt++) {
      const info = await describe(name);
      const result = await seen(info);
      if (result !== undefined && result !== null) return result;
      const spentMs = clock.monotonic() - since;
      const waitMs = backoff(attempt, { ...POLL, salt: name });
      if (spentMs + waitMs > (options.deadlineMs ?? DEADLINE_MS))
        throw late(info, Math.round(spentMs / 1000));
      await sleep(waitMs, signal);
    }
  };

  const ask = async (index: NewIndex): Promise<void> => {
    const { name, dimension, metric, cloud, region, deletionProtection } = index;
    const created = (await indexes()).create({
      name,
      schema: { fields: { _values: { type: 'dense_vector', dimension, metric } } },
      deployment: { deploymentType: 'managed', cloud, region },
      deletionProtection: deletionProtection ? 'enabled' : 'disabled',
      tags: tagsOf(index.tags),
    });
    await throwOwn(created, signal);
  };

  const ready = (name: string): Promise<IndexInfo> =>
    follow(
      name,
      (info, seconds) => notReady(name, `is ${info?.state ?? 'not to be found'} after ${seconds} s`),
      (info) => {
        if (info !== undefined && HOPELESS.has(info.state)) throw notReady(name, `is ${info.state}`);
        return info?.ready === true ? info : undefined;
      },
    );

  return {
    describe,
    ready,
    async create(index) {
      await follow(
        index.name,
        (_, seconds) => notGone(index.name, seconds),
        async (info) => {
          if (info !== undefined) return info.state === 'Terminating' ? undefined : true;
          try {
            await ask(index);
            return true;
          } catch (error) {
            if (!isThere(error)) throw placeUnknown(error, index) ?? error;
            return undefined;
          }
        },
      );
      return ready(index.name);
    },
    async delete(name) {
      try {
        await throwOwn((await indexes()).delete(name), signal);
      } catch (error) {
        if (!(error instanceof RequestError) || error.httpStatus !== 404) throw error;
      }
      await follow(
        name,
        (_, seconds) => notGone(name, seconds),
        (info) => (info === undefined ? true : undefined),
      );
    },
  };
}

/** It exists by now: another run was first, or the answer to our own request was lost. */
const isThere = (error: unknown): boolean =>
  error instanceof RequestError && (error.httpStatus === 409 || error.maybeApplied);

const placeUnknown = (error: unknown, { cloud, region, name }: NewIndex): Error | undefined =>
  error instanceof RequestError && error.httpStatus === 404
    ? badInput('pinecone.no-such-region', `create index ${name}: there is no region ${region} of ${cloud}.`, {
        fix: "Set `cloud` and `region` to one that Pinecone has, and that the project's plan includes.",
        cause: error,
      })
    : undefined;

const notReady = (name: string, problem: string): Error =>
  serviceFailed('pinecone.index-not-ready', `The index "${name}" ${problem}.`, {
    fix: "Look at it in Pinecone's console; when it is ready, or deleted there, run again.",
  });

const notGone = (name: string, seconds: number): Error =>
  serviceFailed('pinecone.index-not-gone', `The index "${name}" is still being deleted after ${seconds} s.`, {
    fix: "Look at it in Pinecone's console, and run again when it is gone.",
  });

/** Keys of letters, digits, `_` and `-`, at most 80; values of printable ASCII, at most 120, of which an empty one would delete. */
function tagsOf(tags: Readonly<Record<string, string>> = {}): Record<string, string> {
  const written = Object.entries(tags).map(
    ([key, value]) =>
      [key.replace(/[^\w-]/g, '-').slice(0, 80), value.replace(/[^\x20-\x7e]/g, '?').slice(0, 120)] as const,
  );
  return Object.fromEntries(written.filter(([, value]) => value !== ''));
}
