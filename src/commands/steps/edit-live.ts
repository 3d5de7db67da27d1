import type { Dataset, Item } from '../../data/item.ts';
import type { VectorSource } from '../../embed/vector-source.ts';
import type { Cost } from '../../index/cost.ts';
import { editGeneration, openEdit } from '../../index/edit.ts';
import { reembedding } from '../../index/embedding-probe.ts';
import type { VerifyOptions } from '../../index/verify.ts';
import { counted } from '../../lib/counted.ts';
import { CodedError, describeError } from '../../lib/errors.ts';
import { pause } from '../../lib/pause.ts';
import type { AliasState, BuildToken, Generation, GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import type { ObtainedModel } from './obtained-model.ts';
import { changesOf, type Planned } from './plan-update.ts';
import type { Wishes } from './verification-wishes.ts';
import { probeGeneration, refuseFailed } from './verify-or-fail.ts';

interface Edited<T extends Item> {
  readonly store: Store;
  /** Leads to the generation that is edited. */
  readonly alias: AliasState;
  readonly generation: Generation;
  /** What it comes to be. */
  readonly expected: Pick<GenerationDescription, 'count' | 'indexFingerprint'>;
  readonly to?: GenerationDescription;
  readonly reembed?: VerifyOptions<T>['reembed'];
  readonly wishes?: Wishes;
}

/** Brings the live generation, in place, to what the data is. @throws what made it undo all of it */
export async function editLive<T extends Item>(
  context: Context,
  planned: Planned,
  data: Dataset<T>,
  subject: ObtainedModel,
  embedder: VectorSource<T>,
  wishes: Wishes,
): Promise<Cost> {
  const { log, signal, clock } = context;
  const { store, live, summary, description } = planned;
  log.step('Editing the live generation');
  log.info(`Readers see each batch of ${description.name} as it is written.`);
  const target = {
    ...{ store, alias: planned.alias!, generation: live!, expected: description, to: description, wishes },
    reembed: reembedding(data, embedder, context.engineIdentity.tolerance),
  };
  return editOrUndo(
    context,
    target,
    async (token) => {
      const cost = await editGeneration({
        ...{ store, token, description, log, signal, clock },
        live: description.name,
        changes: changesOf(context, data, planned, subject),
        total: summary.add.count + summary.change.count + summary.delete.count,
        embed: (chosen: readonly T[]) => embedder.embed(chosen),
      });
      log.info(
        `${description.name}: ${cost.embedded} embedded, ${cost.copied} with other labels or metadata, ${cost.removed} removed.`,
      );
      return cost;
    },
    (cost) => cost,
  );
}

/** Takes the last revision of the live generation back. @returns how many records were brought back */
export async function revertLive(
  context: Context,
  store: Store,
  alias: AliasState,
  generation: Generation,
): Promise<number> {
  context.log.step('Undoing the last revision');
  const [last] = await store.keptRevisions(generation.name);
  const target = { store, alias, generation, expected: last!.description };
  return editOrUndo(
    context,
    target,
    (token) => store.restore(token),
    () => undefined,
  );
}

/**
 * Edits, verifies, and makes it a revision; whatever goes wrong, the generation is brought back to what it was.
 * @throws CodedError `index.verification-failed` (exit 4): undone
 */
async function editOrUndo<T extends Item, R>(
  context: Context,
  target: Edited<T>,
  edit: (token: BuildToken) => Promise<R>,
  costOf: (result: R) => Cost | undefined,
): Promise<R> {
  const { settings, commit, clock, signal } = context;
  const { store, generation, expected, reembed, wishes = {} } = target;
  const token = await openEdit(store, {
    ...{ alias: settings.alias, expected: target.alias, at: clock.now().toISOString() },
    ...(target.to === undefined ? {} : { to: target.to }),
    ...(commit === undefined ? {} : { commit }),
  });
  try {
    const result = await edit(token);
    const cost = costOf(result);
    const counted = { count: expected.count, indexFingerprint: expected.indexFingerprint };
    const verification = await probeGeneration(
      context,
      store,
      { ...generation, ...counted },
      {
        ...{ expected: counted, ...wishes },
        ...(cost === undefined ? {} : { cost }),
        ...(reembed === undefined ? {} : { reembed }),
      },
    );
    refuseFailed(
      verification,
      `${generation.name}, as it was edited, failed verification. The edit was undone: readers have what they had.`,
      'Look at what else writes to this store; strategy: blue-green with rebuild builds a generation from nothing.',
    );
    await pause(signal);
    await store.finishEdit(token, clock.now().toISOString());
    return result;
  } catch (error) {
    await undo(context, store, generation.name, error);
    throw error;
  }
}

async function undo({ log }: Context, store: Store, name: string, reason: unknown): Promise<void> {
  // Another run has undone it, and may be at work on it by now.
  if (reason instanceof CodedError && reason.code === 'store.edit-taken-over') return;
  try {
    const records = await store.undoEdit(name);
    if (records !== undefined)
      log.warn(`The edit of ${name} was undone: ${counted(records, 'record')} brought back.`);
  } catch (error) {
    log.warn(
      `The edit of ${name} could not be undone now: ${describeError(error)} The next run that may write undoes it before anything else; until then readers get a mixture.`,
    );
  }
}
