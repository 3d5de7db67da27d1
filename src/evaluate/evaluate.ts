import type { Distance } from '../stores/store.ts';
import { Answers } from './answers.ts';
import type { Evaluation, Prediction } from './evaluation.ts';
import { measureAll } from './measurements.ts';
import { type LabelledVectors, type Rankings, type Relevance, rankGallery, sameLabel } from './rankings.ts';

export interface EvaluationInputs {
  readonly modelDigest: string;
  /** Fingerprint of test items and gallery. */
  readonly dataFingerprint: string;
  readonly classes: readonly string[];
  /** Test items: id and class index of each. */
  readonly ids: readonly string[];
  readonly labels: Int32Array;
  /** Softmax rows of the test items: `ids.length × classes.length` values. */
  readonly scores: Float32Array;
  /** Absent where nothing is known of the vectors: then there is no `precision@10`. */
  readonly retrieval?: RetrievalInputs;
  /** Metrics to measure beside those that always are, by name: `precision@7`, `f2[cat]`. */
  readonly asked?: readonly string[];
}

export interface RetrievalInputs {
  /** Embeddings of the test items: `ids.length × dimension` values. */
  readonly queries: Float32Array;
  /** Embeddings of the training items, in the order of their ids: it decides between equally near ones. */
  readonly gallery: LabelledVectors;
  readonly dimension: number;
  /** The index's. */
  readonly distance: Distance;
  /** What is relevant for some test items; absent: for every one, the gallery's items of its class. */
  readonly judged?: JudgedQueries | undefined;
}

export interface JudgedQueries {
  /** Rows of test items; only these are queries. */
  readonly rows: readonly number[];
  /** For the queries in that order. */
  readonly relevance: Relevance;
}

/** All that can be measured of a model's answers on the test items. Without items nothing is. */
export function evaluate(inputs: EvaluationInputs): Evaluation {
  const { classes, ids, labels, scores, retrieval, asked = [] } = inputs;
  const answers = new Answers(labels, scores, classes.length);
  const { predicted, confusion } = answers;
  const rank =
    retrieval === undefined || retrieval.gallery.labels.length === 0
      ? undefined
      : (depth: number) => rankTestItems(retrieval, labels, depth);
  const { metrics, absent } = measureAll({ classes, answers, rank, asked });
  return {
    modelDigest: inputs.modelDigest,
    dataFingerprint: inputs.dataFingerprint,
    testItems: ids.length,
    classes,
    metrics: ids.length === 0 ? {} : metrics,
    absent: ids.length === 0 ? [...Object.keys(metrics), ...absent] : absent,
    confusion,
    predictions: ids.map((id, row): Prediction => {
      const [is, said] = [labels[row]!, predicted[row]!];
      return {
        id,
        label: classes[is]!,
        predicted: classes[said]!,
        score: scores[row * classes.length + said]!,
        labelScore: scores[row * classes.length + is]!,
      };
    }),
    ...(retrieval && { distance: retrieval.distance }),
  };
}

function rankTestItems(retrieval: RetrievalInputs, labels: Int32Array, depth: number): Rankings {
  const { queries, gallery, dimension, distance, judged } = retrieval;
  const relevance = judged?.relevance ?? sameLabel(labels, gallery.labels);
  const asked = judged === undefined ? queries : rowsOf(queries, judged.rows, dimension);
  return rankGallery(asked, gallery.vectors, dimension, distance, relevance, depth);
}

function rowsOf(vectors: Float32Array, rows: readonly number[], dimension: number): Float32Array {
  const chosen = new Float32Array(rows.length * dimension);
  for (const [i, row] of rows.entries())
    chosen.set(vectors.subarray(row * dimension, (row + 1) * dimension), i * dimension);
  return chosen;
}
