/** Figures of one class. A division by zero gives 0, as scikit-learn's `zero_division=0`. */
export interface ClassScores {
  readonly precision: number;
  readonly recall: number;
  /** F-beta: their harmonic mean, recall counting β² times as much. */
  readonly f: number;
  /** Items that are of the class. */
  readonly support: number;
}

export type ScoreName = 'precision' | 'recall' | 'f';

/** Counts of items. Rows: true class; columns: predicted class. */
export type Confusion = readonly (readonly number[])[];

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

export function confusionMatrix(labels: Int32Array, predicted: Int32Array, classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < labels.length; i++) {
    const row = matrix[labels[i]!];
    const column = predicted[i]!;
    if (row?.[column] === undefined)
      throw new RangeError(`item ${i}: class ${labels[i]} or ${column} is out of range`);
    row[column]++;
  }
  return matrix;
}

/**
 * Share of items on the diagonal; NaN without items. Where every item has one class and gets one, it is also what
 * scikit-learn's `average='micro'` makes of precision, recall and F-beta over all classes.
 */
export function accuracy(confusion: Confusion): number {
  const { items, right } = totalsOf(confusion);
  return right / items;
}

/**
 * Precision, recall and F-beta of every class, those without items included: what scikit-learn's
 * `precision_recall_fscore_support` gives for `labels` = all classes.
 */
export function classScores(confusion: Confusion, beta = 1): ClassScores[] {
  const { predicted } = totalsOf(confusion);
  return confusion.map((row, i) => {
    const right = row[i]!;
    const support = sum(row);
    return {
      precision: divide(right, predicted[i]!),
      recall: divide(right, support),
      f: divide((1 + beta ** 2) * right, beta ** 2 * support + predicted[i]!),
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

/** Mean recall of the classes that have items: scikit-learn's `balanced_accuracy_score`. NaN without items. */
export function balancedAccuracy(confusion: Confusion): number {
  const present = classScores(confusion).filter(({ support }) => support > 0);
  return sum(present.map(({ recall }) => recall)) / present.length;
}

/**
 * Correlation of what is and what was said, over all classes: scikit-learn's `matthews_corrcoef`; 0 where one of the
 * two never changes. NaN without items.
 */
export function matthews(confusion: Confusion): number {
  const { items, right, actual, predicted } = totalsOf(confusion);
  if (items === 0) return Number.NaN;
  const spread = (counts: readonly number[]): number => items ** 2 - product(counts, counts);
  const both = spread(actual) * spread(predicted);
  return both === 0 ? 0 : (right * items - product(actual, predicted)) / Math.sqrt(both);
}

/**
 * Agreement beyond what chance gives: scikit-learn's `cohen_kappa_score`. NaN where chance always agrees: all items
 * are of one class, and are taken for it.
 */
export function cohenKappa(confusion: Confusion): number {
  const { items, right, actual, predicted } = totalsOf(confusion);
  return 1 - (items * (items - right)) / (items ** 2 - product(actual, predicted));
}

function totalsOf(confusion: Confusion) {
  const actual = confusion.map(sum);
  const predicted = new Array<number>(confusion.length).fill(0);
  for (const row of confusion) for (const [i, count] of row.entries()) predicted[i]! += count;
  return { items: sum(actual), right: sum(confusion.map((row, i) => row[i]!)), actual, predicted };
}

function divide(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

function product(a: readonly number[], b: readonly number[]): number {
  return sum(a.map((value, i) => value * b[i]!));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
