import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import type { Check } from './doctor/check.ts';
import { ciCheck } from './doctor/ci.ts';
import { clockCheck } from './doctor/clock.ts';
import { configCheck, versionCheck } from './doctor/config.ts';
import { dataCheck } from './doctor/data.ts';
import { engineCheck } from './doctor/engine.ts';
import { examine } from './doctor/examine.ts';
import { gitCheck } from './doctor/git.ts';
import { keysCheck } from './doctor/keys.ts';
import { diskCheck, memoryCheck } from './doctor/machine.ts';
import { nodeCheck } from './doctor/node.ts';
import { registryCheck, storeCheck } from './doctor/places.ts';
import { renderExamined } from './doctor/render.ts';

/** In the order in which a person looks: what is here, what is said, what it leads to. */
const CHECKS: readonly Check[] = [
  ...[versionCheck, nodeCheck, memoryCheck, diskCheck, engineCheck],
  ...[configCheck, keysCheck, dataCheck],
  ...[registryCheck, storeCheck, clockCheck],
  ...[gitCheck, ciCheck],
];

/** Looks at all that a run needs, and says what to do about what is not well. Exit 2 where something fails. */
export async function doctor(context: Context): Promise<number> {
  const findings = await examine(CHECKS, context);
  const good = findings.every(({ status }) => status !== 'fail');
  context.print(
    context.settings.json ? `${JSON.stringify({ ok: good, findings })}\n` : renderExamined(findings),
  );
  return good ? EXIT.done : EXIT.badInput;
}
