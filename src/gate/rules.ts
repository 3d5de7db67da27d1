import { distance } from 'fastest-levenshtein';
import type { MetricDefinition } from '../evaluate/metrics.ts';
import { badInput } from '../lib/errors.ts';
import { metricOfClass } from '../lib/metric-name.ts';
import { type RuleParts, readRuleParts } from './rule-syntax.ts';
import type { Rule } from './verdict.ts';

/** What rules can be about. */
export interface KnownMetrics {
  readonly metrics: readonly MetricDefinition[];
  /** Absent where the classes are not known yet: then any class will do. */
  readonly classes?: readonly string[];
}

export interface GateSettings {
  readonly minAccuracy?: number | undefined;
  readonly gates: readonly string[];
}

/**
 * The rules that `min-accuracy` and `gates` ask for, in that order.
 * @throws badInput `gate.bad-rule`, listing every rule that is wrong
 */
export function gateRules({ minAccuracy, gates }: GateSettings, known: KnownMetrics): Rule[] {
  const read = [
    ...(minAccuracy === undefined ? [] : [minAccuracyRule(minAccuracy, known)]),
    ...gates.map((text) => parseRule(text, known)),
  ];
  const problems = read.flatMap((one) => ('problem' in one ? [one.problem] : []));
  if (problems.length > 0)
    throw badInput('gate.bad-rule', 'Rules of the gate are wrong.', {
      problems,
      fix: 'A rule is written accuracy >= 0.9, recall[cat] >= 0.8 or precision@10 >= 0.6.',
    });
  return read.flatMap((one) => ('rule' in one ? [one.rule] : []));
}

/** One entry of `gates`, or in words what is wrong with it. */
export function parseRule(
  text: string,
  known: KnownMetrics,
): { readonly rule: Rule } | { readonly problem: string } {
  const parts = readRuleParts(text);
  const problem =
    'problem' in parts ? parts.problem : (problemOfMetric(parts, known) ?? problemOfThreshold(parts, known));
  if ('problem' in parts || problem !== undefined) return { problem: `gates: "${text}": ${problem}` };
  const { name, className, comparator, threshold } = parts;
  const metric =
    className === undefined ? name : metricOfClass(name, classMeant(className, known) ?? className);
  return { rule: { text: text.trim(), metric, comparator, threshold } };
}

function minAccuracyRule(threshold: number, known: KnownMetrics): ReturnType<typeof parseRule> {
  const read = parseRule(`accuracy >= ${threshold}`, known);
  return 'rule' in read ? read : { problem: `min-accuracy is ${threshold}, which is not between 0 and 1` };
}

function problemOfMetric({ name, className }: RuleParts, known: KnownMetrics): string | undefined {
  const { metrics, classes } = known;
  const definition = metrics.find((metric) => metric.name === name);
  if (definition === undefined) {
    const names = metrics.map((metric) => (metric.perClass ? `${metric.name}[class]` : metric.name));
    return `there is no metric ${name}${didYouMean(name, metrics)}; there are ${names.join(', ')}`;
  }
  if (className === undefined)
    return definition.perClass
      ? `${name} is measured for each class: write ${name}[${classes?.[0] ?? 'class'}], or ${name}_macro for their mean`
      : undefined;
  if (!definition.perClass) return `${name} is not measured for each class: write it without [${className}]`;
  if (className === '') return 'the brackets hold no class';
  if (classes === undefined || classMeant(className, known) !== undefined) return undefined;
  const named = classes.map((one) => ({ name: one }));
  const shown = classes.slice(0, 20).join(', ') + (classes.length > 20 ? ', …' : '');
  return `there is no class "${className}"${didYouMean(className, named)}; there are ${shown}`;
}

/** A folder's name may be composed otherwise than what was typed: `é` is one character, or two. */
function classMeant(className: string, { classes = [] }: KnownMetrics): string | undefined {
  return (
    classes.find((one) => one === className) ??
    classes.find((one) => one.normalize() === className.normalize())
  );
}

function problemOfThreshold(
  { name, comparator, threshold }: RuleParts,
  { metrics }: KnownMetrics,
): string | undefined {
  const { min, max } = metrics.find((metric) => metric.name === name)!;
  const range = max === Number.POSITIVE_INFINITY ? `is ${min} or more` : `lies between ${min} and ${max}`;
  if (threshold < min || threshold > max) {
    const share = threshold / 100;
    const hint = max === 1 && threshold > 1 && share <= 1 ? `; did you mean ${share}?` : '';
    return `${name} ${range}, never ${threshold}${hint}`;
  }
  const impossible = (comparator === '>' && threshold === max) || (comparator === '<' && threshold === min);
  return impossible ? `${name} ${range}, so it is never ${comparator} ${threshold}` : undefined;
}

function didYouMean(wrong: string, known: readonly { readonly name: string }[]): string {
  const near = known
    .map(({ name }) => ({ name, edits: distance(wrong.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= allowedEdits(Math.min(name.length, wrong.length)))
    .sort((a, b) => a.edits - b.edits)[0];
  return near === undefined ? '' : `; did you mean ${near.name}?`;
}

/** Two letters that changed places count as two. */
function allowedEdits(length: number): number {
  return Math.min(length - 1, Math.max(2, Math.ceil(length / 3)));
}
