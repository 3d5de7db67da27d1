import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { pruneVersions } from './steps/prune-versions.ts';
import { retainGenerations } from './steps/retain-generations.ts';

/**
 * Drops generations that are no longer kept, failed builds, and builds that were left unfinished a day ago; then model
 * versions that nothing uses any more.
 */
export async function prune(context: Context): Promise<number> {
  const { settings, log } = context;
  requirePermission(context, 'prune');
  log.step('Choosing what to drop');
  const store = await context.store();
  const dropped = await retainGenerations(context, store, true);
  const removed = await pruneVersions(context, store, dropped);
  const { dryRun } = settings;
  if (settings.json) {
    context.print(`${JSON.stringify({ dropped, removed, dryRun })}\n`);
    return EXIT.done;
  }
  const would = dryRun ? 'would be ' : '';
  const lines = [
    ...dropped.map((name) => `${would}dropped: ${name}`),
    ...removed.map((name) => `${would}removed: ${name}`),
  ];
  context.print(`${lines.length === 0 ? 'Nothing to drop.' : lines.join('\n')}\n`);
  return EXIT.done;
}
