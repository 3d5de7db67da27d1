import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What happens to a request on its way. */
export type Fault =
  /** Broken off before the service hears it, or after it did what was asked. */
  | 'reset-before'
  | 'reset-after'
  /** The answer breaks off in the middle. */
  | 'truncate'
  /** Nobody ever answers. */
  | 'hang'
  /** Arrives without its conditions, as at a service that does not know them. */
  | 'ignore-conditions'
  /** Answered here. */
  | { readonly status: number; readonly code?: string; readonly message?: string; readonly body?: string };

export interface FaultProxy {
  readonly endpoint: string;
  /** `PUT /models/registry/a`, in order. */
  readonly requests: string[];
  /** Asked for every request; undefined lets it pass. */
  fault: ((request: string) => Fault | undefined) | undefined;
  close(): Promise<void>;
}

/** Stands between client and service, and hands over one request at a time: the service need not be atomic itself. */
export async function startFaultProxy(upstream: string): Promise<FaultProxy> {
  const requests: string[] = [];
  let turn: Promise<unknown> = Promise.resolve();

  const answerHere = (response: ServerResponse, fault: Exclude<Fault, string>): void => {
    const { status, code = 'Error', message = code } = fault;
    const body = fault.body ?? `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
    response.writeHead(status, { 'content-length': Buffer.byteLength(body) }).end(body);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const asked = `${request.method} ${decodeURIComponent(request.url ?? '')}`;
    requests.push(asked);
    const fault = proxy.fault?.(asked);
    if (fault === 'hang') return;
    if (fault === 'reset-before') return void request.socket.destroy();
    if (typeof fault === 'object') return answerHere(response, fault);
    const { 'if-match': match, 'if-none-match': noneMatch, ...headers } = request.headers;
    const onward = fault === 'ignore-conditions' ? headers : request.headers;
    const passed = send(upstream + request.url, { method: request.method, headers: onward });
    passed.end(body);
    const [answer] = (await once(passed, 'response')) as [IncomingMessage];
    const answered = await buffer(answer);
    if (fault === 'reset-after') return void request.socket.destroy();
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    if (fault !== 'truncate') return void response.end(answered);
    response.write(answered.subarray(0, Math.floor(answered.length / 2)));
    setTimeout(() => request.socket.destroy(), 20);
  };

  const server = createServer((request, response) => {
    turn = turn.then(() => handle(request, response)).catch(() => request.socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy: FaultProxy = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    fault: undefined,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return proxy;
}

/** That fault for the first so many requests which the pattern fits. */
export function first(times: number, pattern: RegExp, fault: Fault): (request: string) => Fault | undefined {
  let left = times;
  return (request) => (pattern.test(request) && left-- > 0 ? fault : undefined);
}

/** That fault for each request which the pattern fits. */
export const always = (pattern: RegExp, fault: Fault): ((request: string) => Fault | undefined) =>
  first(Number.POSITIVE_INFINITY, pattern, fault);
