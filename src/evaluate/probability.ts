/**
 * Mean of −ln(probability of the true class): scikit-learn's `log_loss(labels, scores.astype('float64'))`.
 * The float32 probabilities are taken as they are (rows are not divided by their sums) and clipped to
 * [ε, 1 − ε] with the ε of float64: a zero costs 36.04. NaN without items.
 */
export function logLoss(labels: Int32Array, scores: Float32Array, classes: number): number {
  let total = 0;
  for (let row = 0; row < labels.length; row++) {
    const score = scores[row * classes + labels[row]!]!;
    total -= Math.log(Math.min(Math.max(score, Number.EPSILON), 1 - Number.EPSILON));
  }
  return total / labels.length;
}

/**
 * Mean squared distance between a row of probabilities and the row that is 1 for the true class and 0 elsewhere:
 * scikit-learn's `brier_score_loss` over all columns. With two classes it is halved, which is the usual definition for
 * them: it lies between 0 and 1 then, else between 0 and 2. NaN without items.
 */
export function brierScore(labels: Int32Array, scores: Float32Array, classes: number): number {
  let total = 0;
  for (let row = 0; row < labels.length; row++) {
    for (let i = 0; i < classes; i++) {
      const miss = scores[row * classes + i]! - (i === labels[row] ? 1 : 0);
      total += miss * miss;
    }
  }
  return total / labels.length / (classes === 2 ? 2 : 1);
}

const BINS = 15;

/**
 * Expected calibration error: the gap between the mean probability of the predicted class and the accuracy, in 15
 * bins (0, 1/15], (1/15, 2/15], … of that probability, weighted by their items (Guo et al., On Calibration of Modern
 * Neural Networks, 2017). NaN without items.
 */
export function calibrationError(
  labels: Int32Array,
  predicted: Int32Array,
  scores: Float32Array,
  classes: number,
): number {
  const gaps = new Float64Array(BINS);
  for (let row = 0; row < labels.length; row++) {
    const said = predicted[row]!;
    const score = scores[row * classes + said]!;
    const bin = Math.min(Math.max(Math.ceil(score * BINS) - 1, 0), BINS - 1);
    gaps[bin]! += score - (said === labels[row] ? 1 : 0);
  }
  return gaps.reduce((total, gap) => total + Math.abs(gap), 0) / labels.length;
}

/**
 * For each row, how many classes come before the true one: those with a higher score, and those with an equal score
 * and a higher number, as scikit-learn's `top_k_accuracy_score` has it.
 */
export function ranksOfTrue(labels: Int32Array, scores: Float32Array, classes: number): Int32Array {
  const ranks = new Int32Array(labels.length);
  for (let row = 0; row < labels.length; row++) {
    const start = row * classes;
    const label = labels[row]!;
    const own = scores[start + label]!;
    let before = 0;
    for (let i = 0; i < classes; i++) {
      const score = scores[start + i]!;
      if (score > own || (score === own && i > label)) before++;
    }
    ranks[row] = before;
  }
  return ranks;
}

/** Share of rows whose true class is among the `k` with the highest scores. NaN without items. */
export function topKAccuracy(ranks: Int32Array, k: number): number {
  let hits = 0;
  for (const rank of ranks) if (rank < k) hits++;
  return hits / ranks.length;
}
