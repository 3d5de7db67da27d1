import type { Generation, Match, Store } from '../stores/store.ts';
import { findLive, isUnchanged } from './live-generation.ts';
import type { LoadedModels } from './loaded-models.ts';
import { type AnswerableQuery, storedVector, vectorOf } from './query-vector.ts';

/** A store whose answers through an alias say which generation gave them. */
export type FollowingStore = Store & Required<Pick<Store, 'queryLive' | 'fetchLive'>>;

export const follows = (store: Store): store is FollowingStore =>
  store.queryLive !== undefined && store.fetchLive !== undefined;

export interface ThroughAlias {
  readonly store: FollowingStore;
  readonly alias: string;
  readonly models: LoadedModels;
  /** Where the alias leads. */
  look(): Promise<Generation>;
}

export interface Found {
  readonly generation: Generation;
  readonly vector: Float32Array;
  readonly matches: readonly Match[];
}

/**
 * Asks through the alias, and looks where it leads at the same time: a query by vector is one round trip, one by id two.
 * @returns undefined where the answers are not of one generation: to be asked anew
 */
export async function askThroughAlias(
  query: AnswerableQuery,
  topK: number,
  { store, alias, models, look }: ThroughAlias,
): Promise<Found | undefined> {
  const ready = 'vector' in query ? Float32Array.from(query.vector) : undefined;
  const answer = ready && settle(store.queryLive(alias, ready, topK));
  const stored = 'id' in query ? settle(store.fetchLive(alias, [query.id])) : undefined;
  const generation = await look();
  try {
    const held = stored && (await stored)();
    if (stored !== undefined && held?.generation !== generation.name) return undefined;
    const vector =
      'id' in query && held !== undefined
        ? storedVector(query.id, held.records, generation)
        : await vectorOf(query, generation, store, models);
    const found = answer === undefined ? await store.queryLive(alias, vector, topK) : (await answer)();
    return found?.generation === generation.name ? { generation, vector, matches: found.matches } : undefined;
  } catch (error) {
    const now = await findLive(store, alias);
    if (now === undefined || isUnchanged(generation, now.generation)) throw error;
    return undefined;
  }
}

/** A promise whose failure waits until somebody asks for its outcome. */
async function settle<T>(promise: Promise<T>): Promise<() => T> {
  const [outcome] = await Promise.allSettled([promise]);
  return () => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };
}
