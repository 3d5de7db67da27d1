import type { Answers } from '../answers.ts';
import {
  accuracy,
  balancedAccuracy,
  cohenKappa,
  macroMean,
  matthews,
  type ScoreName,
  weightedMean,
} from '../classification.ts';
import { brierScore, calibrationError, logLoss, topKAccuracy } from '../probability.ts';
import { type MetricDefinition, SHARE } from './definition.ts';

/** Of the class scores. */
export interface ScoreMetric extends MetricDefinition {
  /** NaN where it is not defined; `parameter` and `classIndex` are what the name says, where it says them. */
  measure(answers: Answers, parameter: number, classIndex: number): number;
}

const share = { ...SHARE, phase: 'evaluate' } as const;
const BINARY = 'there are not exactly two classes';

const AVERAGES = [
  { suffix: 'macro', says: "Mean of the classes' {}, each class counting the same.", mean: macroMean },
  { suffix: 'weighted', says: "Mean of the classes' {}, weighted by their test items.", mean: weightedMean },
] as const;

/** Precision, recall and F-beta: of each class, and their means. */
const FAMILIES: readonly (Pick<ScoreMetric, 'name' | 'defaults' | 'help'> & {
  readonly score: ScoreName;
  readonly word: string;
})[] = [
  {
    ...{ name: 'precision', score: 'precision', word: 'precision' },
    help: 'Share of the items predicted as the class that are of it.',
  },
  {
    ...{ name: 'recall', score: 'recall', word: 'recall' },
    help: 'Share of the items of the class that are predicted as it.',
  },
  {
    ...{ name: 'f<beta>', score: 'f', word: 'F-beta', defaults: [1] },
    help: "Harmonic mean of the class's precision and recall, recall counting beta² times as much.",
  },
];

/** Metrics of the classifier's answers on the test items. Where scikit-learn has the metric, its value is meant. */
export const SCORE_METRICS: readonly ScoreMetric[] = [
  {
    ...{ name: 'accuracy', ...share, measure: ({ confusion }) => accuracy(confusion) },
    help: 'Share of test items whose class is predicted.',
  },
  {
    ...{ name: 'accuracy@<k>', ...share, defaults: [5], alsoCalled: ['top_k_accuracy', 'top_5_accuracy'] },
    help: 'Share of test items whose class is among the `k` with the highest scores; of equal scores, the later class comes first.',
    measure: (answers, k) => topKAccuracy(answers.ranks(), k),
  },
  {
    ...{ name: 'balanced_accuracy', ...share, measure: ({ confusion }) => balancedAccuracy(confusion) },
    help: 'Mean recall of the classes that have test items.',
  },
  {
    ...{ name: 'loss', ...share, better: 'lower', max: Number.POSITIVE_INFINITY },
    help: 'Mean negative logarithm of the probability that the true class is given.',
    alsoCalled: ['log_loss', 'cross_entropy'],
    measure: ({ labels, scores, classes }) => logLoss(labels, scores, classes),
  },
  ...AVERAGES.flatMap(({ suffix, says, mean }) =>
    FAMILIES.map(
      ({ name, score, word, defaults }): ScoreMetric => ({
        ...{ name: `${name}_${suffix}`, ...share, ...(defaults && { defaults }) },
        help: says.replace('{}', word),
        measure: (answers, beta) => mean(answers.classScores(score === 'f' ? beta : 1), score),
      }),
    ),
  ),
  ...FAMILIES.map(
    ({ name, word, defaults }): ScoreMetric => ({
      ...{ name: `${name}_micro`, ...share, ...(defaults && { defaults }) },
      help: `The ${word} over the decisions about all classes together; with one class an item it equals the accuracy.`,
      measure: ({ confusion }) => accuracy(confusion),
    }),
  ),
  ...FAMILIES.map(
    ({ name, score, defaults, help }): ScoreMetric => ({
      ...{ name, ...share, perClass: true, ...(defaults && { defaults }), help },
      measure: (answers, beta, i) => answers.classScores(score === 'f' ? beta : 1)[i]![score],
    }),
  ),
  {
    ...{ name: 'mcc', ...share, min: -1, measure: ({ confusion }) => matthews(confusion) },
    help: "Matthews' correlation of true and predicted classes; 0 where one of the two never changes.",
    alsoCalled: ['matthews', 'matthews_corrcoef', 'phi'],
  },
  {
    ...{ name: 'cohen_kappa', ...share, min: -1, measure: ({ confusion }) => cohenKappa(confusion) },
    help: "Cohen's kappa: agreement of true and predicted classes beyond that of chance.",
    undefinedWhere: 'all test items are of one class and are taken for it',
    alsoCalled: ['kappa'],
  },
  {
    ...{ name: 'brier', ...share, better: 'lower', max: 2, alsoCalled: ['brier_score', 'brier_score_loss'] },
    help: 'Mean squared distance of the probabilities from 1 for the true class and 0 for the others; halved with two classes, 2 at most with more.',
    measure: ({ labels, scores, classes }) => brierScore(labels, scores, classes),
  },
  {
    ...{ name: 'ece', ...share, better: 'lower', alsoCalled: ['expected_calibration_error', 'calibration'] },
    help: 'Expected calibration error: gap between the probability of the predicted class and the accuracy, in 15 bins of equal width, weighted by their items.',
    measure: ({ labels, predicted, scores, classes }) => calibrationError(labels, predicted, scores, classes),
  },
  {
    ...{ name: 'roc_auc', ...share, alsoCalled: ['auc', 'auroc'] },
    help: 'Area under the ROC curve of two classes, the later one in the order of names being the positive one.',
    undefinedWhere: `${BINARY}, or one of them has no test item`,
    measure: (answers) => (answers.classes === 2 ? answers.curves(1).rocAuc : Number.NaN),
  },
  ...[false, true].map(
    (weighted): ScoreMetric => ({
      ...{ name: `roc_auc_${weighted ? 'weighted' : 'macro'}`, ...share },
      undefinedWhere: weighted
        ? 'all test items are of one class'
        : 'a class has no test item, or all of them',
      help: `Mean area under the ROC curves of each class against the rest, ${weighted ? 'weighted by their test items' : 'each class counting the same'}.`,
      ...(weighted ? {} : { alsoCalled: ['roc_auc_ovr', 'auc_macro'] }),
      measure: (answers) => answers.meanArea('rocAuc', weighted),
    }),
  ),
  {
    ...{ name: 'average_precision', ...share, undefinedWhere: BINARY, alsoCalled: ['ap', 'pr_auc'] },
    help: 'Average precision of two classes, the later one in the order of names being the positive one.',
    measure: (answers) => (answers.classes === 2 ? answers.curves(1).averagePrecision : Number.NaN),
  },
  ...[false, true].map(
    (weighted): ScoreMetric => ({
      ...{ name: `average_precision_${weighted ? 'weighted' : 'macro'}`, ...share },
      help: `Mean average precision of each class against the rest, ${weighted ? 'weighted by their test items' : 'each class counting the same; 0 for one without test items'}.`,
      measure: (answers) => answers.meanArea('averagePrecision', weighted),
    }),
  ),
];
