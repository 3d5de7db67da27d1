/** Scores of the items that are of a class and of those that are not, each ascending. */
export interface OneVersusRest {
  readonly positives: Float32Array;
  readonly negatives: Float32Array;
}

/**
 * One class against all others, by its scores.
 * @param scores `labels.length × classes` values
 */
export function oneVersusRest(
  labels: Int32Array,
  scores: Float32Array,
  classes: number,
  positive: number,
): OneVersusRest {
  let count = 0;
  for (const label of labels) if (label === positive) count++;
  const positives = new Float32Array(count);
  const negatives = new Float32Array(labels.length - count);
  let p = 0;
  let n = 0;
  for (let row = 0; row < labels.length; row++) {
    const score = scores[row * classes + positive]!;
    if (labels[row] === positive) positives[p++] = score;
    else negatives[n++] = score;
  }
  return { positives: positives.sort(), negatives: negatives.sort() };
}

/**
 * Area under the ROC curve: the share of pairs (of the class, not of it) in which the first has the higher score,
 * equal scores counting a half; scikit-learn's `roc_auc_score`. NaN without items of either kind.
 */
export function rocAuc({ positives, negatives }: OneVersusRest): number {
  let below = 0;
  let upTo = 0;
  let twice = 0;
  for (const score of positives) {
    while (below < negatives.length && negatives[below]! < score) below++;
    while (upTo < negatives.length && negatives[upTo]! <= score) upTo++;
    twice += below + upTo;
  }
  return twice / 2 / positives.length / negatives.length;
}

/**
 * Mean of the precision at each threshold, weighted by the gain in recall: scikit-learn's `average_precision_score`,
 * which is 0 where no item is of the class.
 */
export function averagePrecision({ positives, negatives }: OneVersusRest): number {
  const all = positives.length;
  let right = 0;
  let wrong = 0;
  let total = 0;
  while (right < all) {
    const threshold = positives[all - 1 - right]!;
    const before = right;
    while (right < all && positives[all - 1 - right] === threshold) right++;
    while (wrong < negatives.length && negatives[negatives.length - 1 - wrong]! >= threshold) wrong++;
    total += ((right - before) * right) / (right + wrong);
  }
  return all === 0 ? 0 : total / all;
}
