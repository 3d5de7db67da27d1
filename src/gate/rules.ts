import { badInput } from '../lib/errors.ts';
import { type KnownMetrics, type NamedMetric, readMetric } from './rule-metric.ts';
import { readRuleParts } from './rule-syntax.ts';
import type { Rule } from './verdict.ts';

export interface GateSettings {
  readonly minAccuracy?: number | undefined;
  readonly gates: readonly string[];
}

type Phase = NamedMetric['phase'];

/**
 * The rules that `min-accuracy` and `gates` ask for and that the gate judges, in that order: those about the model.
 * @throws badInput `gate.bad-rule`, listing every rule that is wrong, those of the other phase included
 */
export function gateRules(settings: GateSettings, known: KnownMetrics): Rule[] {
  return rulesOf('evaluate', settings, known);
}

/**
 * The rules about what is known only with a new generation, to be judged before readers are switched to it.
 * @throws badInput `gate.bad-rule`, as `gateRules`
 */
export function verifyRules(settings: GateSettings, known: KnownMetrics): Rule[] {
  return rulesOf('verify', settings, known);
}

function rulesOf(phase: Phase, { minAccuracy, gates }: GateSettings, known: KnownMetrics): Rule[] {
  const read = [
    ...(minAccuracy === undefined ? [] : [minAccuracyRule(minAccuracy, known)]),
    ...gates.map((text) => parseRule(text, known)),
  ];
  const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0)
    throw badInput(
      'gate.bad-rule',
      problems.length === 1
        ? 'A rule of the gate is wrong.'
        : `${problems.length} rules of the gate are wrong.`,
      {
        problems,
        fix: 'Write a rule like accuracy >= 0.9, recall[cat] >= 0.8 or precision@10 >= 0.6.',
      },
    );
  return read.flatMap((one) => ('rule' in one && one.phase === phase ? [one.rule] : []));
}

type ParsedRule = { readonly rule: Rule; readonly phase: Phase } | { readonly problem: string };

/** One entry of `gates`, or in words what is wrong with it. */
export function parseRule(text: string, known: KnownMetrics): ParsedRule {
  const wrong = (problem: string): ParsedRule => ({ problem: `\`gates\`: "${text}": ${problem}` });
  const parts = readRuleParts(text);
  if ('problem' in parts) return wrong(parts.problem);
  const read = readMetric(parts, known);
  if ('problem' in read) return wrong(read.problem);
  const { comparator, threshold } = parts;
  return { rule: { text: text.trim(), metric: read.metric, comparator, threshold }, phase: read.phase };
}

function minAccuracyRule(threshold: number, known: KnownMetrics): ParsedRule {
  const read = parseRule(`accuracy >= ${threshold}`, known);
  return 'rule' in read
    ? read
    : { problem: `\`min-accuracy\` is ${threshold}, which is not between 0 and 1` };
}
