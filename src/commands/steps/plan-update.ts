import type { Dataset, Item } from '../../data/item.ts';
import type { VectorSource } from '../../embed/vector-source.ts';
import { type CopyRule, copyRule } from '../../index/copy-rule.ts';
import { estimate } from '../../index/estimate.ts';
import { chooseTarget, generationIdentity, type Target } from '../../index/generation.ts';
import { HashSample } from '../../index/hash-sample.ts';
import { type Change, checkShrink, type PlanSummary, planChanges, summarisePlan } from '../../index/plan.ts';
import type { AliasState, Generation, GenerationDescription, LivePeriod, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import { checkFit } from './check-store.ts';
import { checkStrategy } from './check-strategy.ts';
import { computationOf } from './computation.ts';
import { readRates } from './measured-rates.ts';
import type { ObtainedModel } from './obtained-model.ts';
import { plannedAgainst } from './planned-against.ts';

export interface Planned {
  readonly store: Store;
  readonly alias: AliasState | undefined;
  readonly live: Generation | undefined;
  /** What was live when a `recreate` took it away and did not come to its end. */
  readonly interrupted: LivePeriod | undefined;
  readonly target: Target;
  /** Which vectors are taken from live. */
  readonly copies: CopyRule;
  /** What the target is to be. */
  readonly description: GenerationDescription;
  readonly summary: PlanSummary;
  /** Ids of a few items that both live and the data have, chosen by a hash. */
  readonly shared: readonly string[];
}

/** A model version, and what makes its vectors, for telling which of them are at hand. */
interface Plannable extends ObtainedModel {
  readonly embedder: () => Promise<Pick<VectorSource, 'holds'>>;
}

/** As many as are ever asked about. */
const SHARED = 256;

/** What separates the data from what is live, what to do about it, and what that would cost. Writes nothing. */
export async function planUpdate(context: Context, data: Dataset, subject: Plannable): Promise<Planned> {
  const { settings, log } = context;
  log.step('Planning');
  await checkFit(context, subject.version.dimension);
  await checkStrategy(context, subject.version);
  const store = await context.store();
  const alias = await store.alias(settings.alias);
  // What an alias leads to was there before the alias led to it, so all of this is read after it.
  const [live, known, aliases, periods] = await Promise.all([
    alias && store.generation(alias.generation),
    store.generations(),
    store.aliases(),
    store.history(),
  ]);
  if (live?.edit !== undefined)
    log.warn(
      `${live.name} is being edited since ${live.edit.since}, or that was interrupted: the plan is against what it holds now.`,
    );
  const history = periods.filter((period) => period.alias === settings.alias);
  const inputs = {
    modelDigest: subject.version.digest,
    ...computationOf(context, subject.version),
    indexFingerprint: data.fingerprint,
    distance: settings.distance,
  };
  const identity = generationIdentity(inputs);
  const target = chooseTarget({
    ...{ identity, modelDigest: inputs.modelDigest, alias, history, known, aliases },
    strategy: settings.strategy,
    rebuild: settings.rebuild,
  });
  const shared = new HashSample<string>(SHARED, identity);
  const copies = await copyRuleOf(context, { store, live, target }, subject);
  const changes = changesOf(context, data, { store, live, target, copies }, subject);
  const summary = await plannedAgainst(store, settings.alias, alias, () =>
    summarisePlan(noteShared(changes, shared), {
      dimension: subject.version.dimension,
      ...store.capabilities,
      inPlace: target.action === 'edit',
    }),
  );
  // What is complete costs nothing any more.
  const costs = target.action === 'build' || target.action === 'edit';
  await notePlan(context, { store, alias, target }, costs ? summary : { ...summary, ...NOTHING });
  const interrupted = alias === undefined ? history[0] : undefined;
  checkShrink(live?.count ?? interrupted?.count ?? 0, data.count, settings.maxShrink);
  return {
    ...{ store, alias, live, interrupted, target, copies, summary, shared: shared.values() },
    description: {
      name: target.name,
      identity,
      modelDigest: inputs.modelDigest,
      modelVersion: subject.label ?? 'candidate',
      indexFingerprint: inputs.indexFingerprint,
      engine: inputs.engine,
      engineNumericVersion: inputs.engineNumericVersion,
      distance: settings.distance,
      dimension: subject.version.dimension,
      count: data.count,
      ...(context.commit === undefined ? {} : { commit: context.commit }),
      createdAt: target.action === 'edit' ? live!.createdAt : context.clock.now().toISOString(),
    },
  };
}

async function* noteShared<T extends Item>(
  changes: AsyncIterable<Change<T>>,
  shared: HashSample<string>,
): AsyncGenerator<Change<T>> {
  for await (const change of changes) {
    if (change.item !== undefined && change.live !== undefined) shared.add(change.id, change.id);
    yield change;
  }
}

const NOTHING = { embed: 0, copy: 0, write: 0, remove: 0, bytes: 0 };

async function notePlan(
  context: Context,
  { store, alias, target }: Pick<Planned, 'store' | 'alias' | 'target'>,
  summary: PlanSummary,
): Promise<void> {
  const { settings, log, draft } = context;
  const first = settings.strategy === 'incremental' && target.action === 'build';
  draft.plan = {
    strategy: settings.strategy,
    generation: target.name,
    ...(alias === undefined ? {} : { live: alias.generation }),
    ...(target.action === 'nothing' ? { nothingToDo: target.reason } : {}),
    ...summary,
    ...estimate(summary, store.capabilities, await readRates(context)),
  };
  if (target.action === 'nothing') return;
  if (first)
    log.info('Nothing is live that could be edited: a first generation is built, as blue-green does.');
  log.info(
    `${target.name}: ${summary.add.count} to add, ${summary.change.count} to change, ${summary.delete.count} to delete, ` +
      `${summary.unchanged} unchanged; ${summary.embed} to embed, ${summary.copy} to copy.`,
  );
}

/** The changes themselves, read anew. */
export function changesOf<T extends Item>(
  context: Context,
  data: Dataset<T>,
  planned: Pick<Planned, 'store' | 'live' | 'target' | 'copies'>,
  subject: ObtainedModel,
): AsyncGenerator<Change<T>> {
  const { store, live, copies } = planned;
  const entries = live === undefined ? [] : store.manifest(live.name);
  return planChanges(data.items(), entries, sharesVectors(context, planned, subject), copies);
}

/** What holds vectors is opened only where the choice depends on it: a model takes a while to load. */
async function copyRuleOf(
  context: Context,
  planned: Pick<Planned, 'store' | 'live' | 'target'>,
  subject: Plannable,
): Promise<CopyRule> {
  const { store, target } = planned;
  const writes = target.action === 'build' || target.action === 'edit';
  if (store.capabilities.copiesInside || !writes || !sharesVectors(context, planned, subject))
    return () => true;
  return copyRule(store.capabilities, await subject.embedder(), await readRates(context));
}

/** Does live hold vectors that this run would compute again, and may they be taken from there? */
function sharesVectors(
  context: Context,
  { live, target }: Pick<Planned, 'live' | 'target'>,
  subject: ObtainedModel,
): boolean {
  const { engine, engineNumericVersion } = computationOf(context, subject.version);
  // What is built from nothing takes no vector from live either: live may be what is wrong, or is deleted before.
  return (
    !(target.action === 'build' && (target.fresh || context.settings.strategy === 'recreate')) &&
    live?.modelDigest === subject.version.digest &&
    live.engine === engine &&
    live.engineNumericVersion === engineNumericVersion
  );
}
