import type { Item } from '../data/item.ts';
import type { VectorSource } from '../embed/vector-source.ts';
import type { Log } from '../lib/log.ts';
import { pause } from '../lib/pause.ts';
import { inBatches } from '../lib/sorted-merge.ts';
import type { ExactSearch } from './exact-search.ts';

/** The items of a generation, and where their vectors came from. */
export interface VectorsAtHand<T extends Item = Item> {
  items(): AsyncIterable<T> | Iterable<T>;
  readonly source: Pick<VectorSource<T>, 'embed' | 'holds'>;
}

const AT_ONCE = 256;

/**
 * Offers every vector of a generation to `exact`, without asking the store for any.
 * @param count of the items, for the progress bar
 * @returns false where one of them would have to be computed: then `exact` has seen a part of them only
 */
export async function searchAtHand<T extends Item>(
  { items, source }: VectorsAtHand<T>,
  exact: ExactSearch,
  { count, log, signal }: { readonly count: number; readonly log: Log; readonly signal: AbortSignal },
): Promise<boolean> {
  const bar = log.progress('Verifying', count, 'vectors');
  let done = 0;
  try {
    for await (const batch of inBatches(items(), AT_ONCE)) {
      await pause(signal);
      if (!batch.every((item) => source.holds(item))) return false;
      for await (const { item, vector } of source.embed(batch)) exact.add(item.id, item.label, vector);
      done += batch.length;
      bar.update(done);
    }
    return true;
  } finally {
    bar.end();
  }
}
