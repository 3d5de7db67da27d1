import { setImmediate } from 'node:timers/promises';
import { silentLog } from '../../../src/lib/log.ts';
import { openPineconeStore, type PineconeStoreOptions } from '../../../src/stores/pinecone/pinecone-store.ts';
import type { StorePlace } from '../../contract/store-contract.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../pinecone-emulator/emulator.ts';

/** Indexes of one emulator; waiting takes no time: its clock is pushed forward instead. */
export interface Cloud {
  readonly emulator: Emulator;
  options(index: string, more?: Partial<PineconeStoreOptions>): PineconeStoreOptions;
  /** A place for an index that is not there yet. */
  place(more?: Partial<PineconeStoreOptions>): StorePlace & { readonly index: string };
  close(): Promise<void>;
}

export async function startCloud(emulated: EmulatorOptions = {}): Promise<Cloud> {
  const emulator = await startEmulator({ indexQuota: Number.POSITIVE_INFINITY, ...emulated });
  let skipped = 0;
  let places = 0;
  const options: Cloud['options'] = (index, more = {}) => ({
    ...{ apiKey: emulator.apiKey, controlHost: emulator.url, index, alias: 'live' },
    place: { cloud: 'aws', region: 'us-east-1' },
    ...{ deletionProtection: false, switchBy: 'alias', recreate: 'namespace', rateLimit: 'none' },
    ...{ recordLabels: true, readOnly: false, version: '0.0.0' },
    ...{ signal: new AbortController().signal, log: silentLog },
    clock: {
      now: () => new Date(Date.now() + skipped),
      monotonic: () => performance.now() + skipped,
    },
    sleep: async (ms, signal) => {
      await setImmediate();
      signal?.throwIfAborted();
      const whole = Math.ceil(ms);
      skipped += whole;
      emulator.skip(whole);
    },
    ...more,
  });
  return {
    emulator,
    options,
    place(more) {
      const index = `index-${++places}`;
      return {
        index,
        open: () => openPineconeStore(options(index, more)),
        settle: async () => emulator.skip(60_000),
        async remove() {
          const headers = { 'api-key': emulator.apiKey, 'x-pinecone-api-version': '2026-07' };
          await fetch(`${emulator.url}/indexes/${index}`, { method: 'DELETE', headers });
        },
      };
    },
    close: () => emulator.close(),
  };
}
