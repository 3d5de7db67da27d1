import { copyFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { silentLog } from '../../src/lib/log.ts';
import { openPineconeStore } from '../../src/stores/pinecone/pinecone-store.ts';
import { isLease } from '../../src/stores/pinecone/state/alias-lease.ts';
import type { PineconeStoreOptions } from '../../src/stores/pinecone/store-options.ts';
import type { Store } from '../../src/stores/store.ts';
import { type StoreView, seeStore } from '../contract/index-runs.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../pinecone-emulator/emulator.ts';
import { isWrite } from '../pinecone-emulator/request.ts';
import { perform } from './perform.ts';
import { INDEX, type ReaderSight, seeAsReader } from './reader-sight.ts';
import type { Act, Scene, Variant } from './scenes.ts';

/** What a scene comes from and to when nobody disturbs it. */
export interface Prepared {
  /** A file that the emulator starts from. */
  readonly state: string;
  readonly before: ReaderSight;
  readonly after: ReaderSight;
  readonly end: EndState;
  /** Of the undisturbed run, in their order: does it change anything? */
  readonly requests: readonly { readonly operation: string; readonly writes: boolean }[];
}

/** What is compared: all but times, tokens and numbers of tries. */
export interface EndState {
  readonly view: StoreView;
  /** Kinds of namespaces, each as often as there are of it. */
  readonly namespaces: readonly string[];
  readonly aliases: readonly string[];
}

/** The hour of what is killed; what led to it was before. */
export const HOUR = 10;

export const settingsOf = ({ lag, slowDeletion, lsnHeaders }: Variant): EmulatorOptions => ({
  lsnHeaders,
  ...(lag ? { lag: { ms: 6 }, fetchLag: { ms: 9 }, statsLag: { ms: 5 } } : {}),
  ...(slowDeletion ? { namespaceDeletion: { ms: 250 }, terminating: { steps: 3 } } : {}),
});

/** @param path begins the names of the files where its state is kept */
export async function prepareScene(scene: Scene, variant: Variant, path: string): Promise<Prepared> {
  const state = `${path}.jsonl`;
  const first = await startEmulator({ stateFile: state, ...settingsOf(variant) });
  for (const [hour, act] of scene.before.entries()) await performAlone(first, variant, act, hour);
  await finish(first);
  const copy = `${path}-end.jsonl`;
  await copyFile(state, copy);
  const emulator = await startEmulator({ stateFile: copy, ...settingsOf(variant) });
  const before = seeAsReader(emulator, variant.switchBy);
  const requests: { operation: string; writes: boolean }[] = [];
  emulator.onRequest = (_, request) => {
    requests.push({ operation: request.operation ?? request.path, writes: isWrite(request) });
    return undefined;
  };
  await performAlone(emulator, variant, scene.act, HOUR);
  emulator.onRequest = undefined;
  const after = seeAsReader(emulator, variant.switchBy);
  const end = await endStateOf(emulator, variant);
  await finish(emulator);
  return { state, before, after, end, requests };
}

async function finish(emulator: Emulator): Promise<void> {
  await emulator.close();
  if (emulator.violations.length > 0) throw new Error(JSON.stringify(emulator.violations, undefined, 2));
}

async function performAlone(emulator: Emulator, variant: Variant, act: Act, hour: number): Promise<void> {
  const store = await openHere(emulator, variant, act);
  await perform(store, act, hour);
  await store.close();
}

export async function endStateOf(emulator: Emulator, variant: Variant): Promise<EndState> {
  const store = await openHere(emulator, variant);
  const view = await seeStore(store);
  await store.close();
  const { namespaces, aliases } = emulator.dump()[INDEX]!;
  return {
    view,
    namespaces: Object.keys(namespaces)
      .map((name) => name.replace(/~\d+/, '').replace(/\.journal-\d+$/, '.journal'))
      .sort(),
    // A lease that a dead run held is taken over by the next one that changes anything.
    aliases: Object.keys(aliases).filter((name) => !isLease(name)),
  };
}

/** In this process; waiting takes no time. */
export async function openHere(
  emulator: Emulator,
  { switchBy }: Pick<Variant, 'switchBy'>,
  act?: Pick<Act, 'recreate'>,
  more: Partial<PineconeStoreOptions> = {},
): Promise<Store> {
  let skipped = 0;
  return openPineconeStore({
    ...{ apiKey: emulator.apiKey, controlHost: emulator.url, index: INDEX, alias: 'live', switchBy },
    ...{ place: { cloud: 'aws', region: 'us-east-1' }, deletionProtection: false, rateLimit: 'none' },
    ...{ recreate: act?.recreate ?? 'namespace', recordLabels: true, readOnly: act === undefined },
    ...{ version: '0.0.0', signal: new AbortController().signal, log: silentLog },
    clock: { now: () => new Date(), monotonic: () => performance.now() + skipped },
    sleep: async (ms) => {
      await setImmediate();
      skipped += ms;
      emulator.skip(ms);
    },
    ...more,
  });
}
