import { RequestError } from '../transport/failure.ts';
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
 * @param explain what a failure of the host comes from, where that can be told
 */
export function connect(
  transport: Transport,
  url: string,
  index: string,
  explain: () => Promise<Error | undefined> = async () => undefined,
): Connection {
  let told: number | undefined;
  const target = (about: string | undefined): string => (about === undefined ? index : `${index}/${about}`);
  return {
    async send({ operation, kind, about, method, path, body, once, accept, withinMs }) {
      const request = { operation, target: target(about), kind, namespace: about, method, body, accept };
      const answer = await transport
        .request({
          ...{ ...request, plane: 'data', url: `${url}${path}`, idempotent: once !== true },
          ...{ timeoutMs: withinMs, totalMs: withinMs },
        })
        .catch(async (error: unknown) => {
          throw (isOfHost(error) && (await explain())) || error;
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

/** Nobody answers there, or nobody who knows of the index. */
const isOfHost = (error: unknown): boolean =>
  error instanceof RequestError &&
  (error.httpStatus === undefined ||
    error.httpStatus >= 500 ||
    (error.httpStatus === 404 && !/namespace/i.test(error.message)));
