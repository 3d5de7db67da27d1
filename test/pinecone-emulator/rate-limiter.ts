import { type Answer, plain, rpcError } from './answer.ts';
import type { Clock } from './delayed.ts';
import type { EmulatedRequest } from './request.ts';
import type { RateLimit } from './settings.ts';

interface Bucket {
  level: number;
  at: number;
}

const limited: Readonly<Record<string, string>> = {
  upsertVectors: 'upsert',
  queryVectors: 'query',
  deleteVectors: 'delete',
  updateVector: 'update',
};

/** The caps of a namespace: buckets that hold a second's worth and fill steadily. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  #take(key: string, perSecond: number, amount: number): boolean {
    const now = this.#clock.now();
    const bucket = this.#buckets.get(key) ?? { level: perSecond, at: now };
    bucket.level = Math.min(perSecond, bucket.level + ((now - bucket.at) * perSecond) / 1000);
    bucket.at = now;
    this.#buckets.set(key, bucket);
    if (bucket.level < amount) return false;
    bucket.level -= amount;
    return true;
  }

  /** The refusal of a request that is beyond the caps. */
  refuse({ operation, index, namespace = '', bytes }: EmulatedRequest, limit: RateLimit): Answer | undefined {
    const name = limited[operation ?? ''];
    if (name === undefined) return undefined;
    const key = `${index}/${namespace}/${name}`;
    const say = (what: string): Answer => {
      const message = `Request failed. You've reached the ${name} ${what} for namespace "${namespace}". Reduce the rate and retry.`;
      const answer = limit.form === 'plain' ? plain(429, message) : rpcError(8, message);
      const retryAfter: Record<string, string> =
        limit.retryAfter === undefined ? {} : { 'retry-after': String(limit.retryAfter) };
      return { ...answer, headers: { ...answer.headers, ...retryAfter } };
    };
    if (!this.#take(key, limit.requestsPerSecond, 1))
      return say(`requests limit of ${limit.requestsPerSecond} per second`);
    if (name === 'upsert' && !this.#take(`${key}/bytes`, limit.bytesPerSecond, bytes)) {
      return say(`size limit of ${limit.bytesPerSecond} bytes per second`);
    }
    return undefined;
  }
}
