import type { VectorSource } from '../embed/vector-source.ts';
import type { StoreCapabilities } from '../stores/store.ts';
import type { Rates } from './estimate.ts';
import type { PlannedItem } from './plan.ts';

/** Is a vector that live holds taken from there? */
export type CopyRule = (item: PlannedItem) => boolean;

/**
 * A store that copies inside itself always does. Any other must give the vector back before it is written again, so it is
 * taken from where it came first if it is at hand there, or if it was computed faster than the store gives back. What was
 * never measured counts as slower. Which vector is written does not depend on it, nor does the generation's identity.
 * @param embeddedPerSecond as an earlier run measured it
 */
export function copyRule(
  { copiesInside, readsPerSecond }: Pick<StoreCapabilities, 'copiesInside' | 'readsPerSecond'>,
  source: Pick<VectorSource, 'holds'>,
  { embeddedPerSecond = 0 }: Rates,
): CopyRule {
  if (copiesInside) return () => true;
  if (embeddedPerSecond > readsPerSecond) return () => false;
  return (item) => !source.holds(item);
}
