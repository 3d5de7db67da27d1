import type { VectorItem } from '../../src/data/item.ts';
import type { Store } from '../../src/stores/store.ts';
import { itemsOf, promoteWaiting, pruneStore, rollBack, setHour, updateTo } from '../contract/index-runs.ts';
import type { Act } from './scenes.ts';

const ITEMS: Readonly<Record<NonNullable<Act['edition']>, readonly VectorItem[]>> = {
  old: itemsOf(13, {}),
  new: itemsOf(11, { changed: 2, relabelled: 1 }),
  third: itemsOf(12, { changed: 3, relabelled: 1 }),
};

/** Does what a run does, at that hour, by the real steps over a real store. */
export async function perform(store: Store, act: Act, hour: number): Promise<void> {
  setHour(hour);
  const { command, edition = 'new', strategy, given } = act;
  const small = withSmallBatches(store);
  if (command === 'update') await updateTo(small, ITEMS[edition], strategy, given);
  else if (command === 'promote') await promoteWaiting(small);
  else if (command === 'rollback') await rollBack(small);
  else await pruneStore(small, given);
}

/** So that a few records are several batches, and what is unchanged is copied though it would cost less to send it. */
function withSmallBatches(store: Store): Store {
  return new Proxy(store, {
    get(target, property) {
      if (property === 'capabilities') return { ...target.capabilities, batchRecords: 5, copiesInside: true };
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
