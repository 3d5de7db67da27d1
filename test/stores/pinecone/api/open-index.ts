import type { Clock } from '../../../../src/lib/clock.ts';
import type { IndexApi, PineconeRecord } from '../../../../src/stores/pinecone/api/index-api.ts';
import { createIndexApi, type IndexApiOptions } from '../../../../src/stores/pinecone/api/index-client.ts';
import {
  createTransport,
  type TransportOptions,
} from '../../../../src/stores/pinecone/transport/transport.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../../pinecone-emulator/emulator.ts';

/** Time that passes only where somebody waits. */
export interface FakeTime {
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
  readonly waits: number[];
}

export function fakeTime(onSleep: (ms: number) => void = () => {}): FakeTime {
  let now = 0;
  const waits: number[] = [];
  return {
    clock: { now: () => new Date(Date.UTC(2026, 0, 1) + now), monotonic: () => now },
    async sleep(ms) {
      now += ms;
      waits.push(ms);
      onSleep(ms);
    },
    waits,
  };
}

export interface OpenedIndex extends AsyncDisposable {
  readonly emulator: Emulator;
  readonly host: string;
  readonly api: IndexApi;
  readonly time: FakeTime;
  /** Another process, as it were. */
  readonly other: () => IndexApi;
}

/** An index `shop` of three dimensions in an emulator, where waiting takes no time. */
export async function openIndex(
  options: EmulatorOptions = {},
  apiOptions: Partial<IndexApiOptions> & { readonly transportOptions?: Partial<TransportOptions> } = {},
): Promise<OpenedIndex> {
  const emulator = await startEmulator(options);
  const host = await emulator.addIndex('shop', { dimension: 3, metric: 'euclidean' });
  const time = fakeTime((ms) => emulator.skip(ms));
  const { transportOptions, ...rest } = apiOptions;
  const other = (): IndexApi => {
    const transport = createTransport({ apiKey: emulator.apiKey, ...time, ...transportOptions });
    return createIndexApi({ transport, host, index: 'shop', ...time, ...rest });
  };
  return { emulator, host, api: other(), time, other, [Symbol.asyncDispose]: () => emulator.close() };
}

export const record = (
  id: string,
  values: readonly number[] = [1, 0.1, -1 / 3],
  metadata: PineconeRecord['metadata'] = {},
): PineconeRecord => ({ id, values: new Float32Array(values), metadata });

export const records = (count: number, prefix = 'r'): PineconeRecord[] =>
  Array.from({ length: count }, (_, at) => record(`${prefix}${String(at).padStart(5, '0')}`, [1, at, 0.5]));

export async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}
