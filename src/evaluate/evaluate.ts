import { metricOfClass } from '../lib/metric-name.ts';
import type { Distance } from '../stores/store.ts';
import {
  accuracy,
  classScores,
  confusionMatrix,
  logLoss,
  macroMean,
  predictedClasses,
  type ScoreName,
  weightedMean,
} from './classification.ts';
import type { Evaluation, Prediction } from './evaluation.ts';
import { PRECISION_AT } from './metrics.ts';
import { type LabelledVectors, precisionAtK } from './retrieval.ts';

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
  readonly retrieval?: {
    /** Embeddings of the test items: `ids.length × dimension` values. */
    readonly queries: Float32Array;
    /** Embeddings of the training items, in the order of their ids: it decides between equally near ones. */
    readonly gallery: LabelledVectors;
    readonly dimension: number;
    /** The index's. */
    readonly distance: Distance;
  };
}

const SCORES: readonly ScoreName[] = ['precision', 'recall', 'f1'];

/** All that can be measured of a model's answers on the test items. Without items nothing is. */
export function evaluate(inputs: EvaluationInputs): Evaluation {
  const { classes, ids, labels, scores } = inputs;
  const predicted = predictedClasses(scores, classes.length);
  const confusion = confusionMatrix(labels, predicted, classes.length);
  return {
    modelDigest: inputs.modelDigest,
    dataFingerprint: inputs.dataFingerprint,
    testItems: ids.length,
    classes,
    metrics: ids.length === 0 ? {} : measure(inputs, confusion),
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
    ...(inputs.retrieval && { distance: inputs.retrieval.distance }),
  };
}

function measure(
  inputs: EvaluationInputs,
  confusion: readonly (readonly number[])[],
): Record<string, number> {
  const { classes, labels, scores, retrieval } = inputs;
  const perClass = classScores(confusion);
  const measured: (readonly [string, number])[] = [
    ['accuracy', accuracy(confusion)],
    ['loss', logLoss(labels, scores, classes.length)],
    ...SCORES.map((name) => [`${name}_macro`, macroMean(perClass, name)] as const),
    ...SCORES.map((name) => [`${name}_weighted`, weightedMean(perClass, name)] as const),
    ...SCORES.flatMap((name) =>
      classes.map((className, i) => [metricOfClass(name, className), perClass[i]![name]] as const),
    ),
  ];
  if (retrieval !== undefined) {
    const { queries, gallery, dimension, distance } = retrieval;
    const found = precisionAtK({ vectors: queries, labels }, gallery, dimension, distance, PRECISION_AT);
    measured.push([`precision@${PRECISION_AT}`, found]);
  }
  return Object.fromEntries(measured.filter(([, value]) => Number.isFinite(value)));
}
