import { chooseDropped, chooseForgotten } from '../../index/retain.ts';
import { CodedError } from '../../lib/errors.ts';
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
    history: await store.history(),
    keep: settings.keepGenerations,
    graceMs: settings.retainGrace,
    now: context.clock.now(),
    unfinished,
  });
  if (!context.permission.allowed || settings.dryRun) return names;
  await forgetRevisions(store);
  const dropped: string[] = [];
  for (const name of names) if (await dropUnused(store, name)) dropped.push(name);
  await store.sweep?.();
  if (dropped.length > 0) log.info(`Dropped ${dropped.join(', ')}.`);
  if (draft.index !== undefined) draft.index = { ...draft.index, dropped };
  return dropped;
}

/** Another run may have switched to it since it was chosen: then it stays. */
async function dropUnused(store: Store, name: string): Promise<boolean> {
  try {
    await store.drop(name);
    return true;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'store.generation-in-use') return false;
    throw error;
  }
}

/** Old journals go: what they lead back to can no longer be reached. */
async function forgetRevisions(store: Store): Promise<void> {
  for (const { name, revision, count } of await store.generations()) {
    if (revision === 0) continue;
    const oldest = chooseForgotten(await store.keptRevisions(name), count);
    if (oldest !== undefined) await store.forget(name, oldest);
  }
}
