import type { Dataset, Item } from '../../data/item.ts';
import type { VectorSource } from '../../embed/vector-source.ts';
import { buildGeneration } from '../../index/build.ts';
import { chooseTarget, generationIdentity, type Target } from '../../index/generation.ts';
import { checkShrink, planChanges, summarisePlan } from '../../index/plan.ts';
import { refuseOlderCommit } from '../../index/switch.ts';
import { silentLog } from '../../lib/log.ts';
import type { AliasState, Generation, GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import { noteIndex } from './note-index.ts';
import type { ObtainedModel } from './obtained-model.ts';
import { retainGenerations } from './retain-generations.ts';
import { describeContent, switchAlias } from './switch-alias.ts';
import { verifyOrFail } from './verify-or-fail.ts';

interface Planned {
  readonly store: Store;
  readonly alias: AliasState | undefined;
  readonly live: Generation | undefined;
  readonly target: Target;
  readonly description: GenerationDescription;
}

/** A model version, and how to load it when something is to be embedded. */
export interface Subject<T extends Item = Item> extends ObtainedModel {
  readonly embedder: () => Promise<VectorSource<T>>;
}

/** plan → build → verify → switch → retain: the index comes to hold `data` as `subject` embeds them. */
export async function updateIndex<T extends Item>(
  context: Context,
  data: Dataset<T>,
  subject: Subject<T>,
): Promise<void> {
  const planned = await plan(context, data, subject);
  const { target, alias, description, store } = planned;
  if (target.action === 'nothing') {
    context.log.info(`Nothing to do: ${target.reason}.`);
    context.draft.headline = `Nothing to do: ${target.reason}.`;
    await noteIndex(context, store, description, { switched: false, reason: target.reason });
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
  // What cannot be told is said when readers are switched.
  await refuseOlderCommit({ ...context, log: silentLog }, alias);
  const embedder = await subject.embedder();
  const built =
    target.action === 'build' ? await build(context, planned, data, subject, embedder) : undefined;
  await verifyOrFail(context, store, description, built?.token, {
    items: () => data.items(),
    embed: (chosen: readonly T[]) => embedder.embedAgain(chosen),
  });
    tolerance: context.engineIdentity.tolerance,
  const counts = { embedded: built?.embedded ?? 0, copied: built?.copied ?? 0 };
  if (context.settings.switch === 'manual') {
    const reason = 'switch: manual; "promote" makes it live';
    context.draft.headline = `${describeContent(context, description)} is built and verified; readers stay where they are until it is promoted.`;
    await noteIndex(context, store, description, { switched: false, reason, ...counts });
    await retainGenerations(context, store);
    return;
  }
  const switched = await switchAlias(context, store, alias, description, 'update');
  await noteIndex(context, store, description, { ...switched, ...counts });
  await retainGenerations(context, store);
}

function refusalOf(context: Context): string | undefined {
  return context.permission.allowed ? undefined : context.permission.reason;
}

async function plan<T extends Item>(
  context: Context,
  data: Dataset<T>,
  subject: Subject<T>,
): Promise<Planned> {
  const { settings, log, draft } = context;
  log.step('Planning');
  const store = await context.store();
  const alias = await store.alias(settings.alias);
  const live = alias === undefined ? undefined : await store.generation(alias.generation);
  const inputs = {
    modelDigest: subject.version.digest,
    ...computationOf(context, subject.version),
    indexFingerprint: data.fingerprint,
    distance: settings.distance,
  };
  const identity = generationIdentity(inputs);
  const target = chooseTarget(
    identity,
    subject.version.digest,
    await store.generations(),
    alias,
    settings.rebuild,
  );
  const changes = await summarisePlan(changesOf(context, data, { store, live, target }, subject));
  // What is complete costs nothing any more.
  const summary = target.action === 'build' ? changes : { ...changes, embed: 0, copy: 0 };
  draft.plan = {
    strategy: settings.strategy,
    generation: target.name,
    ...(alias === undefined ? {} : { live: alias.generation }),
    ...(target.action === 'nothing' ? { nothingToDo: target.reason } : {}),
    ...summary,
  };
  log.info(
    `${target.name}: ${summary.add.count} to add, ${summary.change.count} to change, ${summary.delete.count} to delete, ` +
      `${summary.unchanged} unchanged; ${summary.embed} to embed, ${summary.copy} to copy.`,
  );
  checkShrink(live?.count ?? 0, data.count, settings.maxShrink);
  return {
    ...{ store, alias, live, target },
    description: {
      name: target.name,
      identity,
      modelDigest: subject.version.digest,
      modelVersion: subject.label ?? 'candidate',
      indexFingerprint: inputs.indexFingerprint,
      engine: inputs.engine,
      engineNumericVersion: inputs.engineNumericVersion,
      distance: settings.distance,
      dimension: subject.version.dimension,
      count: data.count,
      ...(context.commit === undefined ? {} : { commit: context.commit }),
      createdAt: context.clock.now().toISOString(),
    },
  };
}

function changesOf<T extends Item>(
  context: Context,
  data: Dataset<T>,
  { store, live, target }: Pick<Planned, 'store' | 'live' | 'target'>,
  subject: ObtainedModel,
) {
  // What is built from nothing takes no vector from live either: live may be what is wrong.
  const { engine, engineNumericVersion } = computationOf(context, subject.version);
  const sameVectors =
    !(target.action === 'build' && target.fresh) &&
    live?.modelDigest === subject.version.digest &&
    live.engine === engine &&
    live.engineNumericVersion === engineNumericVersion;
  return planChanges(data.items(), live === undefined ? [] : store.manifest(live.name), sameVectors);
}

async function build<T extends Item>(
  context: Context,
  { store, live, target, description }: Planned,
  data: Dataset<T>,
  subject: ObtainedModel,
  embedder: VectorSource<T>,
) {
  const { log, signal } = context;
  log.step('Building the index');
  const result = await buildGeneration({
    ...{ store, description, log, signal },
    fresh: target.action === 'build' && target.fresh,
    changes: changesOf(context, data, { store, live, target }, subject),
    live: live?.name,
    embed: (chosen: readonly T[]) => embedder.embed(chosen),
  });
  const resumed = result.resumed === 0 ? '' : `, ${result.resumed} kept from an interrupted run`;
  log.info(
    `${description.count} records: ${result.embedded} embedded, ${result.copied} copied from live${resumed}.`,
  );
  return result;
}
