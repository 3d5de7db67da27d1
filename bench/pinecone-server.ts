// The emulator in a process of its own, for measuring what talks to it. Messages from the parent change its settings or
// ask what came in since the last time.
import { startEmulator } from '../test/pinecone-emulator/emulator.ts';
import { documentedRateLimit, type Settings } from '../test/pinecone-emulator/settings.ts';

export interface ServerMessage {
  readonly latency?: number;
  /** With the service's documented caps. */
  readonly limited?: boolean;
  /** Makes an index. */
  readonly index?: { readonly name: string; readonly dimension: number };
}

export interface Traffic {
  readonly requests: number;
  readonly upserts: number;
  /** Of upserts' bodies. */
  readonly upsertBytes: number;
  /** Of all requests' bodies. */
  readonly bytes: number;
  /** Requests that were refused for their rate, and those that are not in the API. */
  readonly refused: number;
  readonly violations: number;
  /** The host of the index that was made. */
  readonly host?: string;
}

const emulator = await startEmulator();

process.on('message', async ({ latency, limited, index }: ServerMessage) => {
  const settings: Settings = emulator.settings;
  if (latency !== undefined) settings.latency = latency;
  if (limited !== undefined) settings.rateLimit = limited ? documentedRateLimit : undefined;
  const host =
    index === undefined
      ? undefined
      : await emulator.addIndex(index.name, { dimension: index.dimension, metric: 'cosine' });
  const requests = emulator.requests.splice(0);
  const upserts = requests.filter(({ path }) => path.startsWith('/vectors/upsert'));
  const sum = (all: typeof requests): number => all.reduce((total, { bytes }) => total + bytes, 0);
  const traffic: Traffic = {
    requests: requests.length,
    upserts: upserts.length,
    upsertBytes: sum(upserts),
    bytes: sum(requests),
    refused: requests.filter(({ status }) => status === 429).length,
    violations: emulator.violations.length,
    ...(host === undefined ? {} : { host }),
  };
  process.send!(traffic);
});
process.on('disconnect', () => process.exit());
process.send!({ url: emulator.url, apiKey: emulator.apiKey });
