import { findEngines, openRegistry, openStore } from './adapters.ts';
import { chooseQueryEngine } from './engines/choice.ts';
import { checkNode } from './fronts/node-version.ts';
import { systemClock } from './lib/clock.ts';
import { badInput } from './lib/errors.ts';
import { type Log, silentLog } from './lib/log.ts';
import type { IndexOptions, IndexReader } from './reader/api.ts';
import { LiveReader } from './reader/index-reader.ts';
import { readReaderOptions } from './settings/reader-options.ts';

/** Options → store, registry, engines; the application's counterpart of wiring.ts. */
export async function openLiveReader(options: IndexOptions): Promise<IndexReader> {
  const refusal = checkNode(process.versions.node);
  if (refusal !== undefined)
    throw badInput('reader.old-node', refusal, { fix: 'Run the application with Node.js 24 or newer.' });
  const { onSwitch, onWarning = warnProcess, ...rest } = options;
  const settings = readReaderOptions(rest, ['onSwitch', 'onWarning']);
  const log: Log = { ...silentLog, warn: onWarning };
  const { signal } = new AbortController();
  const { engines } = findEngines(settings);
  const store = await openStore(settings, { readOnly: true, signal, log, clock: systemClock });
  return new LiveReader({
    ...{ index: settings.index, alias: settings.alias, modelName: settings.name, store },
    ...{ registry: settings.registry, signal },
    ...(onSwitch === undefined ? {} : { onSwitch }),
    async withRegistry(work) {
      const registry = await openRegistry(settings, { readOnly: true, signal, log });
      try {
        return await work(registry);
      } finally {
        await registry.close?.();
      }
    },
    async queryEngine(generation) {
      return (await chooseQueryEngine(generation, settings.engine, engines, onWarning)).open();
    },
    release: () => store.close(),
  });
}

function warnProcess(text: string): void {
  process.emitWarning(text, 'VectorIndexWarning');
}
