import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { retainGenerations } from './steps/retain-generations.ts';

/** Drops generations that are no longer kept, failed builds, and builds that were left unfinished a day ago. */
export async function prune(context: Context): Promise<number> {
  const { settings, log } = context;
  requirePermission(context, 'prune');
  log.step('Choosing what to drop');
  const names = await retainGenerations(context, await context.store(), true);
  const said = settings.dryRun ? 'would be dropped' : 'dropped';
  if (settings.json) context.print(`${JSON.stringify({ dropped: names, dryRun: settings.dryRun })}\n`);
  else
    context.print(
      names.length === 0 ? 'Nothing to drop.\n' : `${names.map((name) => `${said}: ${name}`).join('\n')}\n`,
    );
  return EXIT.done;
}
