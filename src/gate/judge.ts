import type { Comparator, Judgement, Rule, RuleResult, Verdict } from './verdict.ts';

export interface Measurements {
  /** By name; one that could not be computed is absent. */
  readonly metrics: Readonly<Record<string, number>>;
  /** Items that they were measured on. */
  readonly testItems: number;
  /** Metrics that were computed elsewhere, on whatever items. */
  readonly given?: Readonly<Record<string, number>>;
  /** When a metric is not defined, where that is known: it tells why it is absent. */
  undefinedWhere?(metric: string): string | undefined;
}

/**
 * Holds rules against what was measured: all must pass. A metric that is missing or not a number, and any on no
 * test item at all, fails. Without rules nothing is asked, so it passes.
 */
export function judge(measurements: Measurements, rules: readonly Rule[]): Verdict {
  const results = rules.map((rule) => judgeRule(rule, measurements));
  const judgements = new Set<Judgement>(results.map(({ judgement }) => judgement));
  const judgement = (['fail', 'inconclusive'] as const).find((one) => judgements.has(one)) ?? 'pass';
  return { judgement, results };
}

function judgeRule(rule: Rule, measurements: Measurements): RuleResult {
  const { metric, comparator, threshold } = rule;
  const { testItems, given = {}, undefinedWhere } = measurements;
  const elsewhere = Object.hasOwn(given, metric);
  const metrics = elsewhere ? given : measurements.metrics;
  const failed = (reason: string): RuleResult => ({ rule, judgement: 'fail', reason });
  if (!elsewhere && !(testItems > 0)) return failed(`There is no test item to measure ${metric} on.`);
  const actual = Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
  if (actual === undefined) {
    const why = undefinedWhere?.(metric);
    return failed(
      `${metric} was not measured${why === undefined ? '' : `: it is not defined where ${why}`}.`,
    );
  }
  if (!Number.isFinite(actual)) return failed(`${metric} is not a number.`);
  const judgement = holds(actual, comparator, threshold) ? 'pass' : 'fail';
  return { rule, judgement, actual, reason: describeResult(rule, actual) };
}

function holds(actual: number, comparator: Comparator, threshold: number): boolean {
  switch (comparator) {
    case '>=':
      return actual >= threshold;
    case '>':
      return actual > threshold;
    case '<=':
      return actual <= threshold;
    case '<':
      return actual < threshold;
    case '==':
      return actual === threshold;
  }
}

const ASKS: Readonly<Record<Comparator, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
  '==': 'exactly',
};

/** `accuracy is 0.874, 0.026 below 0.9; the rule asks for at least 0.9.` */
function describeResult({ metric, comparator, threshold }: Rule, actual: number): string {
  const asked = `the rule asks for ${ASKS[comparator]} ${threshold}`;
  if (actual === threshold) return `${metric} is ${threshold}; ${asked}.`;
  const side = actual > threshold ? 'above' : 'below';
  const gap = Number(Math.abs(actual - threshold).toPrecision(3));
  return `${metric} is ${formatBeside(actual, threshold)}, ${gap} ${side} ${threshold}; ${asked}.`;
}

/** Four significant digits, more where they are needed to tell a number from `other`. */
function formatBeside(value: number, other: number): string {
  for (let digits = 4; digits < 17; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (rounded !== other) return String(rounded);
  }
  return String(value);
}
