import type { Item } from '../data/item.ts';
import { pause } from '../lib/pause.ts';
import { inBatches, mergeById } from '../lib/sorted-merge.ts';
import type { BuildToken, ManifestEntry } from '../stores/store.ts';
import type { Cost } from './cost.ts';
import type { Change } from './plan.ts';
import { ChangeWriter, type WritingOptions } from './write-changes.ts';

export interface BuildOptions<T extends Item = Item> extends WritingOptions<T> {
  /** Start from nothing even if an earlier try left records. */
  readonly fresh: boolean;
  /** The plan, in the order of ids. */
  readonly changes: AsyncIterable<Change<T>>;
  readonly signal: AbortSignal;
}

export interface BuildResult extends Cost {
  readonly token: BuildToken;
  /** Records that an earlier, interrupted build had written. */
  readonly resumed: number;
}

/**
 * Writes a generation, batch by batch; resumes where an interrupted build was. Readers see nothing of it. Ends in state
 * `built`.
 * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
 */
export async function buildGeneration<T extends Item>(options: BuildOptions<T>): Promise<BuildResult> {
  const { store, description, log, signal } = options;
  const token = await store.begin(description, { fresh: options.fresh });
  const writer = new ChangeWriter(options, token, 'Readers were not switched.');
  const bar = log.progress('Writing', description.count, 'records');
  let resumed = 0;
  let done = 0;
  try {
    for await (const batch of inBatches(todo(options), store.capabilities.batchRecords)) {
      await pause(signal);
      const stale = batch.filter(({ change }) => change === undefined).map(({ id }) => id);
      const wanted = batch.flatMap(({ change, written }) =>
        change?.item === undefined || written?.itemDigest === change.item.digest ? [] : [change],
      );
      await writer.add({ remove: stale, write: wanted }, () => {
        resumed += batch.length - stale.length - wanted.length;
        done += batch.length - stale.length;
        bar.update(done);
      });
    }
    await writer.finish();
  } finally {
    await writer.settle();
    bar.end();
  }
  await store.setState(token, 'built');
  return { token, resumed, ...writer.cost };
}

interface Work<T extends Item> {
  readonly id: string;
  /** Absent: a record that the dataset does not have. */
  readonly change: Change<T> | undefined;
  /** What an earlier try of this build wrote. */
  readonly written: ManifestEntry | undefined;
}

async function* todo<T extends Item>(options: BuildOptions<T>): AsyncGenerator<Work<T>> {
  const { store, description } = options;
  const kept = (async function* () {
    for await (const change of options.changes) if (change.kind !== 'delete') yield change;
  })();
  for await (const { id, left, right } of mergeById(kept, store.manifest(description.name))) {
    yield { id, change: left, written: right };
  }
}
