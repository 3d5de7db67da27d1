import { choosePromotion } from '../index/retain.ts';
import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { noteIndex } from './steps/note-index.ts';
import { confirmSwitch } from './steps/record-switch.ts';
import { warnOfLostModel } from './steps/registered-subject.ts';
import { retainGenerations } from './steps/retain-generations.ts';
import { switchAlias } from './steps/switch-alias.ts';
import { verifyOrFail } from './steps/verify-or-fail.ts';

/** A complete generation → verified again → live. */
export async function promote(context: Context): Promise<number> {
  const { settings, draft, log } = context;
  requirePermission(context, 'promote');
  log.step('Choosing the generation');
  const store = await context.store();
  const alias = await store.alias(settings.alias);
  const target = choosePromotion(
    await store.generations(),
    alias,
    await store.history(),
    settings.generation,
  );
  log.info(`${target.name}: ${target.count} records, model ${target.modelVersion}.`);
  if (target.name === alias?.generation) {
    draft.headline = `Nothing to do: ${target.name} is live.`;
    await noteIndex(context, store, target, { switched: false, reason: 'it is live already' });
    await confirmSwitch(context, store, target);
    return EXIT.done;
  }
  if (settings.dryRun) {
    draft.headline = `Would make ${target.name} live (now: ${alias?.generation ?? 'nothing'}).`;
    await noteIndex(context, store, target, {
      switched: false,
      reason: 'dry-run: nothing was written',
    });
    return EXIT.done;
  }
  await verifyOrFail(context, store, target);
  const switched = await switchAlias(context, store, alias, target, 'promote');
  await noteIndex(context, store, target, switched);
  await warnOfLostModel(context, target);
  await retainGenerations(context, store);
  return EXIT.done;
}
