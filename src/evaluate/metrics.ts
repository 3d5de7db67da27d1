import type { MetricDefinition } from './metrics/definition.ts';
import { INDEX_METRICS } from './metrics/index-metrics.ts';
import { RETRIEVAL_METRICS } from './metrics/retrieval-metrics.ts';
import { RUN_METRICS } from './metrics/run-metrics.ts';
import { SCORE_METRICS } from './metrics/score-metrics.ts';

/** Every metric that a rule can name, by family. */
export const METRIC_FAMILIES: readonly {
  readonly title: string;
  /** What they are about, for the reference. */
  readonly about: string;
  readonly metrics: readonly MetricDefinition[];
}[] = [
  {
    title: 'Of the classifier',
    about: 'Measured on the test items, before anything is built.',
    metrics: SCORE_METRICS,
  },
  {
    title: 'Of the embeddings',
    about:
      'Each test item is a query for the training items nearest to it. Relevant are those of its class, or what `queries` says.',
    metrics: RETRIEVAL_METRICS,
  },
  {
    title: 'Of the index',
    about: 'Measured on the new generation, by queries with some of its own items, before readers see it.',
    metrics: INDEX_METRICS,
  },
  {
    title: 'Of the run',
    about: 'Known when the new generation is verified; what comes after is not in them.',
    metrics: RUN_METRICS,
  },
];

export const METRICS: readonly MetricDefinition[] = METRIC_FAMILIES.flatMap(({ metrics }) => metrics);
