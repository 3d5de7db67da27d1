import { CATALOGUE, shownName } from '../../evaluate/catalogue.ts';
import { findMetric } from '../../evaluate/metric-names.ts';
import type { MetricDefinition } from '../../evaluate/metrics/definition.ts';
import { INDEX_METRICS } from '../../evaluate/metrics/index-metrics.ts';
import { RETRIEVAL_METRICS } from '../../evaluate/metrics/retrieval-metrics.ts';
import { RUN_METRICS } from '../../evaluate/metrics/run-metrics.ts';
import { SCORE_METRICS } from '../../evaluate/metrics/score-metrics.ts';
import { gateRules, verifyRules } from '../../gate/rules.ts';
import { badInput } from '../../lib/errors.ts';
import { splitMetricName } from '../../lib/metric-name.ts';
import type { Context } from '../context.ts';
import { readGivenMetrics } from './given-metrics.ts';
import type { VectorData } from './read-vectors.ts';
import { isLabelled } from './vector-queries.ts';

const NEED_LABELS: readonly MetricDefinition[] = [
  ...RETRIEVAL_METRICS,
  ...INDEX_METRICS.filter(({ name }) => name.startsWith('label_agreement')),
];

/**
 * Do the rules ask for what can be measured of ready vectors? Asked before anything is written.
 * @throws CodedError `gate.not-measurable` (exit 2), saying which metrics there are
 */
export async function checkVectorRules(context: Context, data: VectorData): Promise<void> {
  const labelled = isLabelled(data);
  const given = Object.keys(await readGivenMetrics(context));
  const known = { catalogue: CATALOGUE, given };
  const rules = [...gateRules(context.settings, known), ...verifyRules(context.settings, known)];
  const problems = rules.flatMap(({ text, metric }) => {
    const { metric: name } = splitMetricName(metric);
    if (findMetric(SCORE_METRICS, name) !== undefined)
      return [
        `gates: "${text}": ${name} is about a classifier's answers, and ready vectors come without one`,
      ];
    if (!labelled && findMetric(NEED_LABELS, name) !== undefined)
      return [`gates: "${text}": ${name} needs labels, and the vectors have none`];
    return [];
  });
  if (context.settings.queries !== undefined)
    problems.push(
      `queries: ${context.settings.queries} is about images; of ready vectors, labels say what is relevant`,
    );
  if (problems.length === 0) return;
  const there = [...RETRIEVAL_METRICS, ...INDEX_METRICS, ...RUN_METRICS]
    .filter((metric) => labelled || !NEED_LABELS.includes(metric))
    .map(shownName);
  throw badInput('gate.not-measurable', 'Rules ask for what cannot be measured of these vectors.', {
    problems,
    fix: `There are ${there.join(', ')}${labelled ? '' : '; with a column of labels (label-column) also the metrics of the embeddings, such as precision@10'}.`,
  });
}
