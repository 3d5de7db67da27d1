import type { Distance } from '../stores/store.ts';

/** One test item's result. */
export interface Prediction {
  readonly id: string;
  readonly label: string;
  readonly predicted: string;
  /** Softmax probability of the predicted class, and of the true one. */
  readonly score: number;
  readonly labelScore: number;
}

/** Measured on the test items by the model as reloaded from its file. Keyed by the model and the test data. */
export interface Evaluation {
  readonly modelDigest: string;
  /** Fingerprint of the test items (and, for precision@k, of the gallery). */
  readonly dataFingerprint: string;
  readonly testItems: number;
  readonly classes: readonly string[];
  /** `accuracy`, `f1_macro`, `recall[cat]`, `precision@10`, … A metric that cannot be computed is absent. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Metrics that were looked at and are not defined here. */
  readonly absent?: readonly string[];
  /** Rows: true class; columns: predicted; in the order of `classes`. */
  readonly confusion: readonly (readonly number[])[];
  readonly predictions: readonly Prediction[];
  /** Between embeddings, for `precision@10`: that of the index it was measured for. Absent where that metric is. */
  readonly distance?: Distance;
  /** A few test items, each with its nearest training items, nearest first: for people to look at. */
  readonly neighbours?: readonly Neighbours[];
}

export interface Neighbours {
  readonly id: string;
  /** Of ready vectors, for which there are no predictions that would say it. */
  readonly label?: string;
  readonly matches: readonly { readonly id: string; readonly label?: string; readonly score: number }[];
}
