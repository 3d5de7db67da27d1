import type { EpochDecision, EpochMetrics } from '../engines/engine.ts';

/**
 * What to do after the last epoch of `history`: keep its weights if its validation loss is the best so far, and
 * stop when `patience` epochs in a row were no better than the best. Without validation: keep nothing, go on.
 * @param patience 0 never stops
 */
export function decideEpoch(history: readonly EpochMetrics[], patience: number): EpochDecision {
  const best = bestEpoch(history);
  const last = history.at(-1);
  if (best === undefined || last === undefined) return { keep: false, stop: false };
  return { keep: best === last, stop: patience > 0 && last.epoch - best.epoch >= patience };
}

/** The epoch with the lowest validation loss, the first of equals; undefined without validation. */
export function bestEpoch(history: readonly EpochMetrics[]): EpochMetrics | undefined {
  let best: EpochMetrics | undefined;
  for (const epoch of history) {
    const loss = epoch.validationLoss ?? Number.NaN;
    if (loss < (best?.validationLoss ?? Number.POSITIVE_INFINITY)) best = epoch;
  }
  return best;
}
