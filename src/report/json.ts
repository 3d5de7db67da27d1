import { flatten, parse, safeParse } from 'valibot';
import type { Outcome, PlanOutcome } from './outcome.ts';
import { outcomeSchema, planSchema } from './outcome-schema.ts';

/**
 * `report.json`: properties in the schema's order, so that equal outcomes give equal text; rows of numbers on one line.
 * @throws Error when the outcome does not fit its schema (a figure that is not a number, above all): a bug
 */
export function renderJson(outcome: Outcome): string {
  const parsed = safeParse(outcomeSchema, outcome);
  if (!parsed.success)
    throw new Error(
      `The outcome does not fit the report's schema: ${JSON.stringify(flatten(parsed.issues).nested)}`,
    );
  return `${JSON.stringify(parsed.output, null, 2).replace(
    /\[\n\s+(-?\d[^[\]{}"]*)\n\s+\]/g,
    (_array, numbers: string) => `[${numbers.replace(/\s+/g, ' ')}]`,
  )}\n`;
}

/** `plan.json`: what was planned, by itself, for those who look at nothing else. */
export function renderPlan(plan: PlanOutcome): string {
  return `${JSON.stringify(parse(planSchema, { schemaVersion: 1, ...plan }), null, 2)}\n`;
}
