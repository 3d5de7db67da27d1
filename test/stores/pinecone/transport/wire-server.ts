import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TransportRequest } from '../../../../src/stores/pinecone/transport/request.ts';
import type { Transport } from '../../../../src/stores/pinecone/transport/transport.ts';
import {
  createTransport,
  type TransportOptions,
} from '../../../../src/stores/pinecone/transport/transport.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answer = (response: ServerResponse, request: Arrived) => void;

export interface WireServer {
  readonly url: string;
  readonly arrived: Arrived[];
  connections(): Promise<number>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A server on this machine that answers each request by the next entry, and by the last one when they run out. */
export async function serve(...answers: readonly Answer[]): Promise<WireServer> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    const answer = answers[Math.min(arrived.length, answers.length - 1)]!;
    const { method = '', url: path = '', headers } = request;
    const entry = { method, path, headers, body: '' };
    arrived.push(entry);
    request.setEncoding('utf8').on('data', (text: string) => {
      entry.body += text;
    });
    request.on('error', () => {});
    if (answer === tooLargeAtOnce) return answer(response, entry);
    await once(request, 'end').catch(() => {});
    answer(response, entry);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    connections: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
      ),
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export const says =
  (status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) =>
    void response.writeHead(status, headers).end(body);

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  says(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });

export const fine: Answer = json(200, { upsertedCount: 1 });
export const resets: Answer = (response) => void response.socket?.resetAndDestroy();
export const hangs: Answer = () => {};
/** Without waiting for the body, and with no ear for the rest of it for a while. */
export const tooLargeAtOnce: Answer = (response) => {
  response.req.pause();
  response.writeHead(413).end('too large');
  setTimeout(() => response.req.resume(), 20);
};

export const KEY = 'pcsk_4Xb9z_S3cr3tS3cr3tS3cr3t';

/** A transport whose waiting takes no time. */
export function transportFor(
  options: Partial<TransportOptions> = {},
): Transport & { readonly time: VirtualTime } {
  const time = virtualTime();
  const transport = createTransport({
    apiKey: KEY,
    clock: time.clock,
    sleep: time.sleep,
    salt: 'test',
    ...options,
  });
  return {
    ...transport,
    request: (request) => time.run(transport.request(request)),
    time,
  };
}

export const upsert = (url: string, rest: Partial<TransportRequest> = {}): TransportRequest => ({
  plane: 'data',
  operation: 'upsert',
  target: 'shop/g-1',
  kind: 'upsert',
  namespace: 'g-1',
  method: 'POST',
  url: `${url}/vectors/upsert`,
  body: '{"vectors":[]}',
  idempotent: true,
  ...rest,
});
