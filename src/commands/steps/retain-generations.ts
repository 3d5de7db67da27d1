import { chooseDropped } from '../../index/retain.ts';
import type { Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';

/**
 * Drops generations that are older than what is kept; where the run may not write, nothing.
 * @param unfinished also builds that were left unfinished a day ago
 */
export async function retainGenerations(
  context: Context,
  store: Store,
  unfinished = false,
): Promise<readonly string[]> {
  const { settings, draft, log } = context;
  const names = chooseDropped({
    generations: await store.generations(),
    aliases: await store.aliases(),
    keep: settings.keepGenerations,
    graceMs: settings.retainGrace,
    now: context.clock.now(),
    unfinished,
  });
  if (!context.permission.allowed || settings.dryRun) return names;
  for (const name of names) await store.drop(name);
  if (names.length > 0) log.info(`Dropped ${names.join(', ')}.`);
  if (draft.index !== undefined) draft.index = { ...draft.index, dropped: names };
  return names;
}
