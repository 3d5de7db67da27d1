import { checkShrink } from '../../index/plan.ts';
import type { Context } from '../context.ts';

/**
 * Would an index of so many items lose too many? Asked before a model is trained and registered, so that nothing is
 * changed.
 * @throws CodedError `index.shrinks` (exit 2)
 */
export async function checkIndexItems(context: Context, count: number): Promise<void> {
  const { alias, maxShrink } = context.settings;
  const store = await context.store();
  const state = await store.alias(alias);
  const live = state && (await store.generation(state.generation));
  // Where a `recreate` was interrupted, nothing is live: what was live last is what counts.
  const [last] = (await store.history()).filter((period) => period.alias === alias);
  checkShrink(live?.count ?? last?.count ?? 0, count, maxShrink);
}
