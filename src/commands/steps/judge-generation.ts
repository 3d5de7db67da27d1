import { CATALOGUE } from '../../evaluate/catalogue.ts';
import { judge } from '../../gate/judge.ts';
import { verifyRules } from '../../gate/rules.ts';
import type { Rule } from '../../gate/verdict.ts';
import { type NeighbourSizes, USUAL_SIZES } from '../../index/neighbour-probes.ts';
import type { Probe, Verification } from '../../index/probe.ts';
import { badInput } from '../../lib/errors.ts';
import type { Context } from '../context.ts';

/**
 * Adds a probe for each rule about what is known only now. A rule about a metric that was not measured does not hold.
 * `promote` and `rollback` judge nothing: what they switch to was judged when it was built.
 * @param hadLive something was live when the run began
 */
export function judgeGeneration(
  context: Context,
  verification: Verification,
  hadLive: boolean,
): Verification {
  const { log } = context;
  const rules = rulesOf(context);
  const bootstraps = isBootstrap(context, hadLive);
  const idle = bootstraps ? rules.filter(compares) : [];
  const { results } = judge(
    { metrics: verification.metrics, testItems: 1, undefinedWhere },
    rules.filter((rule) => !idle.includes(rule)),
  );
  const probes: Probe[] = [
    ...results.map(({ judgement, reason }) => ({
      ...{ name: 'rule', passed: judgement === 'pass', detail: reason.replace(/\.$/, '') },
    })),
    ...idle.map(({ text }) => ({
      ...{ name: 'rule', passed: true },
      detail: `${text} is not asked: nothing was live to compare with (baseline: bootstrap)`,
    })),
  ];
  for (const { passed, detail } of probes) {
    if (passed) log.info(`rule: ${detail}`);
    else log.warn(`rule FAILED: ${detail}`);
  }
  return {
    ...verification,
    passed: verification.passed && probes.every(({ passed }) => passed),
    probes: [...verification.probes, ...probes],
  };
}

/** The k of the metrics of the index that are measured: what rules ask for beside the usual ones. */
export function wantedSizes(context: Context): NeighbourSizes {
  const asked = rulesOf(context).map(({ metric }) => metric);
  const sizesOf = (family: string, usual: readonly number[]): readonly number[] => {
    const sizes = asked.flatMap((metric) =>
      metric.startsWith(`${family}@`) ? Number(metric.split('@')[1]) : [],
    );
    return [...new Set([...usual, ...sizes])];
  };
  return {
    recall: sizesOf('index_recall', USUAL_SIZES.recall),
    agreement: sizesOf('label_agreement', USUAL_SIZES.agreement),
    overlap: sizesOf('neighbour_overlap', USUAL_SIZES.overlap),
  };
}

/** Does a rule ask what is held against a full computation over all vectors? */
export function asksForRecall(context: Context): boolean {
  return rulesOf(context).some(({ metric }) => metric.startsWith('index_recall@'));
}

/**
 * A rule that compares with what is live needs something that is; a first run is declared.
 * @throws CodedError `gate.no-baseline` (exit 2)
 */
export async function checkBaseline(context: Context): Promise<void> {
  const { alias, baseline } = context.settings;
  const rules = rulesOf(context).filter(compares);
  if (rules.length === 0 || baseline === 'bootstrap') return;
  const store = await context.store();
  if ((await store.alias(alias)) !== undefined) return;
  throw badInput(
    'gate.no-baseline',
    `Nothing is live as "${alias}" in ${store.description} to compare with.`,
    {
      problems: rules.map(({ text }) => `\`gates\`: "${text}" compares with what is live`),
      fix: 'If this is the first run, say so with `baseline: bootstrap`, which means nothing once something is live. If it is not, check `index`, `alias` and where the store is.',
    },
  );
}

const compares = ({ metric }: Rule): boolean => metric.startsWith('neighbour_overlap@');

const isBootstrap = ({ settings }: Context, hadLive: boolean): boolean =>
  !hadLive && settings.baseline === 'bootstrap';

function rulesOf({ settings }: Context): readonly Rule[] {
  if (settings.command !== 'run' && settings.command !== 'update') return [];
  return verifyRules(settings, { catalogue: CATALOGUE, given: 'any' });
}

function undefinedWhere(metric: string): string | undefined {
  const found = CATALOGUE.find(metric);
  return found !== undefined && 'definition' in found ? found.definition.undefinedWhere : undefined;
}
