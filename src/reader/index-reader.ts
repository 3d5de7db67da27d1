import { badInput, type CodedError, superseded } from '../lib/errors.ts';
import type { Store } from '../stores/store.ts';
import type {
  Answer,
  Embedding,
  IndexReader,
  Origin,
  Query,
  ReaderStatus,
  SearchOptions,
  Switch,
} from './api.ts';
import { findLive, findTarget, isUnchanged, originOf, type Target } from './live-generation.ts';
import { LoadedModels } from './loaded-models.ts';
import { loadQueryModel, type ModelSource } from './query-model.ts';
import { checkQueryKind, vectorOf } from './query-vector.ts';
import { askThroughAlias, type FollowingStore, follows } from './through-alias.ts';

export interface ReaderParts extends ModelSource {
  readonly index: string;
  readonly alias: string;
  readonly store: Store;
  onSwitch?(change: Switch): void;
  /** When the reader is closed: gives back what it was opened with. */
  release?(): Promise<void>;
}

/** So often the index may change under one query. */
const TRIES = 5;
const TOP_K = 10;

const unsettled = (): CodedError =>
  superseded('reader.unsettled', `The index changed ${TRIES} times while one query was answered.`, {
    fix: 'Ask again. If that stays so: something rebuilds, edits or drops generations without a pause.',
  });

/** Reads an index through its ports. */
export class LiveReader implements IndexReader {
  readonly #parts: ReaderParts;
  readonly #models: LoadedModels;
  readonly #running = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;
  /** What the alias was last seen to lead to; by the latest look, not by the one that came back last. */
  #seen: Origin | undefined;
  #seenBy = 0;
  #looks = 0;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
    this.#models = new LoadedModels((generation) => loadQueryModel(parts, generation));
  }

  async search(query: Query, { topK = TOP_K, generation }: SearchOptions = {}): Promise<Answer> {
    const { store } = this.#parts;
    return this.#while(async () =>
      generation === undefined && follows(store)
        ? this.#throughAlias(query, topK, store)
        : this.#consistent(query, generation, async (name, vector) => ({
            matches: await store.query(name, vector, topK),
          })),
    );
  }

  async embed(query: Query, { generation }: Pick<SearchOptions, 'generation'> = {}): Promise<Embedding> {
    return this.#while(async () => this.#consistent(query, generation, async () => ({})));
  }

  async status(): Promise<ReaderStatus> {
    const { index, alias, store } = this.#parts;
    const busy = this.#running.size;
    return this.#while(async () => {
      const live = await findLive(store, alias);
      return {
        ...{ index, alias, store: store.description },
        ...(live === undefined
          ? {}
          : {
              live: {
                ...originOf(index, live.generation),
                ...{ items: live.generation.count, dimension: live.generation.dimension },
                switchedAt: live.alias.switchedAt,
              },
            }),
        ...{ loadedModels: this.#models.digests, busy },
      };
    });
  }

  close(): Promise<void> {
    this.#closing ??= (async () => {
      await Promise.allSettled(this.#running);
      await this.#models.close();
      await this.#parts.release?.();
    })();
    return this.#closing;
  }

  /**
   * Looks where the alias leads, makes the vector with that generation's model, asks that generation, and looks whether
   * it is what it was. If not, all of it again.
   * @throws CodedError `reader.unsettled` (exit 5)
   */
  async #consistent<T extends object>(
    query: Query,
    named: string | undefined,
    ask: (generation: string, vector: Float32Array) => Promise<T>,
  ): Promise<Embedding & T> {
    checkQueryKind(query);
    const { index, store } = this.#parts;
    for (let tries = 1; tries <= TRIES; tries++) {
      const { generation } = await this.#look(named);
      try {
        const vector = await vectorOf(query, generation, store, this.#models);
        const found = await ask(generation.name, vector);
        if (isUnchanged(generation, await store.generation(generation.name)))
          return { ...originOf(index, generation), vector, ...found };
      } catch (error) {
        // What fails because the generation went away is asked of the one that took its place.
        if (isUnchanged(generation, await store.generation(generation.name))) throw error;
      }
    }
    throw unsettled();
  }

  /** @throws CodedError `reader.unsettled` (exit 5) */
  async #throughAlias(query: Query, topK: number, store: FollowingStore): Promise<Answer> {
    checkQueryKind(query);
    const { index, alias } = this.#parts;
    const look = async () => (await this.#look(undefined)).generation;
    for (let tries = 1; tries <= TRIES; tries++) {
      const found = await askThroughAlias(query, topK, { store, alias, models: this.#models, look });
      if (found === undefined) continue;
      const { generation, vector, matches } = found;
      return { ...originOf(index, generation), vector, matches };
    }
    throw unsettled();
  }

  async #look(named: string | undefined): Promise<Target> {
    const { index, alias, store, onSwitch } = this.#parts;
    const look = ++this.#looks;
    const target = await findTarget(store, alias, named);
    if (target.alias === undefined || look < this.#seenBy) return target;
    const [from, to] = [this.#seen, originOf(index, target.generation)];
    this.#seen = to;
    this.#seenBy = look;
    if (from !== undefined && (from.generation !== to.generation || from.revision !== to.revision))
      // By itself, so that what it throws is nobody's answer.
      queueMicrotask(() => onSwitch?.({ from, to }));
    return target;
  }

  async #while<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closing !== undefined)
      throw badInput('reader.closed', `The reader of ${this.#parts.index} is closed.`, {
        fix: 'Open the index again, and close it when nothing more is to be asked.',
      });
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }
}
