import { CATALOGUE } from '../../evaluate/catalogue.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { GivenMetrics } from '../../evaluate/given-metrics.ts';
import { notMeasured } from '../../evaluate/measurements.ts';
import type { MetricDefinition } from '../../evaluate/metrics/definition.ts';
import { worstClasses, worstItems } from '../../evaluate/worst.ts';
import { judge } from '../../gate/judge.ts';
import { gateRules, verifyRules } from '../../gate/rules.ts';
import type { Rule, Verdict } from '../../gate/verdict.ts';
import { badInput } from '../../lib/errors.ts';
import { splitMetricName } from '../../lib/metric-name.ts';
import type { EvaluationOutcome } from '../../report/outcome.ts';
import type { Context } from '../context.ts';
import { readGivenMetrics } from './given-metrics.ts';

/**
 * Wrong rules are told before anything is read, those about an unknown class as soon as the classes are known.
 * @throws CodedError `gate.bad-rule`, `gate.bad-metrics-file` (exit 2)
 */
export async function checkRules(context: Context, classes?: readonly string[]): Promise<void> {
  const given = await namesGiven(context);
  gateRules(context.settings, { catalogue: CATALOGUE, given, ...(classes && { classes }) });
}

/** What `metrics-file` holds may be computed from the candidate, so `train` does not ask for it. */
async function namesGiven(context: Context): Promise<readonly string[] | 'any'> {
  const { command, metricsFile } = context.settings;
  if (command === 'train' && metricsFile !== undefined) return 'any';
  return Object.keys(await readGivenMetrics(context));
}

/**
 * Metrics that rules are about and that the evaluation has to measure.
 * @throws CodedError `gate.bad-rule` (exit 2)
 */
export function askedMetrics({ settings }: Context, classes: readonly string[]): readonly string[] {
  const given = settings.metricsFile === undefined ? [] : 'any';
  const rules = gateRules(settings, { catalogue: CATALOGUE, given, classes });
  return rules.map(({ metric }) => metric).filter(isMeasured);
}

/**
 * Holds the rules about the model against its evaluation and what `metrics-file` adds, and puts both in the report.
 * @throws CodedError `gate.bad-rule` (exit 2) for a rule about a class that the model does not know,
 *   `candidate.not-measured` (exit 2) for one about a metric that the evaluation says nothing about
 */
export async function judgeModel(context: Context, evaluation: Evaluation): Promise<Verdict> {
  const { settings, log, draft } = context;
  log.step('Judging');
  const given = await readGivenMetrics(context);
  draft.evaluation = describeEvaluation(evaluation, given);
  const known = { catalogue: CATALOGUE, given: Object.keys(given), classes: evaluation.classes };
  const rules = gateRules(settings, known);
  checkMeasured(context, evaluation, rules);
  const { testItems, metrics } = evaluation;
  const why = (metric: string) => definitionOf(metric)?.undefinedWhere;
  const verdict = judge({ testItems, metrics, given, undefinedWhere: why }, rules);
  draft.verdict = verdict;
  for (const { judgement, reason } of verdict.results) log.info(`${judgement}: ${reason}`);
  const later = verifyRules(settings, known);
  if (later.length > 0)
    log.info(`Judged when the index is built: ${later.map(({ text }) => text).join(', ')}.`);
  if (rules.length + later.length === 0)
    log.info('No rules: every model passes. Set `min-accuracy` or `gates` to have one fail.');
  const failed = verdict.results.filter(({ judgement }) => judgement !== 'pass');
  if (failed.length > 0) {
    const others = failed.length > 1 ? ` (and ${failed.length - 1} more of ${rules.length} rules)` : '';
    draft.headline = `The gate did not pass: ${failed[0]!.reason.replace(/\.$/, '')}${others}.`;
  }
  return verdict;
}

function checkMeasured({ settings }: Context, evaluation: Evaluation, rules: readonly Rule[]): void {
  const names = rules.map(({ metric }) => metric).filter(isMeasured);
  const missing = notMeasured(evaluation, [...new Set(names)]);
  if (missing.length === 0) return;
  throw badInput(
    'candidate.not-measured',
    `\`gates\`: the candidate in "${settings.candidate}" was evaluated without ${missing.join(', ')}.`,
    { fix: 'Run `train` again with these rules: it keeps the model and measures what they ask for.' },
  );
}

/** Not one that a file gives. */
const isMeasured = (metric: string): boolean => definitionOf(metric) !== undefined;

function definitionOf(metric: string): MetricDefinition | undefined {
  const found = CATALOGUE.find(splitMetricName(metric).metric);
  return found !== undefined && 'definition' in found ? found.definition : undefined;
}

/** The report's part about an evaluation. */
export function describeEvaluation(evaluation: Evaluation, given: GivenMetrics = {}): EvaluationOutcome {
  const { testItems, classes, metrics, confusion, predictions } = evaluation;
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  return {
    ...{ testItems, classes, metrics: { ...metrics, ...given }, confusion },
    worstClasses: worstClasses(evaluation),
    worstItems: worstItems(evaluation),
    neighbours: (evaluation.neighbours ?? []).flatMap(({ id, label, matches }) => {
      const query = byId.get(id) ?? (label === undefined ? undefined : { id, label });
      return query === undefined ? [] : [{ query, matches }];
    }),
  };
}
