import type { MetricCatalogue } from '../evaluate/catalogue.ts';
import type { MetricDefinition, MetricPhase } from '../evaluate/metrics/definition.ts';
import { metricOfClass } from '../lib/metric-name.ts';
import { nearNames } from '../lib/near-names.ts';
import type { RuleParts } from './rule-syntax.ts';

/** What rules can be about. */
export interface KnownMetrics {
  readonly catalogue: MetricCatalogue;
  /** Names of metrics that were computed elsewhere; `any`: they are not known yet, so every name may be one. */
  readonly given?: readonly string[] | 'any';
  /** Absent where the classes are not known yet: then any class will do. */
  readonly classes?: readonly string[];
}

/** A metric with its class, and when it is known. */
export interface NamedMetric {
  readonly metric: string;
  readonly phase: MetricPhase;
}

/** The metric that a rule is about, or in words why there is none, or why the rule can never (or never not) hold. */
export function readMetric(
  parts: RuleParts,
  known: KnownMetrics,
): NamedMetric | { readonly problem: string } {
  const { name, className } = parts;
  const found = known.catalogue.find(name);
  if (found === undefined) return readGiven(parts, known);
  if ('problem' in found) return { problem: `${name}: ${found.problem}` };
  const { definition } = found;
  const problem = problemOfClass(parts, definition, known) ?? problemOfThreshold(parts, definition);
  if (problem !== undefined) return { problem };
  const metric =
    className === undefined ? name : metricOfClass(name, classMeant(className, known) ?? className);
  return { metric, phase: definition.phase };
}

function readGiven(
  { name, className }: RuleParts,
  { catalogue, given = [] }: KnownMetrics,
): NamedMetric | { readonly problem: string } {
  const others = given === 'any' ? [] : given;
  if (given !== 'any' && !given.includes(name)) {
    const all = [...catalogue.names, ...others];
    const calls = new Map([...catalogue.calls, ...others.map((other) => [other, other] as const)]);
    const near = [...new Set(nearNames(name, calls.keys()).map((call) => calls.get(call)!))].slice(0, 3);
    const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : `there are ${all.join(', ')}`;
    return { problem: `there is no metric ${name}; ${hint}` };
  }
  return className === undefined
    ? { metric: name, phase: 'evaluate' }
    : { problem: `${name} is not measured for each class: write it without [${className}]` };
}

function problemOfClass(
  { name, className }: RuleParts,
  { perClass }: MetricDefinition,
  known: KnownMetrics,
): string | undefined {
  const { classes } = known;
  if (className === undefined)
    return perClass
      ? `${name} is measured for each class: write ${name}[${classes?.[0] ?? 'class'}], or ${name}_macro for their mean`
      : undefined;
  if (!perClass) return `${name} is not measured for each class: write it without [${className}]`;
  if (className === '') return 'the brackets hold no class';
  if (classes === undefined || classMeant(className, known) !== undefined) return undefined;
  const [near] = nearNames(className, classes);
  const shown = classes.slice(0, 20).join(', ') + (classes.length > 20 ? ', …' : '');
  return `there is no class "${className}"${near === undefined ? '' : `; did you mean ${near}?`}; there are ${shown}`;
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
  { min, max }: MetricDefinition,
): string | undefined {
  const range = max === Number.POSITIVE_INFINITY ? `is ${min} or more` : `lies between ${min} and ${max}`;
  if (threshold < min || threshold > max) {
    const share = threshold / 100;
    const hint = max === 1 && threshold > 1 && share <= 1 ? `; did you mean ${share}?` : '';
    return `${name} ${range}, never ${threshold}${hint}`;
  }
  const impossible = (comparator === '>' && threshold === max) || (comparator === '<' && threshold === min);
  return impossible ? `${name} ${range}, so it is never ${comparator} ${threshold}` : undefined;
}
