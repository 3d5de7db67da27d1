import { type SwitchOptions, switchReaders } from '../../index/switch.ts';
import { pause } from '../../lib/pause.ts';
import type { AliasState, GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import { recordSwitch } from './record-switch.ts';

/** Moves readers to a verified generation and says so. */
export async function switchAlias(
  context: Context,
  store: Store,
  planned: AliasState | undefined,
  target: GenerationDescription,
  move: SwitchOptions['move'],
): Promise<{ readonly switched: boolean; readonly reason?: string }> {
  const { log, settings, draft } = context;
  log.step('Switching readers');
  // The last moment at which ending the run changes nothing for readers.
  await pause(context.signal);
  const state = await switchReaders({
    ...{ store, planned, move, log },
    generation: target.name,
    alias: settings.alias,
    commit: context.commit,
    relation: context.relation,
    now: context.clock.now(),
  });
  const what = describeContent(context, target);
  if (state === undefined) {
    const reason = 'another run has switched to this very generation';
    draft.headline = `${what} is live: ${reason}.`;
    log.info(draft.headline);
    return { switched: false, reason };
  }
  draft.headline = move === 'rollback' ? `Rolled back: ${what} is live again.` : `${what} is live.`;
  log.info(`${settings.alias} now leads to ${target.name} (before: ${planned?.generation ?? 'nothing'}).`);
  await recordSwitch(context, store, target);
  return { switched: true };
}

/** `digits 1.2.0 with 1,797 items` */
export function describeContent(
  { modelName }: Pick<Context, 'modelName'>,
  { modelVersion, count }: Pick<GenerationDescription, 'modelVersion' | 'count'>,
): string {
  return `${modelName} ${modelVersion} with ${count.toLocaleString('en-US')} items`;
}
