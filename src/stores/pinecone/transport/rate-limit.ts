import { badInput } from '../../../lib/errors.ts';
import type { Kind } from './request.ts';

/** What may be sent in a second. Infinity: whatever. */
export interface RateLimits {
  /** Requests, by kind. */
  readonly requests: Readonly<Record<Kind, number>>;
  /** Bytes of upserts to one namespace. */
  readonly upsertBytes: number;
}

/** Counted for each namespace; the others for a whole index. */
export const BY_NAMESPACE: ReadonlySet<Kind> = new Set(['upsert', 'query', 'delete', 'update']);

/** https://docs.pinecone.io/reference/api/database-limits/rate-limits */
export const DOCUMENTED: RateLimits = {
  requests: {
    upsert: 100,
    query: 100,
    delete: 100,
    update: 100,
    fetch: 100,
    list: 200,
    stats: 100,
    manage: Number.POSITIVE_INFINITY,
  },
  upsertBytes: 50_000_000,
};

/**
 * The setting `rate-limit`: `default` is what the service documents, `none`, or requests a second for each kind; the
 * bytes of upserts rise with it where it is higher than what is documented.
 * @throws CodedError `pinecone.bad-rate-limit` (exit 2)
 */
export function rateLimits(setting = 'default'): RateLimits {
  if (setting === 'default') return DOCUMENTED;
  if (setting === 'none') return scaled(() => Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  const rate = Number(setting);
  if (!/^\d+$/.test(setting) || rate < 1)
    throw badInput('pinecone.bad-rate-limit', `\`rate-limit: ${setting}\` is no rate.`, {
      fix: 'It is `default`, `none` or a number of requests a second, such as 200.',
    });
  return scaled(() => rate, DOCUMENTED.upsertBytes * Math.max(1, rate / DOCUMENTED.requests.upsert));
}

function scaled(rate: (kind: Kind) => number, upsertBytes: number): RateLimits {
  const kinds = Object.keys(DOCUMENTED.requests) as Kind[];
  const requests = Object.fromEntries(
    kinds.map((kind) => [kind, kind === 'manage' ? Number.POSITIVE_INFINITY : rate(kind)]),
  ) as Record<Kind, number>;
  return { requests, upsertBytes };
}
