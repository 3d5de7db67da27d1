import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

interface Stored {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly metadata: Readonly<Record<string, string>>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: ReadonlyMap<string, Stored>;
  /** Multipart uploads that are neither completed nor given up. */
  openUploads(): number;
  /** Puts an object there as another program would. */
  plant(key: string, bytes: Buffer): void;
  /** `GET /models/a`, in the order in which they came. */
  readonly requests: readonly string[];
  /** Requests that the fake does not know: the test fails by them. */
  readonly unknown: readonly string[];
  close(): Promise<void>;
}

const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest();
const error = (status: number, code: string, message = code): Answer => ({
  status,
  body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
const xml = (body: string): Answer => ({
  status: 200,
  body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
});

/**
 * One bucket, `models`, as the S3 REST API describes it, for the requests that a registry makes: conditions are
 * heeded (412), every payload must have the SHA-256 that was signed, listings come in pages of three.
 */
export async function startFakeS3({ conditions = true } = {}): Promise<FakeS3> {
  const objects = new Map<string, Stored>();
  const uploads = new Map<
    string,
    { readonly parts: Map<number, Buffer>; readonly metadata: Stored['metadata'] }
  >();
  const requests: string[] = [];
  const unknown: string[] = [];

  const store = (key: string, bytes: Buffer, metadata: Stored['metadata'], etag: string): Answer => {
    objects.set(key, { bytes, etag, metadata });
    return { status: 200, headers: { etag } };
  };

  /** What a condition in the request says against writing, if anything. */
  const refusal = (key: string, { headers }: IncomingMessage): Answer | undefined => {
    if (!conditions) return undefined;
    const there = objects.get(key);
    if (headers['if-none-match'] === '*' && there !== undefined) return error(412, 'PreconditionFailed');
    if (headers['if-match'] === undefined) return undefined;
    if (there === undefined) return error(404, 'NoSuchKey');
    return headers['if-match'] === there.etag ? undefined : error(412, 'PreconditionFailed');
  };

  const complete = (key: string, id: string, request: IncomingMessage, body: Buffer): Answer => {
    const upload = uploads.get(id);
    if (upload === undefined) return error(404, 'NoSuchUpload');
    const refused = refusal(key, request);
    if (refused !== undefined) return refused;
    const numbers = [...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>/g)].map(([, n]) =>
      Number(n),
    );
    const parts = numbers.map((number) => upload.parts.get(number)!);
    if (parts.slice(0, -1).some((part) => part.length < 5 * 1024 * 1024)) return error(400, 'EntityTooSmall');
    uploads.delete(id);
    const etag = `"${md5(Buffer.concat(parts.map(md5))).toString('hex')}-${parts.length}"`;
    store(key, Buffer.concat(parts), upload.metadata, etag);
    return xml(`<CompleteMultipartUploadResult><ETag>${etag}</ETag></CompleteMultipartUploadResult>`);
  };

  const list = (query: URLSearchParams): Answer => {
    const after = query.get('continuation-token') ?? '';
    const names = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '')).sort();
    const rest = names.filter((key) => key > after);
    const page = rest.slice(0, 3);
    const next =
      rest.length > page.length ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
    return xml(
      `<ListBucketResult><IsTruncated>${next !== ''}</IsTruncated>${next}${page.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}</ListBucketResult>`,
    );
  };

  const answer = (request: IncomingMessage, body: Buffer): Answer => {
    const { pathname, searchParams: query } = new URL(request.url ?? '', 'http://fake');
    const [, bucket, ...parts] = decodeURIComponent(pathname).split('/');
    const key = parts.join('/');
    const signed = request.headers['x-amz-content-sha256'];
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return error(403, 'AccessDenied');
    if (signed !== createHash('sha256').update(body).digest('hex'))
      return error(400, 'XAmzContentSHA256Mismatch');
    if (bucket !== 'models') return error(404, 'NoSuchBucket', 'The specified bucket does not exist');
    const metadata = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => name.startsWith('x-amz-meta-')),
    ) as Stored['metadata'];
    const id = query.get('uploadId') ?? '';
    const there = objects.get(key);
    switch (
      `${request.method} ${key === '' ? 'bucket' : ''}${query.has('uploads') ? 'uploads' : ''}${id && 'upload'}`
    ) {
      case 'GET bucket':
        return list(query);
      case 'GET ':
        if (there === undefined) return error(404, 'NoSuchKey', 'The specified key does not exist.');
        return { status: 200, headers: { etag: there.etag, ...there.metadata }, body: there.bytes };
      case 'HEAD ':
        if (there === undefined) return { status: 404 };
        return {
          status: 200,
          headers: { etag: there.etag, ...there.metadata, 'content-length': String(there.bytes.length) },
        };
      case 'PUT ':
        return refusal(key, request) ?? store(key, body, metadata, `"${md5(body).toString('hex')}"`);
      case 'DELETE ':
        objects.delete(key);
        return { status: 204 };
      case 'POST uploads': {
        const created = randomUUID();
        uploads.set(created, { parts: new Map(), metadata });
        return xml(
          `<InitiateMultipartUploadResult><UploadId>${created}</UploadId></InitiateMultipartUploadResult>`,
        );
      }
      case 'PUT upload':
        uploads.get(id)?.parts.set(Number(query.get('partNumber')), body);
        return { status: 200, headers: { etag: `"${md5(body).toString('hex')}"` } };
      case 'POST upload':
        return complete(key, id, request, body);
      case 'DELETE upload':
        uploads.delete(id);
        return { status: 204 };
      default:
        unknown.push(`${request.method} ${request.url}`);
        return error(501, 'NotImplemented');
    }
  };

  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const { status, headers, body } = answer(request, await buffer(request));
    response.writeHead(status, {
      ...(body === undefined ? {} : { 'content-length': body.length }),
      ...headers,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    openUploads: () => uploads.size,
    plant: (key, bytes) => void store(key, bytes, {}, `"${md5(bytes).toString('hex')}"`),
    requests,
    unknown,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
