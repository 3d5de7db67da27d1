import type { Kind, TransportAnswer, TransportRequest } from '../transport/request.ts';
import type { Transport } from '../transport/transport.ts';

/** A request to an index, as it is asked here; what is the same for all is added. */
export interface DataRequest {
  readonly operation: string;
  readonly kind: Kind;
  /** The namespace or alias that it is about. */
  readonly about?: string;
  readonly method: TransportRequest['method'];
  /** Behind the host: `/vectors/fetch?ids=a`. */
  readonly path: string;
  readonly body?: string | Uint8Array;
  /** Not: a second one of it does harm, or fails because of the first. */
  readonly once?: true;
  readonly accept?: readonly number[];
  /** Milliseconds in which one try must be answered, and after which it is not sent again; absent: the transport's. */
  readonly withinMs?: number;
}

export interface Connection {
  send(request: DataRequest): Promise<TransportAnswer>;
  /** Of a request, for messages: `fetch shop/g-01…`. */
  asked(request: Pick<DataRequest, 'operation' | 'about'>): string;
  /** The length of a URL without what is behind the host. */
  readonly hostLength: number;
  serverTime(): Date | undefined;
}

/**
 * Requests to one index. The SDK's own methods of the data plane are not used: they neither split nor write float32,
 * hide the headers and the namespace that served, and have none for aliases.
 * @param url the index' host as an address, without a slash behind it
 */
export function connect(transport: Transport, url: string, index: string): Connection {
  let told: number | undefined;
  const target = (about: string | undefined): string => (about === undefined ? index : `${index}/${about}`);
  return {
    async send({ operation, kind, about, method, path, body, once, accept, withinMs }) {
      const answer = await transport.request({
        plane: 'data',
        operation,
        target: target(about),
        kind,
        namespace: about,
        method,
        url: `${url}${path}`,
        body,
        idempotent: once !== true,
        accept,
        timeoutMs: withinMs,
        totalMs: withinMs,
      });
      const date = Date.parse(answer.headers.get('date') ?? '');
      if (!Number.isNaN(date)) told = date;
      return answer;
    },
    asked: ({ operation, about }) => `${operation} ${target(about)}`,
    hostLength: url.length,
    serverTime: () => (told === undefined ? undefined : new Date(told)),
  };
}
