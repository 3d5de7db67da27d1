// Runs what its parent tells it, each with a store of its own; to be killed at any time.
import { setTimeout as wait } from 'node:timers/promises';
import { undoInterruptedEdits } from '../../src/index/edit.ts';
import { CodedError, describeError } from '../../src/lib/errors.ts';
import { silentLog } from '../../src/lib/log.ts';
import { openPineconeStore } from '../../src/stores/pinecone/pinecone-store.ts';
import type { PineconeStoreOptions } from '../../src/stores/pinecone/store-options.ts';
import { perform } from './perform.ts';
import type { Act } from './scenes.ts';

/** What the parent sends. */
export interface Order {
  readonly act: Act;
  readonly hour: number;
  readonly store: Pick<PineconeStoreOptions, 'apiKey' | 'controlHost' | 'index' | 'switchBy'>;
}

/** What it gets back. */
export interface Ending {
  readonly exitCode: number;
  readonly code?: string;
  readonly message?: string;
}

/** Waiting takes a moment only: time goes on by what was waited for. */
let skipped = 0;
const clock = {
  now: (): Date => new Date(Date.now() + skipped),
  monotonic: (): number => performance.now() + skipped,
};
const sleep = async (ms: number): Promise<void> => {
  await wait(Math.min(ms, 2));
  skipped += ms;
};

async function obey({ act, hour, store: given }: Order): Promise<Ending> {
  const store = await openPineconeStore({
    ...given,
    ...{ alias: 'live', place: { cloud: 'aws', region: 'us-east-1' }, recreate: act.recreate ?? 'namespace' },
    ...{ deletionProtection: false, rateLimit: 'none', recordLabels: true, readOnly: false },
    ...{ version: '0.0.0', signal: new AbortController().signal, log: silentLog, clock, sleep },
  });
  try {
    await undoInterruptedEdits(store, silentLog);
    await perform(store, act, hour);
    return { exitCode: 0 };
  } catch (error) {
    const message = `${describeError(error)}\n${error instanceof Error ? error.stack : ''}`;
    if (!(error instanceof CodedError)) return { exitCode: 1, message };
    return { exitCode: error.exitCode, code: error.code, message };
  } finally {
    await store.close();
  }
}

process.on('message', (order: Order) => {
  obey(order).then(
    (ending) => process.send!(ending),
    (error: unknown) => process.send!({ exitCode: 1, message: describeError(error) }),
  );
});
process.send!('ready');
