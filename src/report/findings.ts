import type { Judgement, RuleResult, Verdict } from '../gate/verdict.ts';
import { formatDifference, formatLimit, formatMetric } from './format.ts';
import type { EvaluationOutcome, Outcome, SmokeOutcome, VerificationOutcome } from './outcome.ts';
import { costs } from './plan-text.ts';

/** What the reports show and the outcome holds only between the lines. All pure. */

export interface ClassRow {
  readonly name: string;
  /** Items in each part; absent when no data was read. */
  readonly train?: number;
  readonly validation?: number;
  readonly test?: number;
  /** Absent when nothing was evaluated. */
  readonly scores?: ClassScores;
}

interface ClassScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly support: number;
}

/** Every class of the data and of the evaluation, in the evaluation's order, then the data's. */
export function classRows(outcome: Pick<Outcome, 'data' | 'evaluation'>): readonly ClassRow[] {
  const counts = new Map((outcome.data?.classes ?? []).map((entry) => [entry.name, entry]));
  const scores = new Map(
    outcome.evaluation?.classes.map((name, index) => [
      name,
      classScores(outcome.evaluation!.confusion, index),
    ]),
  );
  return [...new Set([...scores.keys(), ...counts.keys()])].map((name) => {
    const count = counts.get(name);
    const score = scores.get(name);
    return {
      name,
      ...(count && { train: count.train, validation: count.validation, test: count.test }),
      ...(score && { scores: score }),
    };
  });
}

/** Precision, recall and F1 from the confusion matrix; a division by zero gives 0, as in scikit-learn's `zero_division=0`. */
function classScores(confusion: EvaluationOutcome['confusion'], index: number): ClassScores {
  const hits = confusion[index]?.[index] ?? 0;
  const support = sum(confusion[index] ?? []);
  const predicted = sum(confusion.map((row) => row[index] ?? 0));
  const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    precision: ratio(hits, predicted),
    recall: ratio(hits, support),
    f1: ratio(2 * hits, support + predicted),
    support,
  };
}

export interface ConfusedPair {
  readonly label: string;
  readonly predicted: string;
  readonly count: number;
  /** Test items of the true class. */
  readonly support: number;
}

/** Pairs of classes that are mistaken for each other, most often first. */
export function confusedPairs({ classes, confusion }: EvaluationOutcome): readonly ConfusedPair[] {
  const pairs: ConfusedPair[] = [];
  for (const [i, row] of confusion.entries()) {
    const support = sum(row);
    for (const [j, count] of row.entries())
      if (i !== j && count > 0)
        pairs.push({ label: classes[i] ?? '', predicted: classes[j] ?? '', count, support });
  }
  return pairs.sort((a, b) => b.count - a.count || b.count / b.support - a.count / a.support);
}

export interface RuleRow {
  readonly rule: string;
  readonly judgement: Judgement;
  readonly actual: string;
  readonly limit: string;
  /** Actual − threshold, signed; empty where there is no actual value. */
  readonly difference: string;
  readonly reason: string;
  readonly result: RuleResult;
}

const urgency: Readonly<Record<Judgement, number>> = { fail: 0, inconclusive: 1, pass: 2 };

/** A verdict's rules as they are shown: those that did not pass first. */
export function ruleRows(verdict: Verdict): readonly RuleRow[] {
  return verdict.results
    .map((result) => {
      const { rule, judgement, actual, reason } = result;
      return {
        rule: rule.text,
        judgement,
        actual: actual === undefined ? 'none' : formatMetric(actual, rule.threshold),
        limit: formatLimit(rule),
        difference: actual === undefined ? '' : formatDifference(actual - rule.threshold),
        reason,
        result,
      };
    })
    .sort((a, b) => urgency[a.judgement] - urgency[b.judgement]);
}

const foremost = ['accuracy', 'f1_macro', 'precision@10', 'loss', 'mrr', 'ndcg@10'];
const mostHeadlines = 4;

type MetricValue = readonly [name: string, value: number];

/** Metrics about the whole (not one class), the best known first. */
export function mainMetrics(metrics: Readonly<Record<string, number>>): readonly MetricValue[] {
  const rank = (name: string): number => {
    const index = foremost.indexOf(name);
    return index === -1 ? foremost.length : index;
  };
  return Object.entries(metrics)
    .filter(([name]) => !name.includes('['))
    .sort(([a], [b]) => rank(a) - rank(b));
}

/** The few that are shown openly, and all of them where that is more. */
export function shownMetrics(metrics: Readonly<Record<string, number>>): {
  readonly headlines: readonly MetricValue[];
  readonly all: readonly MetricValue[];
} {
  const all = mainMetrics(metrics);
  const known = all.filter(([name]) => foremost.includes(name));
  const headlines = (known.length > 0 ? known : all).slice(0, mostHeadlines);
  return { headlines, all: all.length > headlines.length ? all : [] };
}

/** Where the alias points when the run has ended, and where it pointed before; undefined: nowhere, or not known. */
export function aliasMove(outcome: Pick<Outcome, 'plan' | 'index'>): {
  readonly before: string | undefined;
  readonly after: string | undefined;
} {
  const { index, plan } = outcome;
  if (index === undefined) return { before: plan?.live, after: plan?.live };
  if (index.switched) return { before: plan?.live ?? index.previous, after: index.generation };
  const live = index.live ?? plan?.live;
  return { before: live, after: live };
}

/** Was something planned, and nothing of it built? The index then tells what readers have, and what would be built. */
export function isPlanOnly({ plan, index, verification }: Outcome): boolean {
  return (
    plan !== undefined &&
    costs(plan) &&
    verification === undefined &&
    (index === undefined || (!index.switched && index.written + index.removed === 0))
  );
}

/** What was done to get the vectors that the index did not have. */
export function madeNew({ model }: { readonly model?: Outcome['model'] | undefined }): string {
  return model?.declaration === undefined ? 'embedded' : 'from the data';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A smoke query, and whether it holds. */
export interface SmokeRow extends SmokeOutcome {
  readonly name: string;
  readonly passed: boolean;
}

/** Smoke queries among the probes, those that failed first. */
export function smokeRows(probes: VerificationOutcome['probes']): readonly SmokeRow[] {
  return probes
    .flatMap(({ name, passed, smoke }) =>
      smoke === undefined ? [] : [{ ...smoke, name: name.replace(/^smoke: /, ''), passed }],
    )
    .sort((a, b) => Number(a.passed) - Number(b.passed));
}
