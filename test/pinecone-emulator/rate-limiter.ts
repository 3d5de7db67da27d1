import { type Answer, plain, rpcError } from './answer.ts';
import type { Clock } from './delayed.ts';
import type { EmulatedRequest } from './request.ts';
import type { RateLimit } from './settings.ts';

interface Cap {
  /** `upsert requests`, as the refusal names it. */
  readonly what: string;
  readonly scope: 'namespace' | 'index';
  readonly perSecond: number | undefined;
  readonly amount: number;
}

/** The caps that a request counts against. */
function capsOf({ operation, bytes, body }: EmulatedRequest, limit: RateLimit): readonly Cap[] {
  const cap = (
    what: string,
    perSecond: number | undefined,
    scope: Cap['scope'] = 'namespace',
    amount = 1,
  ): Cap => ({
    what,
    perSecond,
    scope,
    amount,
  });
  const { ids, filter } = (body ?? {}) as { ids?: readonly string[]; filter?: unknown };
  const byMetadata = filter === undefined ? [] : [cap(`${operation} by metadata`, limit.byMetadata)];
  switch (operation) {
    case 'upsertVectors':
      return [cap('upsert requests', limit.requests), cap('upsert size', limit.bytes, 'namespace', bytes)];
    case 'queryVectors':
      return [cap('query requests', limit.requests)];
    case 'deleteVectors':
      return [
        cap('delete requests', limit.requests),
        cap('deleted records', limit.deletedRecords, 'namespace', ids?.length ?? 1),
        ...byMetadata,
      ];
    case 'updateVector':
      return [cap('update requests', limit.requests), ...byMetadata];
    case 'fetchVectors':
      return [cap('fetch requests', limit.fetches, 'index')];
    case 'listVectors':
      return [cap('list requests', limit.lists, 'index')];
    case 'describeIndexStats':
      return [cap('describe_index_stats requests', limit.stats, 'index')];
    default:
      return [];
  }
}

/** Counts requests against caps: each is a bucket that fills steadily. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, { level: number; at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  #take(key: string, perSecond: number, capacity: number, amount: number): boolean {
    const now = this.#clock.now();
    const { level, at } = this.#buckets.get(key) ?? { level: capacity, at: now };
    const filled = Math.min(capacity, level + ((now - at) * perSecond) / 1000);
    // A bucket that is full takes what would never fit into it.
    const taken = filled >= Math.min(amount, capacity);
    this.#buckets.set(key, { level: taken ? filled - amount : filled, at: now });
    return taken;
  }

  /** The refusal of a request that is beyond a cap. */
  refuse(request: EmulatedRequest, limit: RateLimit): Answer | undefined {
    const { index, namespace = '' } = request;
    for (const { what, scope, perSecond, amount } of capsOf(request, limit)) {
      const key = `${index}/${scope === 'namespace' ? namespace : ''}/${what}`;
      if (perSecond === undefined) continue;
      if (this.#take(key, perSecond, perSecond * (limit.burst ?? 1), amount)) continue;
      const where = scope === 'namespace' ? `namespace "${namespace}"` : `index ${index}`;
      const message = `Request failed. You've reached the max ${what} limit per second for ${where}: ${perSecond}. Pace your requests.`;
      const { status, body } = rpcError(8, message);
      const headers: Record<string, string> =
        limit.retryAfter === undefined ? {} : { 'retry-after': String(limit.retryAfter) };
      return limit.form === 'plain' ? plain(429, message, headers) : { status, headers, body };
    }
    return undefined;
  }
}
