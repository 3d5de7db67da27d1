import { aliasMoved } from '../../index/switch.ts';
import { pause } from '../../lib/pause.ts';
import type { Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import type { Planned } from './plan-update.ts';

/** What readers had before `recreate` deleted it. */
export interface Away {
  readonly generation: string;
  /** Milliseconds that readers have had no index until now. */
  downtimeMs(): number;
}

/**
 * `recreate` deletes what is live before it builds; another strategy deletes nothing.
 * @throws CodedError `index.alias-moved` (exit 5)
 */
export async function takeAway(
  context: Context,
  { store, alias, interrupted }: Planned,
): Promise<Away | undefined> {
  const { settings, log, clock, signal } = context;
  if (settings.strategy !== 'recreate') return undefined;
  if (alias !== undefined) {
    log.step('Deleting the live generation');
    // The last moment at which ending the run changes nothing for readers.
    await pause(signal);
    const at = clock.now().toISOString();
    const begun = clock.monotonic();
    if (!(await store.retire({ alias: settings.alias, expected: alias, at })))
      throw aliasMoved(
        settings.alias,
        alias,
        await store.alias(settings.alias),
        'Nothing was deleted by this run.',
      );
    log.warn(
      `Readers have no index from now on, until the new one is verified: ${alias.generation} was deleted.`,
    );
    return { generation: alias.generation, downtimeMs: () => Math.round(clock.monotonic() - begun) };
  }
  if (interrupted?.until === undefined) return undefined;
  const since = Date.parse(interrupted.until);
  log.warn(
    `Readers have no index since ${interrupted.until}: an earlier run deleted ${interrupted.generation} and did not finish.`,
  );
  return {
    generation: interrupted.generation,
    downtimeMs: () => Math.max(0, clock.now().getTime() - since),
  };
}

/** A run that fails between deleting and switching leaves readers without an index. */
export async function sayReadersHaveNothing(
  { log, settings }: Context,
  store: Store,
  { generation }: Away,
): Promise<void> {
  if ((await store.alias(settings.alias).catch(() => undefined)) !== undefined) return;
  log.warn(
    `Readers have no index: ${generation} was deleted, and nothing has taken its place. A rerun builds it.`,
  );
}
