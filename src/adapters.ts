import { join } from 'node:path';
import type { AvailableEngine, Engines } from './engines/choice.ts';
import type { Engine } from './engines/engine.ts';
import { TENSORFLOW_TOLERANCE, WASM_ENGINE } from './engines/tfjs/identity.ts';
import { setVariables } from './hosts/environment.ts';
import { gitEnvironment } from './hosts/git-environment.ts';
import type { Clock } from './lib/clock.ts';
import { badInput } from './lib/errors.ts';
import type { Log } from './lib/log.ts';
import type { RegistryStorage } from './registry/registry.ts';
import { locateRegistry } from './settings/registry-location.ts';
import { addressOfHost } from './settings/service-address.ts';
import type { Settings } from './settings/settings.ts';
import type { PineconeStoreOptions } from './stores/pinecone/store-options.ts';
import type { Store } from './stores/store.ts';

// The only importer of adapters. What it opens, whoever asked for it closes.

export type EngineSettings = Pick<Settings, 'tensorflowPath'>;
export type StoreSettings = Pick<Settings, 'store' | 'storePath' | 'index'> & PineconeSettings;
/** An application that reads gives fewer of them. */
export type PineconeSettings = Pick<
  Settings,
  'alias' | 'pineconeApiKey' | 'pineconeHost' | 'pineconeIndexHost'
> &
  Pick<Settings, 'switchBy' | 'rateLimit'> &
  Partial<Pick<Settings, 'cloud' | 'region' | 'deletionProtection' | 'recordLabels' | 'recreate'>>;
export type RegistrySettings = Pick<
  Settings,
  'registry' | 'registryRemote' | 'registryToken' | 's3Endpoint' | 's3Region'
>;

export interface FoundEngines {
  readonly engines: Engines;
  /** The one that is always there. */
  readonly always: AvailableEngine;
}

/** @param danger why code that lies in the working directory must not be loaded, as a clause */
export function findEngines({ tensorflowPath }: EngineSettings, danger?: string): FoundEngines {
  const always: AvailableEngine = {
    identity: WASM_ENGINE,
    open: () =>
      openAlone('wasm', async () => (await import('./engines/tfjs/wasm-engine.ts')).openWasmEngine()),
  };
  const engines: Engines = {
    wasm: { tolerance: WASM_ENGINE.tolerance, find: async () => always },
    tensorflow: {
      tolerance: TENSORFLOW_TOLERANCE,
      async find() {
        if (danger !== undefined)
          throw badInput('engine.unavailable', `The engine tensorflow is not available: ${danger}.`, {
            fix: 'Set `engine: wasm`, which needs nothing.',
          });
        const engine = await openAlone('tensorflow', async () => {
          const { openTensorflowEngine } = await import('./engines/tfjs/tensorflow/tensorflow-engine.ts');
          return openTensorflowEngine({ folder: tensorflowPath ?? process.cwd(), setVariables });
        });
        return { identity: engine, open: async () => engine };
      },
    },
  };
  return { engines, always };
}

/** TensorFlow.js keeps its backends in one place: one engine serves all of this thread, whatever is opened in it. */
let running: { readonly name: string; readonly engine: Promise<Engine> } | undefined;

/** @throws CodedError `engine.unavailable` (exit 2) beside another engine */
async function openAlone(name: string, open: () => Promise<Engine>): Promise<Engine> {
  if (running !== undefined && running.name !== name)
    throw badInput(
      'engine.unavailable',
      `The engine ${name} is not available: ${running.name} is in use, and there can be one in a thread.`,
      { fix: 'Start anew, or open the reader in a worker thread of its own.' },
    );
  running ??= { name, engine: open() };
  try {
    return await running.engine;
  } catch (error) {
    running = undefined;
    throw error;
  }
}

export interface StoreUse extends RegistryUse {
  readonly clock: Clock;
  /** The program's; absent where nothing is written. */
  readonly version?: string;
}

/** @throws CodedError `pinecone.no-key` (exit 2) */
export async function openStore(settings: StoreSettings, use: StoreUse): Promise<Store> {
  const { store, storePath, index } = settings;
  if (store === 'pinecone') {
    const options = { ...pineconeOptions(settings), ...use };
    return (await import('./stores/pinecone/pinecone-store.ts')).openPineconeStore(options);
  }
  const { openLocalStore } = await import('./stores/local/local-store.ts');
  return openLocalStore({ path: join(storePath, `${index}.sqlite`), readOnly: use.readOnly });
}

/** What is known of the store without asking it; no key is needed. */
export async function describeStore({
  index,
  recordLabels = true,
}: StoreSettings): Promise<Pick<Store, 'description' | 'capabilities' | 'refusesItem'>> {
  const { CAPABILITIES: capabilities } = await import('./stores/pinecone/pinecone-store.ts');
  const { refuseItem } = await import('./stores/pinecone/records/wire-record.ts');
  return {
    ...{ description: `pinecone ${index}`, capabilities },
    refusesItem: (item) => refuseItem(item, recordLabels),
  };
}

function pineconeOptions(settings: StoreSettings): Omit<PineconeStoreOptions, keyof StoreUse> {
  const { index, alias, pineconeApiKey, pineconeHost, pineconeIndexHost, cloud, region } = settings;
  if (pineconeApiKey === undefined)
    throw badInput(
      'pinecone.no-key',
      `\`store: pinecone\` needs a key, and there is none for the index "${index}".`,
      {
        fix: 'Set the environment variable PINECONE_API_KEY, the input `pinecone-api-key` of the action, or the option `pineconeApiKey` of the reader, from where secrets are kept.',
      },
    );
  const {
    switchBy,
    rateLimit,
    deletionProtection = false,
    recordLabels = true,
    recreate = 'namespace',
  } = settings;
  return {
    ...{ index, alias, switchBy, deletionProtection, recordLabels, recreate },
    apiKey: pineconeApiKey.trim(),
    rateLimit: rateLimit === 'default' || rateLimit === 'none' ? rateLimit : Number(rateLimit),
    ...(pineconeHost === undefined ? {} : { controlHost: addressOfHost(pineconeHost) }),
    ...(pineconeIndexHost === undefined ? {} : { indexHost: addressOfHost(pineconeIndexHost) }),
    ...(cloud === undefined || region === undefined ? {} : { place: { cloud, region } }),
  };
}

export async function openFolder(folder: string, readOnly: boolean): Promise<RegistryStorage> {
  const { openFolderStorage } = await import('./registry/folder/folder-storage.ts');
  return openFolderStorage({ folder, readOnly });
}

export interface RegistryUse {
  readonly readOnly: boolean;
  readonly signal: AbortSignal;
  readonly log: Log;
}

export async function openRegistry(
  settings: RegistrySettings,
  { readOnly, signal, log }: RegistryUse,
): Promise<RegistryStorage> {
  const location = locateRegistry(settings.registry);
  switch (location.kind) {
    case 'folder':
      return openFolder(location.folder, readOnly);
    case 's3': {
      const { openS3Storage } = await import('./registry/s3/s3-storage.ts');
      const { s3Endpoint: endpoint, s3Region: region } = settings;
      return openS3Storage({ ...location, endpoint, region, readOnly, signal, log });
    }
    case 'git': {
      const { openGitStorage } = await import('./registry/git/git-storage.ts');
      const { registryRemote: remote, registryToken: token } = settings;
      const [cwd, environment] = [process.cwd(), gitEnvironment()];
      return openGitStorage({ ...location, ...{ cwd, environment, remote, token, readOnly, signal } });
    }
  }
}
