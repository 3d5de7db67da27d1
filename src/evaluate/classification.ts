/** Figures of one class. A division by zero gives 0, as scikit-learn's `zero_division=0`. */
export interface ClassScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Items that are of the class. */
  readonly support: number;
}

export type ScoreName = 'precision' | 'recall' | 'f1';

/**
 * The class with the highest score in each row, the first of equals.
 * @param scores `rows × classes` values
 * @throws RangeError when a score is not finite: nothing can be said about such a row
 */
export function predictedClasses(scores: Float32Array, classes: number): Int32Array {
  const predicted = new Int32Array(scores.length / classes);
  for (let row = 0; row < predicted.length; row++) {
    let best = 0;
    for (let i = 0; i < classes; i++) {
      const score = scores[row * classes + i]!;
      if (!Number.isFinite(score)) throw new RangeError(`score ${i} of row ${row} is ${score}`);
      if (score > scores[row * classes + best]!) best = i;
    }
    predicted[row] = best;
  }
  return predicted;
}

/** Counts of items. Rows: true class; columns: predicted class. */
export function confusionMatrix(labels: Int32Array, predicted: Int32Array, classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  labels.forEach((label, i) => {
    const row = matrix[label];
    const column = predicted[i]!;
    if (row?.[column] === undefined)
      throw new RangeError(`item ${i}: class ${label} or ${column} is out of range`);
    row[column]++;
  });
  return matrix;
}

/** Share of items on the diagonal; NaN without items. */
export function accuracy(confusion: readonly (readonly number[])[]): number {
  const right = sum(confusion.map((row, i) => row[i]!));
  return right / sum(confusion.map(sum));
}

/**
 * Precision, recall and F1 of every class, those without items included: what scikit-learn's
 * `precision_recall_fscore_support` gives for `labels` = all classes.
 */
export function classScores(confusion: readonly (readonly number[])[]): ClassScores[] {
  return confusion.map((row, i) => {
    const right = row[i]!;
    const support = sum(row);
    const predicted = sum(confusion.map((other) => other[i]!));
    return {
      precision: divide(right, predicted),
      recall: divide(right, support),
      f1: divide(2 * right, support + predicted),
      support,
    };
  });
}

/** Mean over classes, each counting the same. */
export function macroMean(scores: readonly ClassScores[], name: ScoreName): number {
  return divide(sum(scores.map((one) => one[name])), scores.length);
}

/** Mean over classes, weighted by their items. */
export function weightedMean(scores: readonly ClassScores[], name: ScoreName): number {
  return divide(sum(scores.map((one) => one[name] * one.support)), sum(scores.map(({ support }) => support)));
}

/**
 * Mean of −ln(probability of the true class): scikit-learn's `log_loss(labels, scores.astype('float64'))`.
 * The float32 probabilities are taken as they are (rows are not divided by their sums) and clipped to
 * [ε, 1 − ε] with the ε of float64: a zero costs 36.04. NaN without items.
 */
export function logLoss(labels: Int32Array, scores: Float32Array, classes: number): number {
  let total = 0;
  labels.forEach((label, row) => {
    const score = scores[row * classes + label]!;
    total -= Math.log(Math.min(Math.max(score, Number.EPSILON), 1 - Number.EPSILON));
  });
  return total / labels.length;
}

function divide(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
