import type { Evaluation } from '../../evaluate/evaluation.ts';
import { METRICS } from '../../evaluate/metrics.ts';
import { worstClasses, worstItems } from '../../evaluate/worst.ts';
import { judge } from '../../gate/judge.ts';
import { gateRules } from '../../gate/rules.ts';
import type { Verdict } from '../../gate/verdict.ts';
import type { EvaluationOutcome } from '../../report/outcome.ts';
import type { Context } from '../context.ts';

/**
 * Wrong rules are told before anything is read, those about an unknown class as soon as the classes are known.
 * @throws CodedError `gate.bad-rule` (exit 2)
 */
export function checkRules({ settings }: Context, classes?: readonly string[]): void {
  gateRules(settings, { metrics: METRICS, ...(classes && { classes }) });
}

/**
 * Holds the rules against an evaluation and puts both in the report.
 * @throws CodedError `gate.bad-rule` (exit 2) for a rule about a class that the model does not know
 */
export function judgeModel(context: Context, evaluation: Evaluation): Verdict {
  const { settings, log, draft } = context;
  log.step('Judging');
  draft.evaluation = describeEvaluation(evaluation);
  const rules = gateRules(settings, { metrics: METRICS, classes: evaluation.classes });
  const verdict = judge(evaluation, rules);
  draft.verdict = verdict;
  for (const { judgement, reason } of verdict.results) {
    log.info(`${judgement}: ${reason}`);
  }
  if (rules.length === 0)
    log.info('No rules: every model passes. Set min-accuracy or gates to have one fail.');
  const failed = verdict.results.filter(({ judgement }) => judgement !== 'pass');
  if (failed.length > 0) {
    const others = failed.length > 1 ? ` (and ${failed.length - 1} more of ${rules.length} rules)` : '';
    draft.headline = `The gate did not pass: ${failed[0]!.reason.replace(/\.$/, '')}${others}.`;
  }
  return verdict;
}

/** The report's part about an evaluation. */
export function describeEvaluation(evaluation: Evaluation): EvaluationOutcome {
  const { testItems, classes, metrics, confusion, predictions } = evaluation;
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  return {
    ...{ testItems, classes, metrics, confusion },
    worstClasses: worstClasses(evaluation),
    worstItems: worstItems(evaluation),
    neighbours: (evaluation.neighbours ?? []).flatMap(({ id, matches }) => {
      const query = byId.get(id);
      return query === undefined ? [] : [{ query, matches }];
    }),
  };
}
