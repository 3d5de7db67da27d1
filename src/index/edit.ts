import type { Item } from '../data/item.ts';
import { counted } from '../lib/counted.ts';
import type { Log } from '../lib/log.ts';
import { pause } from '../lib/pause.ts';
import { inBatches } from '../lib/sorted-merge.ts';
import type { BuildToken, EditRequest, Store } from '../stores/store.ts';
import type { Cost } from './cost.ts';
import type { Change } from './plan.ts';
import { aliasMoved } from './switch.ts';
import { ChangeWriter, type WritingOptions } from './write-changes.ts';

export interface EditOptions<T extends Item = Item> extends WritingOptions<T> {
  readonly token: BuildToken;
  /** The plan, in the order of ids. */
  readonly changes: AsyncIterable<Change<T>>;
  /** How many of them are not `keep`. */
  readonly total: number;
  readonly signal: AbortSignal;
}

/**
 * Writes into the live generation what separates it from the dataset, batch by batch. Readers see each batch as it is
 * written; the store journals what it replaces.
 * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
 */
export async function editGeneration<T extends Item>(options: EditOptions<T>): Promise<Cost> {
  const { store, log, signal } = options;
  const writer = new ChangeWriter(options, options.token, 'The edit is undone.');
  const different = (async function* () {
    for await (const change of options.changes) if (change.kind !== 'keep') yield change;
  })();
  const bar = log.progress('Editing', options.total, 'records');
  let done = 0;
  try {
    for await (const batch of inBatches(different, store.capabilities.batchRecords)) {
      await pause(signal);
      const remove = batch.filter(({ kind }) => kind === 'delete').map(({ id }) => id);
      const write = batch.filter(({ kind }) => kind !== 'delete');
      await writer.add({ remove, write }, () => {
        done += batch.length;
        bar.update(done);
      });
    }
    await writer.finish();
  } finally {
    await writer.settle();
    bar.end();
  }
  return writer.cost;
}

/**
 * Takes the right to edit what an alias leads to.
 * @throws CodedError `index.alias-moved` (exit 5) when it leads elsewhere by now
 */
export async function openEdit(store: Store, request: EditRequest): Promise<BuildToken> {
  const token = await store.beginEdit(request);
  if (token !== undefined) return token;
  const now = await store.alias(request.alias);
  throw aliasMoved(request.alias, request.expected, now, 'Nothing was edited by this run.');
}

/**
 * Undoes what an interrupted edit left in any generation. Before anything else is planned or written.
 * @returns names of the generations that were brought back
 */
export async function undoInterruptedEdits(store: Store, log: Log): Promise<readonly string[]> {
  const undone: string[] = [];
  for (const { name, edit } of await store.generations()) {
    if (edit === undefined) continue;
    const records = await store.undoEdit(name);
    if (records === undefined) continue;
    undone.push(name);
    log.warn(
      `An edit of ${name}, begun at ${edit.since}, had not come to its end: ${counted(records, 'record')} brought back; readers have what they had before it.`,
    );
  }
  return undone;
}
