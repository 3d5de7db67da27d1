import { switchReaders } from '../../index/switch.ts';
import type { AliasState, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';

/** Moves readers to a verified generation and says so. */
export async function switchAlias(
  context: Context,
  store: Store,
  planned: AliasState | undefined,
  generation: string,
  rollback = false,
): Promise<{ readonly switched: boolean; readonly reason?: string }> {
  const { log, settings, draft } = context;
  log.step('Switching readers');
  const state = await switchReaders({
    ...{ store, planned, generation, rollback, log },
    alias: settings.alias,
    ...(context.commit === undefined ? {} : { commit: context.commit }),
    relation: context.relation,
    now: context.clock.now(),
  });
  if (state === undefined) {
    const reason = 'another run has switched to this very generation';
    draft.headline = `${settings.alias} leads to ${generation}: ${reason}.`;
    log.info(draft.headline);
    return { switched: false, reason };
  }
  draft.headline = `${settings.alias} now leads to ${generation} (before: ${planned?.generation ?? 'nothing'}).`;
  log.info(draft.headline);
  return { switched: true };
}
