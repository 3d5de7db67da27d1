import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answer.ts';

/** One request and what may become of it. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  /** Sends an answer; resolves when it is handed to the connection. */
  send(answer: Answer, date: Date): void;
  /** Sends the head and half of the body, then ends the connection. */
  truncate(answer: Answer, date: Date): void;
  /** Ends the connection by a reset. */
  reset(): void;
}

function encode({ headers = {}, body }: Answer, date: Date): { head: Record<string, string>; bytes: Buffer } {
  const text = typeof body === 'string';
  const bytes = Buffer.from(body === undefined ? '' : text ? body : JSON.stringify(body));
  const type = text ? 'text/plain; charset=utf-8' : 'application/json';
  return {
    head: {
      date: date.toUTCString(),
      ...(body === undefined ? {} : { 'content-type': type }),
      'content-length': String(bytes.length),
      ...headers,
    },
    bytes,
  };
}

/** A date that is empty is not sent, nor is Node's own. */
function begin(
  response: ServerResponse,
  status: number,
  { date = '', ...head }: Record<string, string>,
): void {
  response.sendDate = false;
  response.writeHead(status, date === '' ? head : { date, ...head });
}

function exchangeOf(incoming: IncomingMessage, response: ServerResponse, body: Buffer): Exchange {
  const { socket } = incoming;
  return {
    incoming,
    body,
    send(answer, date) {
      if (socket.destroyed) return;
      const { head, bytes } = encode(answer, date);
      begin(response, answer.status, head);
      response.end(bytes);
    },
    truncate(answer, date) {
      if (socket.destroyed) return;
      const { head, bytes } = encode(answer, date);
      begin(response, answer.status, head);
      response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => socket.destroy());
    },
    reset() {
      socket.resetAndDestroy();
    },
  };
}

/** The body of a request that comes in whole; of one that does not, nothing is ever heard. */
function collect(incoming: IncomingMessage, whole: (body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => whole(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
  incoming.on('error', () => undefined);
}

export interface Listener {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1 and hands over every request that came in whole. */
export async function listen(port: number, serve: (exchange: Exchange) => Promise<void>): Promise<Listener> {
  const server: Server = createServer({ keepAliveTimeout: 60_000, maxHeaderSize: 65_536, noDelay: true });
  server.on('request', (incoming, response) => {
    collect(incoming, (body) => {
      const exchange = exchangeOf(incoming, response, body);
      serve(exchange).catch((error: unknown) => {
        exchange.reset();
        // A fault of the emulator itself must not pass for one of the service.
        process.nextTick(() => {
          throw error;
        });
      });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
