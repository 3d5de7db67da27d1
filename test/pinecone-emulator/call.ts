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

/** An emulator with an index `shop` of 3 dimensions, and requests to its host. */
export async function startShop(options: EmulatorOptions = {}): Promise<{ emulator: Emulator; call: Call }> {
  const emulator = await startEmulator(options);
  const host = await emulator.addIndex('shop', { dimension: 3 });
  return { emulator, call: callerOf(emulator, host) };
}

/** An upsert's body: records of one direction each, in a namespace. */
export const records = (namespace: string, ...ids: readonly string[]): unknown => ({
  namespace,
  vectors: ids.map((id, i) => ({ id, values: [1, i, 0] })),
});
