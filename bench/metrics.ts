import { Answers } from '../src/evaluate/answers.ts';
import { SCORE_METRICS, type ScoreMetric } from '../src/evaluate/metrics/score-metrics.ts';
import { rankGallery, sameLabel } from '../src/evaluate/rankings.ts';
import type { Figure } from './figure.ts';

const ITEMS = 1_000_000;
const CLASSES = 10;
/** Metrics of two classes alone. */
const OF_TWO = ['roc_auc', 'average_precision'];
const TRIES = 3;
const QUERIES = 2000;
const GALLERY = 5000;
const DIMENSION = 512;

/** Every metric of the classifier at 1,000,000 items of 10 classes, with what it takes of a tenth; and a ranking. */
export function benchMetrics(): Figure[] {
  const rowsOf = (classes: number): readonly Rows[] =>
    [ITEMS / 10, ITEMS].map((items) => makeAnswers(items, classes));
  const [many, two] = [rowsOf(CLASSES), rowsOf(2)];
  const measured = SCORE_METRICS.map((metric): Figure => {
    const [tenth, all] = (OF_TWO.includes(metric.name) ? two : many) as [Rows, Rows];
    // A first time for the compiler.
    time(metric, tenth);
    const small = time(metric, tenth);
    const large = time(metric, all);
    const growth = (large / small).toFixed(1);
    return { name: metric.name, value: large, unit: 'ms', note: `× ${growth} for ten times the items` };
  });
  return [...measured, benchRanking()];
}

/** Of processor time since then: unlike the clock's, it is the same on a busy machine. */
function milliseconds(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

interface Rows {
  readonly classes: number;
  readonly labels: Int32Array;
  readonly scores: Float32Array;
}

/** Milliseconds of processor time for one metric alone, from labels and scores; the best of three. */
function time(metric: ScoreMetric, { labels, scores, classes }: Rows): number {
  const durations = Array.from({ length: TRIES }, () => {
    const begun = process.cpuUsage();
    metric.measure(new Answers(labels, scores, classes), 2, 1);
    return milliseconds(begun);
  });
  return Math.min(...durations);
}

function makeAnswers(items: number, classes: number): Rows {
  const random = numbers(1);
  const labels = Int32Array.from({ length: items }, () => Math.floor(random() * classes));
  const scores = new Float32Array(items * classes);
  for (let row = 0; row < items; row++) {
    const values = Array.from({ length: classes }, (_, i) => random() + (i === labels[row] ? 0.5 : 0));
    const sum = values.reduce((a, b) => a + b);
    for (const [i, value] of values.entries()) scores[row * classes + i] = value / sum;
  }
  return { classes, labels, scores };
}

function benchRanking(): Figure {
  const random = numbers(2);
  // Half of the values are zero, as behind a relu.
  const vectors = (rows: number): Float32Array =>
    Float32Array.from({ length: rows * DIMENSION }, () => Math.max(0, random() - 0.5));
  const [queries, gallery] = [vectors(QUERIES), vectors(GALLERY)];
  const classOf = (rows: number): Int32Array => Int32Array.from({ length: rows }, (_, i) => i % CLASSES);
  const relevance = sameLabel(classOf(QUERIES), classOf(GALLERY));
  const rank = (of: Float32Array): number => {
    const begun = process.cpuUsage();
    rankGallery(of, gallery, DIMENSION, 'cosine', relevance, 10);
    return milliseconds(begun);
  };
  rank(queries.subarray(0, 100 * DIMENSION));
  return {
    name: 'ranking for the embeddings',
    value: rank(queries),
    unit: 'ms',
    note: `${QUERIES} queries, gallery of ${GALLERY} × ${DIMENSION}; serves every metric at every k`,
  };
}

/** Between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
