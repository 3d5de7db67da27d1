/** How late something happens: after a time, or after it was looked at so many times (no clock needed). */
export type Delay = { readonly ms: number } | { readonly steps: number };

/** What the emulator does; every one may be changed while it runs. */
export interface Settings {
  /** ms that every answer takes; requests under way at once do not wait for each other. */
  latency: number;
  /** From a write to its visibility in query, fetch and list. A step is one read of the namespace. */
  lag: Delay;
  /** The same for fetch and list alone, which see a write at another time than a query; absent: at the same time. */
  fetchLag: Delay | undefined;
  /** From visibility to the counts of stats and of namespaces. A step is one look at them. */
  statsLag: Delay;
  /** Whether answers carry the LSN headers. */
  lsnHeaders: boolean;
  /** From a create to Ready. A step is one describe (or list). */
  initializing: Delay;
  /** From a delete until the index is gone. A step is one describe (or list). */
  terminating: Delay;
  /** From the deletion of a namespace until it is gone: until then it is read, and what is written to it is lost. */
  namespaceDeletion: Delay;
  /** From a namespace's first upsert until an alias may point at it. A step is one try. */
  namespaceActivation: Delay;
  /** Serverless indexes of the project; one more is refused with 403. */
  indexQuota: number;
  aliasLimit: number;
  /** Whether the service has the routes of namespace aliases at all; without: 404. */
  aliases: boolean;
  /** Caps beyond which 429 is said. */
  rateLimit: RateLimit | undefined;
  /** Bytes of one upsert. */
  maxRequestBytes: number;
  /** How an upsert beyond it is refused. */
  tooLarge: 400 | 413;
  /** Records that fit into the project; an upsert beyond is refused with 403. */
  recordQuota: number;
  /** Write units that are left of the month; beyond them 429 is said, and no patience helps. */
  writeUnitQuota: number;
  /** Digits of a second in an alias' times. */
  timestampDigits: 0 | 3 | 6;
  /** Seed of what the description leaves open, drawn anew for each answer (`awkward.ts`); absent: as the service is known to answer. */
  awkward: number | undefined;
  /** Whether reads name the namespace that served them, which the description promises of no answer. */
  saysNamespace: boolean;
  /** Whether listings have the default namespace, which always exists, also while nothing is in it. */
  listsDefault: boolean;
  /** Versions of the API that a request may name without being a violation. */
  apiVersions: readonly string[];
}

/** Caps, each a second; absent ones do not hold. */
export interface RateLimit {
  /** Of upserts, queries, deletes and updates, each, of a namespace. */
  readonly requests?: number;
  /** Of upserts of a namespace. */
  readonly bytes?: number;
  /** Of deletes of a namespace. */
  readonly deletedRecords?: number;
  /** Of deletes and updates by metadata, each, of a namespace. */
  readonly byMetadata?: number;
  /** Of an index. */
  readonly fetches?: number;
  readonly lists?: number;
  readonly stats?: number;
  /** How many seconds' worth may come at once. Default 1. */
  readonly burst?: number;
  /** Seconds in the header `retry-after`; absent: no such header. */
  readonly retryAfter?: number;
  /** `plain`: as the layer in front of the service answers; else in the form of the vectors' errors. */
  readonly form?: 'plain' | 'rpc';
}

/** The service's documented caps. */
export const documentedRateLimit: RateLimit = {
  requests: 100,
  bytes: 50_000_000,
  deletedRecords: 5000,
  byMetadata: 5,
  fetches: 100,
  lists: 200,
  stats: 100,
};

export const defaultSettings: Settings = {
  latency: 0,
  lag: { ms: 0 },
  fetchLag: undefined,
  statsLag: { ms: 0 },
  lsnHeaders: true,
  initializing: { ms: 0 },
  terminating: { ms: 0 },
  namespaceDeletion: { ms: 0 },
  namespaceActivation: { ms: 0 },
  indexQuota: 20,
  aliasLimit: 1000,
  aliases: true,
  rateLimit: undefined,
  maxRequestBytes: 2_000_000,
  tooLarge: 400,
  recordQuota: Number.POSITIVE_INFINITY,
  writeUnitQuota: Number.POSITIVE_INFINITY,
  timestampDigits: 6,
  awkward: undefined,
  saysNamespace: true,
  listsDefault: false,
  apiVersions: ['2026-07'],
};
