/** What a request does, as the service's limits tell requests apart. */
export type Kind = 'upsert' | 'query' | 'delete' | 'update' | 'fetch' | 'list' | 'stats' | 'manage';

export interface TransportRequest {
  /** Of indexes (`control`), or of one index' records and aliases (`data`). */
  readonly plane: 'control' | 'data';
  /** As errors name it: `upsert`, `create alias`. */
  readonly operation: string;
  /** As errors name it: `shop/g-01…`. */
  readonly target: string;
  readonly kind: Kind;
  /** Whose limits it counts against. */
  readonly namespace?: string | undefined;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  /** JSON. */
  readonly body?: string | Uint8Array | undefined;
  /** Besides the key, the API's version and the body's type, which are there. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * May it be sent again when nobody knows whether it took effect? If not, such a failure is thrown, with
   * `maybeApplied`; what surely had no effect (429, a connection that never stood) is sent again in any case.
   */
  readonly idempotent: boolean;
  /** Statuses that are answers here, not errors: `[404]`. */
  readonly accept?: readonly number[] | undefined;
  /** Milliseconds in which one try must be answered, instead of the transport's own. */
  readonly timeoutMs?: number | undefined;
  /**
   * Milliseconds, its waiting for its turn among them, after which it is neither sent nor waited for any more. Without,
   * it waits for its turn as long as it takes, and is sent again for as long as the transport's patience lasts.
   */
  readonly totalMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface TransportAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** `x-pinecone-request-lsn`: of the write that was asked for. */
  readonly requestLsn: number | undefined;
  /** `x-pinecone-max-indexed-lsn`: up to which writes queries see. */
  readonly maxIndexedLsn: number | undefined;
  /** An earlier try of the same request may have taken effect, its answer was lost. */
  readonly triedBefore: boolean;
}

/** What was asked, and what came of it; seen for every answer, of the SDK's requests as well. */
export type Observer = (
  request: Pick<TransportRequest, 'plane' | 'operation' | 'target' | 'kind' | 'namespace'>,
  answer: TransportAnswer,
) => void;
