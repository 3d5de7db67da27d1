import { type ClassScores, classScores, confusionMatrix, predictedClasses } from './classification.ts';
import { ranksOfTrue } from './probability.ts';
import { averagePrecision, oneVersusRest, rocAuc } from './threshold-curves.ts';

/** A model's answers on the test items, and what several metrics need of them, each computed once. */
export class Answers {
  readonly labels: Int32Array;
  /** Softmax rows: `labels.length × classes` values. */
  readonly scores: Float32Array;
  readonly classes: number;
  readonly predicted: Int32Array;
  readonly confusion: number[][];
  readonly #classScores = new Map<number, readonly ClassScores[]>();
  readonly #curves = new Map<number, { readonly rocAuc: number; readonly averagePrecision: number }>();
  #ranks: Int32Array | undefined;

  /** @throws RangeError for a label out of range, or a score that is not finite */
  constructor(labels: Int32Array, scores: Float32Array, classes: number) {
    this.labels = labels;
    this.scores = scores;
    this.classes = classes;
    this.predicted = predictedClasses(scores, classes);
    this.confusion = confusionMatrix(labels, this.predicted, classes);
  }

  classScores(beta = 1): readonly ClassScores[] {
    return remember(this.#classScores, beta, () => classScores(this.confusion, beta));
  }

  /** How many classes come before the true one in each row. */
  ranks(): Int32Array {
    this.#ranks ??= ranksOfTrue(this.labels, this.scores, this.classes);
    return this.#ranks;
  }

  /** Areas under the curves of one class against all others. */
  curves(positive: number): { readonly rocAuc: number; readonly averagePrecision: number } {
    return remember(this.#curves, positive, () => {
      const split = oneVersusRest(this.labels, this.scores, this.classes, positive);
      return { rocAuc: rocAuc(split), averagePrecision: averagePrecision(split) };
    });
  }

  /** Mean of a curve's area over the classes, or over those with items where these are the weights; NaN where one has none. */
  meanArea(curve: 'rocAuc' | 'averagePrecision', weighted: boolean): number {
    let total = 0;
    let weights = 0;
    for (const [i, { support }] of this.classScores().entries()) {
      const weight = weighted ? support : 1;
      if (weight === 0) continue;
      total += weight * this.curves(i)[curve];
      weights += weight;
    }
    return total / weights;
  }
}

function remember<K, V>(known: Map<K, V>, key: K, compute: () => V): V {
  const found = known.get(key) ?? compute();
  known.set(key, found);
  return found;
}
