import { CATALOGUE } from '../../evaluate/catalogue.ts';
import { judge } from '../../gate/judge.ts';
import { verifyRules } from '../../gate/rules.ts';
import type { Verification } from '../../index/probe.ts';
import type { Context } from '../context.ts';

/**
 * Adds a probe for each rule about what is known only now. A rule about a metric that was not measured does not hold.
 * `promote` and `rollback` judge nothing: what they switch to was judged when it was built.
 */
export function judgeGeneration({ settings, log }: Context, verification: Verification): Verification {
  if (settings.command !== 'run' && settings.command !== 'update') return verification;
  const rules = verifyRules(settings, { catalogue: CATALOGUE, given: 'any' });
  const { results } = judge({ metrics: verification.metrics, testItems: 1 }, rules);
  const probes = results.map(({ judgement, reason }) => {
    const [passed, detail] = [judgement === 'pass', reason.replace(/\.$/, '')];
    if (passed) log.info(`rule: ${detail}`);
    else log.warn(`rule FAILED: ${detail}`);
    return { name: 'rule', passed, detail };
  });
  return {
    ...verification,
    passed: verification.passed && probes.every(({ passed }) => passed),
    probes: [...verification.probes, ...probes],
  };
}
