import { metricOfClass, splitMetricName } from '../lib/metric-name.ts';
import type { Answers } from './answers.ts';
import type { Evaluation } from './evaluation.ts';
import { findMetric, metricName } from './metric-names.ts';
import type { MetricDefinition } from './metrics/definition.ts';
import { RETRIEVAL_METRICS, type RetrievalMetric } from './metrics/retrieval-metrics.ts';
import { SCORE_METRICS } from './metrics/score-metrics.ts';
import type { Rankings } from './rankings.ts';

/** One value to be computed. */
interface Wanted<T extends MetricDefinition> {
  readonly name: string;
  readonly metric: T;
  readonly parameter: number;
  readonly classIndex: number;
}

/** What was computed, and the names of what is not defined here. */
export type Measurements = Required<Pick<Evaluation, 'metrics' | 'absent'>>;

export interface MeasuredOf {
  readonly classes: readonly string[];
  readonly answers: Answers;
  /** Ranks the gallery to the depth that is needed; absent where nothing is known of the vectors. */
  readonly rank?: ((depth: number) => Rankings) | undefined;
  /** Metrics to measure beside those that always are. */
  readonly asked: readonly string[];
}

/** Every metric of the phase `evaluate` that is measured always, and those that are asked for. */
export function measureAll({ classes, answers, rank, asked }: MeasuredOf): Measurements {
  const ofScores = wantedOf(SCORE_METRICS, classes, asked);
  const ofRankings = wantedOf(RETRIEVAL_METRICS, classes, asked);
  const rankings = rank?.(depthOf(ofRankings));
  const measured = [
    ...ofScores.map(
      ({ name, metric, parameter, classIndex }) =>
        [name, metric.measure(answers, parameter, classIndex)] as const,
    ),
    ...measuredOf(ofRankings, rankings),
  ];
  return sorted(measured);
}

/** Those of the embeddings alone, where there is no classifier. @param rank as in `MeasuredOf` */
export async function measureRetrieval(
  asked: readonly string[],
  rank: (depth: number) => Promise<Rankings>,
): Promise<Measurements> {
  const wanted = wantedOf(RETRIEVAL_METRICS, [], asked);
  return sorted(measuredOf(wanted, await rank(depthOf(wanted))));
}

/** Ranks that these metrics look at. */
function depthOf(wanted: readonly Wanted<RetrievalMetric>[]): number {
  return Math.max(1, ...wanted.map(({ parameter }) => parameter));
}

type Measured = readonly [name: string, value: number];

function measuredOf(
  wanted: readonly Wanted<RetrievalMetric>[],
  rankings: Rankings | undefined,
): readonly Measured[] {
  return wanted.map(({ name, metric, parameter }) => [
    name,
    rankings === undefined ? Number.NaN : metric.measure(rankings, parameter),
  ]);
}

/** Values, and the names of those that there is none of. */
function sorted(measured: readonly Measured[]): Measurements {
  return {
    metrics: Object.fromEntries(measured.filter(([, value]) => Number.isFinite(value))),
    absent: measured.flatMap(([name, value]) => (Number.isFinite(value) ? [] : [name])),
  };
}

/** Which of these metrics an evaluation says nothing about, neither a value nor that there is none. */
export function notMeasured(
  { metrics, absent = [] }: Pick<Evaluation, 'metrics' | 'absent'>,
  names: readonly string[],
): readonly string[] {
  return names.filter((name) => !Object.hasOwn(metrics, name) && !absent.includes(name));
}

/** What is measured always, in the order of the registry, then what is asked for. */
function wantedOf<T extends MetricDefinition>(
  metrics: readonly T[],
  classes: readonly string[],
  asked: readonly string[],
): readonly Wanted<T>[] {
  const wanted = new Map<string, Wanted<T>>();
  const add = (metric: T, parameter: number | undefined, classIndex: number): void => {
    const plain = metricName(metric, parameter);
    const name = metric.perClass ? metricOfClass(plain, classes[classIndex]!) : plain;
    if (!wanted.has(name)) wanted.set(name, { name, metric, parameter: parameter ?? 1, classIndex });
  };
  for (const metric of metrics)
    for (const parameter of metric.defaults ?? [undefined])
      for (const classIndex of metric.perClass ? classes.keys() : [0]) add(metric, parameter, classIndex);
  for (const name of asked) {
    const { metric: plain, className } = splitMetricName(name);
    const found = findMetric(metrics, plain);
    if (found === undefined || 'problem' in found) continue;
    const classIndex = className === undefined ? -1 : classes.indexOf(className);
    if (found.definition.perClass === classIndex >= 0)
      add(found.definition, found.parameter, Math.max(classIndex, 0));
  }
  return [...wanted.values()];
}
