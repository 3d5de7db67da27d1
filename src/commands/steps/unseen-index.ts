import type { LastSwitch } from '../../registry/last-switch.ts';
import type { LiveState, Store } from '../../stores/store.ts';
import { type StoreFacts, unseenStore } from '../../stores/unseen-store.ts';
import type { Context } from '../context.ts';
import { findLastSwitch } from './record-switch.ts';

/** For a run that has no key to the store: what the registry noted of the last switch, in the store's place. */
export async function openUnseenIndex(context: Context, facts: StoreFacts): Promise<Store> {
  const { settings, log } = context;
  const { description } = facts;
  const noted = await findLastSwitch(context);
  const live = noted && rememberedLive(noted);
  log.warn(
    noted === undefined || live === undefined
      ? `There is no key to ${description} here, and the registry has noted no switch of ${settings.alias}: the plan is that of a first run.`
      : `There is no key to ${description} here. The plan is against what the registry noted on ${noted.at}: ` +
          `${live.generation.name} with ${noted.count} items. Which of them changed is not known: all count as new.`,
  );
  return unseenStore(facts, settings.alias, live);
}

/** A note of an earlier version says too little to plan against. */
function rememberedLive({ alias, generation, at, commit, ...noted }: LastSwitch): LiveState | undefined {
  const { built, modelDigest, modelVersion, count } = noted;
  if (built === undefined) return undefined;
  return {
    alias: { alias, generation, switchedAt: at, revision: 0, ...(commit === undefined ? {} : { commit }) },
    generation: {
      ...{ name: generation, modelDigest, modelVersion, count, ...built },
      ...{ state: 'complete', revision: 0 },
    },
  };
}
