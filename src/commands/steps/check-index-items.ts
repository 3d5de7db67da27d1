import type { Item } from '../../data/item.ts';
import { checkShrink } from '../../index/plan.ts';
import { checkIds } from '../../stores/record-check.ts';
import type { Context } from '../context.ts';

/**
 * Can these items become the index, and would it lose too many? Asked before a model is trained and registered, so
 * that nothing is changed.
 * @throws CodedError `store.bad-ids`, `index.shrinks` (exit 2)
 */
export async function checkIndexItems(context: Context, items: readonly Item[]): Promise<void> {
  checkIds(items);
  const { alias, maxShrink } = context.settings;
  const store = await context.store();
  const state = await store.alias(alias);
  const live = state && (await store.generation(state.generation));
  checkShrink(live?.count ?? 0, items.length, maxShrink);
}
