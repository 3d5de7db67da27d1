import { onTestFinished } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from './emulator.ts';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** As JSON where it is JSON, else as text. */
  readonly body: unknown;
}

export type Call = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<Answered>;

/** Plain requests as the description has them, at a host or at the control plane. */
export const callerOf =
  ({ apiKey }: Emulator, base: string): Call =>
  async (method, path, body, headers = {}) => {
    const response = await fetch(base + path, {
      method,
      headers: {
        'api-key': apiKey,
        'x-pinecone-api-version': '2026-07',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.startsWith('application/json') === true;
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  };

export interface Shop {
  readonly emulator: Emulator;
  /** To the host of the index `shop`, which has 3 dimensions. */
  readonly call: Call;
  /** Records of a direction each. */
  upsert(namespace: string, ...ids: readonly string[]): Promise<Answered>;
  query(namespace: string): Promise<Answered>;
}

/** An emulator until the test ends, with an index. */
export async function startShop(options: EmulatorOptions = {}): Promise<Shop> {
  const emulator = await startEmulator(options);
  onTestFinished(() => emulator.close());
  const call = callerOf(emulator, await emulator.addIndex('shop', { dimension: 3 }));
  return {
    emulator,
    call,
    upsert: (namespace, ...ids) => call('POST', '/vectors/upsert', records(namespace, ...ids)),
    query: (namespace) => call('POST', '/query', { namespace, topK: 10, vector: [1, 0, 0] }),
  };
}

/** The ids that a query found. */
export const idsOf = ({ body }: Answered): string[] =>
  (body as { matches: readonly { id: string }[] }).matches.map(({ id }) => id);

/** An upsert's body: records of one direction each, in a namespace. */
export const records = (namespace: string, ...ids: readonly string[]): unknown => ({
  namespace,
  vectors: ids.map((id, i) => ({ id, values: [1, i, 0] })),
});
