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

const BY_LABEL = INDEX_METRICS.filter(({ name }) => name.startsWith('label_agreement'));

/**
 * Do the rules ask for what can be measured of ready vectors? Asked before anything is written.
 * @throws CodedError `gate.not-measurable` (exit 2), saying which metrics there are
 */
export async function checkVectorRules(context: Context, data: VectorData): Promise<void> {
  const labelled = isLabelled(data);
  const judged = context.settings.queries !== undefined;
  const lacking = [...(labelled || judged ? [] : RETRIEVAL_METRICS), ...(labelled ? [] : BY_LABEL)];
  const given = Object.keys(await readGivenMetrics(context));
  const known = { catalogue: CATALOGUE, given };
  const rules = [...gateRules(context.settings, known), ...verifyRules(context.settings, known)];
  const { minAccuracy } = context.settings;
  const said = (text: string): string =>
    text === `accuracy >= ${minAccuracy}` ? `\`min-accuracy: ${minAccuracy}\`` : `\`gates\`: "${text}"`;
  const problems = rules.flatMap(({ text, metric }) => {
    const { metric: name } = splitMetricName(metric);
    if (findMetric(SCORE_METRICS, name) !== undefined)
      return [`${said(text)}: ${name} is about a classifier's answers, and ready vectors come without one`];
    if (findMetric<MetricDefinition>(lacking, name) !== undefined)
      return [`${said(text)}: ${name} needs labels, and the vectors have none`];
    return [];
  });
  if (problems.length === 0) return;
  const there = [...RETRIEVAL_METRICS, ...INDEX_METRICS, ...RUN_METRICS]
    .filter((metric) => !lacking.some(({ name }) => name === metric.name))
    .map(shownName);
  throw badInput('gate.not-measurable', 'Rules ask for what cannot be measured of these vectors.', {
    problems,
    fix: `Ask for what there is: ${there.join(', ')}${lacking.length === 0 ? '' : '; with a column of labels (`label-column`) there is more, such as precision@10'}.`,
  });
}
