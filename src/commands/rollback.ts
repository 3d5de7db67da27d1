import { chooseRollback } from '../index/retain.ts';
import { badInput, EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { noteIndex } from './steps/note-index.ts';
import { warnOfLostModel } from './steps/registered-subject.ts';
import { switchAlias } from './steps/switch-alias.ts';
import { verifyOrFail } from './steps/verify-or-fail.ts';

/** Back to the newest kept generation that was live before; what is left is remembered as rolled back. */
export async function rollback(context: Context): Promise<number> {
  const { settings, draft, log } = context;
  requirePermission(context, 'rollback');
  log.step('Choosing the generation');
  const store = await context.store();
  const alias = await store.alias(settings.alias);
  if (alias === undefined) {
    throw badInput(
      'index.not-live',
      `Alias ${settings.alias} does not exist in ${store.description}: nothing is live.`,
      {
        fix: 'Check index, alias and store-path; "status" shows what there is.',
      },
    );
  }
  const target = chooseRollback(await store.generations(), alias);
  log.info(`From ${alias.generation} back to ${target.name} (model ${target.modelVersion}).`);
  if (settings.dryRun) {
    draft.headline = `Would roll back from ${alias.generation} to ${target.name}.`;
    await noteIndex(context, store, target, {
      switched: false,
      reason: 'dry-run: nothing was written',
    });
    return EXIT.done;
  }
  await verifyOrFail(context, store, target, undefined);
  const switched = await switchAlias(context, store, alias, target, 'rollback');
  await noteIndex(context, store, target, switched);
  await warnOfLostModel(context, target);
  return EXIT.done;
}
