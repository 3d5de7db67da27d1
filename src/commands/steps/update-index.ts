import type { Dataset, Item } from '../../data/item.ts';
import type { VectorSource } from '../../embed/vector-source.ts';
import { buildGeneration } from '../../index/build.ts';
import { type Cost, NO_COST } from '../../index/cost.ts';
import { reembedding } from '../../index/embedding-probe.ts';
import type { Smoke } from '../../index/smoke-probes.ts';
import { refuseOlderCommit } from '../../index/switch.ts';
import { silentLog } from '../../lib/log.ts';
import type { BuildToken } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import { editLive } from './edit-live.ts';
import { noteRates } from './measured-rates.ts';
import { noteIndex } from './note-index.ts';
import type { ObtainedModel } from './obtained-model.ts';
import { changesOf, type Planned, planUpdate } from './plan-update.ts';
import { plannedAgainst } from './planned-against.ts';
import { confirmSwitch, recordSwitch } from './record-switch.ts';
import { retainGenerations } from './retain-generations.ts';
import { describeContent, switchAlias } from './switch-alias.ts';
import { sayReadersHaveNothing, takeAway } from './take-away.ts';
import { type Wishes, wishesOf } from './verification-wishes.ts';
import { verifyOrFail } from './verify-or-fail.ts';

/** A model version, and how to load it when something is to be embedded. */
export interface Subject<T extends Item = Item> extends ObtainedModel {
  readonly embedder: () => Promise<VectorSource<T>>;
  /** What is asked of the index before readers get it. */
  readonly smoke?: Smoke | undefined;
}

/** plan → build → verify → switch → retain: the index comes to hold `data` as `subject` embeds them. */
export async function updateIndex<T extends Item>(
  context: Context,
  data: Dataset<T>,
  subject: Subject<T>,
): Promise<void> {
  const planned = await planUpdate(context, data, subject);
  const { target, alias, description, store } = planned;
  if (target.action === 'nothing') {
    context.log.info(`Nothing to do: ${target.reason}.`);
    context.draft.headline = `Nothing to do: ${target.reason}.`;
    await noteIndex(context, store, description, { switched: false, reason: 'nothing to do' });
    if (planned.live?.name === target.name) await confirmSwitch(context, store, planned.live);
    await retainGenerations(context, store);
    return;
  }
  const refusal = context.settings.dryRun ? 'dry-run: nothing was written' : refusalOf(context);
  if (refusal !== undefined) {
    context.log.info(`Planned only: ${refusal}.`);
    context.draft.headline = `Planned only: ${refusal}.`;
    await noteIndex(context, store, description, { switched: false, reason: refusal });
    return;
  }
  // What cannot be told is said once: here, or when readers are switched.
  const later = target.action !== 'edit' && context.settings.strategy !== 'recreate';
  await refuseOlderCommit(later ? { ...context, log: silentLog } : context, alias);
  const embedder = await subject.embedder();
  await plannedAgainst(store, context.settings.alias, alias, async () => {
    const wishes = await wishesOf(context, planned, subject.smoke);
    if (target.action === 'edit') await edit(context, planned, data, subject, embedder, wishes);
    else await buildAndSwitch(context, planned, data, subject, embedder, wishes);
  });
  await retainGenerations(context, store);
}

function refusalOf(context: Context): string | undefined {
  return context.permission.allowed ? undefined : context.permission.reason;
}

async function edit<T extends Item>(
  context: Context,
  planned: Planned,
  data: Dataset<T>,
  subject: ObtainedModel,
  embedder: VectorSource<T>,
  wishes: Wishes,
): Promise<void> {
  const { store, description } = planned;
  const cost = await editLive(context, planned, data, subject, embedder, wishes);
  await noteRates(context, cost, embedder);
  const revision = (await store.generation(description.name))?.revision;
  context.draft.headline = `${describeContent(context, description)} is live: edited in place as revision ${revision}; readers saw the steps in between.`;
  context.log.info(context.draft.headline);
  await recordSwitch(context, store, description);
  await noteIndex(context, store, description, {
    ...{ switched: false, edited: true, cost },
    reason: 'edited in place',
  });
}

const NOTHING_LIVE = { alias: undefined, live: undefined };

async function buildAndSwitch<T extends Item>(
  context: Context,
  planned: Planned,
  data: Dataset<T>,
  subject: ObtainedModel,
  embedder: VectorSource<T>,
  wishes: Wishes,
): Promise<void> {
  const { store, description, target } = planned;
  const away = await takeAway(context, planned);
  const { alias, live } = away === undefined ? planned : NOTHING_LIVE;
  try {
    const built =
      target.action === 'build'
        ? await build(context, { ...planned, live }, data, subject, embedder)
        : undefined;
    const cost = built?.cost ?? NO_COST;
    await verifyOrFail(context, store, description, {
      ...{ token: built?.token, cost, ...wishes },
      reembed: reembedding(data, embedder, context.engineIdentity.tolerance),
      readers:
        away && `Readers have no index: ${away.generation} was deleted before, as strategy: recreate does.`,
    });
    if (context.settings.switch === 'manual') {
      const reason = 'switch: manual; "promote" makes it live';
      context.draft.headline = `${describeContent(context, description)} is built and verified; readers stay where they are until it is promoted.`;
      await noteIndex(context, store, description, { switched: false, reason, cost });
      return;
    }
    const move = away === undefined ? 'update' : 'recreate';
    const switched = await switchAlias(context, store, alias, description, move);
    await noteIndex(context, store, description, {
      ...{ ...switched, cost },
      ...(away === undefined ? {} : { downtimeMs: away.downtimeMs() }),
    });
  } catch (error) {
    if (away !== undefined) await sayReadersHaveNothing(context, store, away);
    throw error;
  }
}

async function build<T extends Item>(
  context: Context,
  planned: Planned,
  data: Dataset<T>,
  subject: ObtainedModel,
  embedder: VectorSource<T>,
): Promise<{ readonly token: BuildToken; readonly cost: Cost }> {
  const { log, signal, clock } = context;
  const { store, live, target, description } = planned;
  log.step('Building the index');
  const { token, resumed, ...cost } = await buildGeneration({
    ...{ store, description, log, signal, clock },
    fresh: target.action === 'build' && target.fresh,
    changes: changesOf(context, data, planned, subject),
    live: live?.name,
    embed: (chosen: readonly T[]) => embedder.embed(chosen),
  });
  const kept = resumed === 0 ? '' : `, ${resumed} kept from an interrupted run`;
  log.info(
    `${description.count} records: ${cost.embedded} embedded, ${cost.copied} copied from live${kept}.`,
  );
  await noteRates(context, cost, embedder);
  return { token, cost };
}
