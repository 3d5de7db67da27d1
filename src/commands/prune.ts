import { counted } from '../lib/counted.ts';
import { EXIT } from '../lib/errors.ts';
import type { Store } from '../stores/store.ts';
import type { Context } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { pruneVersions } from './steps/prune-versions.ts';
import { retainGenerations } from './steps/retain-generations.ts';

/** What was there before this program, by its name alone. */
async function removeAdopted(
  { settings, log }: Context,
  store: Store,
): Promise<{ readonly namespace: string; readonly records: number } | undefined> {
  const { adopted: namespace, dryRun } = settings;
  if (namespace === undefined || store.dropForeign === undefined) return undefined;
  log.step(`Removing ${namespace}`);
  return { namespace, records: await store.dropForeign(namespace, dryRun) };
}

/**
 * Drops generations that are no longer kept, failed builds, and builds that were left unfinished a day ago; then model
 * versions that nothing uses any more; last what `adopted` names.
 */
export async function prune(context: Context): Promise<number> {
  const { settings, log } = context;
  requirePermission(context, 'prune');
  log.step('Choosing what to drop');
  const store = await context.store();
  const dropped = await retainGenerations(context, store, true);
  const removed = await pruneVersions(context, store, dropped);
  const { dryRun } = settings;
  const adopted = await removeAdopted(context, store);
  if (settings.json) {
    context.print(`${JSON.stringify({ dropped, removed, ...(adopted && { adopted }), dryRun })}\n`);
    return EXIT.done;
  }
  const would = dryRun ? 'would be ' : '';
  const lines = [
    ...(adopted === undefined
      ? []
      : [`${would}removed: ${adopted.namespace} with ${counted(adopted.records, 'record')}`]),
    ...dropped.map((name) => `${would}dropped: ${name}`),
    ...removed.map((name) => `${would}removed: ${name}`),
  ];
  context.print(`${lines.length === 0 ? 'Nothing to drop.' : lines.join('\n')}\n`);
  return EXIT.done;
}
