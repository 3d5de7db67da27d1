import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GitServer {
  readonly address: string;
  /** `GET /bare.git/info/refs?service=git-upload-pack` */
  readonly requests: readonly string[];
  /** Bytes of all answers. */
  sent(): number;
  /** Command lines of all processes on this machine, as they were during each request. */
  readonly commandLines: ReadonlySet<string>;
  close(): Promise<void>;
}

export interface GitServerOptions {
  /** Folder of bare repositories. */
  readonly root: string;
  /** Those who may push, and those who may read only. */
  readonly writer: string;
  readonly reader: string;
  /** Answers are dropped for as long as it says so, after the work was done. */
  readonly dropsAnswer?: (request: string) => boolean;
}

/** `git http-backend`, git's own server, behind a check of tokens. */
export async function serveGit(options: GitServerOptions): Promise<GitServer> {
  const requests: string[] = [];
  const commandLines = new Set<string>();
  let sent = 0;
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    requests.push(line);
    for (const each of listCommandLines()) commandLines.add(each);
    const refused = refusal(request, options);
    if (refused !== undefined) {
      response.writeHead(refused, refused === 401 ? { 'www-authenticate': 'Basic realm="git"' } : {});
      response.end('This token may not do that.\n');
      return;
    }
    void answer(request, options.root).then(({ head, body }) => {
      if (options.dropsAnswer?.(line) === true) return void response.destroy();
      sent += body.length;
      send(response, head, body);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ requests, commandLines },
    sent: () => sent,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function refusal(
  { headers, url = '' }: IncomingMessage,
  { writer, reader }: GitServerOptions,
): number | undefined {
  const given = Buffer.from(/^Basic (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '', 'base64').toString();
  const token = given.slice(given.indexOf(':') + 1);
  if (token === writer) return undefined;
  if (token !== reader) return 401;
  return url.includes('git-receive-pack') ? 403 : undefined;
}

async function answer(request: IncomingMessage, root: string): Promise<{ head: string; body: Buffer }> {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  const child = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH ?? '',
      ...{
        GIT_PROJECT_ROOT: root,
        GIT_HTTP_EXPORT_ALL: '1',
        REMOTE_USER: 'user',
        GIT_CONFIG_GLOBAL: '/dev/null',
      },
      ...{ PATH_INFO: pathname, QUERY_STRING: searchParams.toString(), REQUEST_METHOD: request.method ?? '' },
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const all = Buffer.concat(chunks);
  const end = all.indexOf('\r\n\r\n');
  return { head: all.subarray(0, end).toString(), body: all.subarray(end + 4) };
}

function send(response: ServerResponse, head: string, body: Buffer): void {
  const headers = head.split('\r\n').map((line) => line.split(': ') as [string, string]);
  const status = headers.find(([name]) => name === 'Status')?.[1] ?? '200';
  for (const [name, value] of headers) if (name !== 'Status') response.setHeader(name, value);
  response.writeHead(Number.parseInt(status, 10));
  response.end(body);
}

/** What anybody on this machine could read. */
function listCommandLines(): string[] {
  if (process.platform !== 'linux') return [];
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return processes.flatMap((name) => {
    try {
      return [readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')];
    } catch {
      return [];
    }
  });
}
