import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import type { Check } from './doctor/check.ts';
import { examine } from './doctor/examine.ts';
import { nodeCheck } from './doctor/node.ts';
import { renderExamined } from './doctor/render.ts';

const CHECKS: readonly Check[] = [nodeCheck];

const LIMIT_MS = 10_000;

/** Looks at all that a run needs, and says what to do about what is not well. Exit 2 where something fails. */
export async function doctor(context: Context): Promise<number> {
  const findings = await examine(CHECKS, context, LIMIT_MS);
  const good = findings.every(({ status }) => status !== 'fail');
  context.print(
    context.settings.json ? `${JSON.stringify({ ok: good, findings })}\n` : renderExamined(findings),
  );
  return good ? EXIT.done : EXIT.badInput;
}
