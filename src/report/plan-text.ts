import { counted } from '../lib/counted.ts';
import { formatBytes, formatCount, formatDuration } from './format.ts';
import type { PlanOutcome } from './outcome.ts';

/** What separates the data from the live generation, in one line. */
export function describePlan(plan: PlanOutcome): string {
  return plan.nothingToDo === undefined
    ? `${formatCount(plan.add.count)} to add, ${formatCount(plan.change.count)} to change, ${formatCount(plan.delete.count)} to delete, ${formatCount(plan.unchanged)} unchanged`
    : 'nothing to do';
}

/** Is there anything to write? */
export function costs(plan: PlanOutcome): boolean {
  return plan.write + plan.remove > 0;
}

/** What a plan costs: vectors, records, bytes, requests, and time where it can be told. */
export function describeCost(plan: PlanOutcome): string {
  const { embed, copy, write, remove, bytes, requests, durationMs, basis } = plan;
  const time =
    durationMs === undefined
      ? ''
      : `, ${durationMs < 1 ? 'less than 1 ms' : `about ${formatDuration(durationMs)}`}`;
  return (
    `${counted(embed, 'new vector')}, ${formatCount(copy)} in the store already; ${counted(write, 'record')} to write, ` +
    `${formatCount(remove)} to remove: ${formatBytes(bytes)} in ${counted(requests, 'request')}${time} (${basis})`
  );
}
