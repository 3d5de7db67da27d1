import { NO_COST } from '../index/cost.ts';
import { chooseRollback, type RollbackTarget } from '../index/retain.ts';
import { counted } from '../lib/counted.ts';
import { badInput, EXIT } from '../lib/errors.ts';
import type { AliasState, Store } from '../stores/store.ts';
import type { Context } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { revertLive } from './steps/edit-live.ts';
import { noteIndex } from './steps/note-index.ts';
import { recordSwitch } from './steps/record-switch.ts';
import { warnOfLostModel } from './steps/registered-subject.ts';
import { describeContent, switchAlias } from './steps/switch-alias.ts';
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
      `The alias "${settings.alias}" does not exist in ${store.description}: nothing is live.`,
      {
        fix: 'Check `index`, `alias` and where the store is; `status` shows what there is.',
      },
    );
  }
  const generations = await store.generations();
  const chosen = chooseRollback({
    generations,
    live: alias,
    history: (await store.history()).filter((period) => period.alias === settings.alias),
    kept: await store.keptRevisions(alias.generation),
  });
  const target = chosen.generation;
  const [from, to] =
    chosen.kind === 'switch'
      ? [alias.generation, target.name]
      : [`revision ${chosen.revision} of ${target.name}`, describeRevision(chosen.to)];
  log.info(`From ${from} back to ${to} (model ${target.modelVersion}).`);
  if (settings.dryRun) {
    draft.headline = `Would roll back from ${from} to ${to}.`;
    await noteIndex(context, store, target, {
      switched: false,
      reason: 'dry-run: nothing was written',
    });
    return EXIT.done;
  }
  if (chosen.kind === 'switch') {
    await verifyOrFail(context, store, target);
    const switched = await switchAlias(context, store, alias, target, 'rollback');
    await noteIndex(context, store, target, switched);
  } else await revert(context, store, alias, chosen);
  await warnOfLostModel(context, target);
  return EXIT.done;
}

async function revert(
  context: Context,
  store: Store,
  alias: AliasState,
  { generation, revision }: Extract<RollbackTarget, { kind: 'revert' }>,
): Promise<void> {
  const records = await revertLive(context, store, alias, generation);
  const now = (await store.generation(generation.name)) ?? generation;
  context.draft.headline = `Rolled back: ${describeContent(context, now)} is live again; revision ${revision} was undone in place, and readers saw the steps in between.`;
  context.log.info(`${counted(records, 'record')} brought back.`);
  await recordSwitch(context, store, now);
  await noteIndex(context, store, now, {
    ...{ switched: false, edited: true, cost: { ...NO_COST, written: records } },
    reason: `revision ${revision} was undone in place`,
  });
}

const describeRevision = (revision: number): string =>
  revision === 0 ? 'what it was built as' : `revision ${revision}`;
