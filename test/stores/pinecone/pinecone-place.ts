import { setImmediate } from 'node:timers/promises';
import { silentLog } from '../../../src/lib/log.ts';
import { openPineconeStore } from '../../../src/stores/pinecone/pinecone-store.ts';
import type { PineconeStoreOptions } from '../../../src/stores/pinecone/store-options.ts';
import type { StorePlace } from '../../contract/store-contract.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../pinecone-emulator/emulator.ts';

/** Indexes of one emulator; waiting takes no time: its clock is pushed forward instead. */
export interface Cloud {
  readonly emulator: Emulator;
  options(index: string, more?: Partial<PineconeStoreOptions>): PineconeStoreOptions;
  /** A place for an index that is not there yet. */
  place(more?: Partial<PineconeStoreOptions>): StorePlace & { readonly index: string };
  /** A request of somebody else, to the control plane or to an index. @throws Error with what was answered, for all but 2xx */
  control(path: string, method?: string, body?: unknown): Promise<unknown>;
  data(index: string, path: string, method?: string, body?: unknown): Promise<unknown>;
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
  const control: Cloud['control'] = (path, method, body) =>
    request(`${emulator.url}${path}`, emulator.apiKey, method, body);
  return {
    emulator,
    options,
    control,
    async data(index, path, method, body) {
      const { host } = (await control(`/indexes/${index}`)) as { host: string };
      return request(`${host}${path}`, emulator.apiKey, method, body);
    },
    place(more) {
      const index = `index-${++places}`;
      return {
        index,
        open: () => openPineconeStore(options(index, more)),
        settle: async () => emulator.skip(60_000),
        async remove() {
          await control(`/indexes/${index}`, 'DELETE').catch(() => undefined);
        },
      };
    },
    close: () => emulator.close(),
  };
}

async function request(url: string, apiKey: string, method = 'GET', body?: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method,
    headers: {
      'api-key': apiKey,
      'x-pinecone-api-version': '2026-07',
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return text === '' ? undefined : JSON.parse(text);
}
