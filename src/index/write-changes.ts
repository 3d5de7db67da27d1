import type { Item } from '../data/item.ts';
import { BoundedTasks } from '../lib/bounded-tasks.ts';
import { BusyTime } from '../lib/busy-time.ts';
import type { Clock } from '../lib/clock.ts';
import { counted } from '../lib/counted.ts';
import type { Log } from '../lib/log.ts';
import { vectorDigest } from '../lib/vectors.ts';
import type { BuildToken, CopiedRecord, GenerationDescription, NewRecord, Store } from '../stores/store.ts';
import { checkVector } from './check-vector.ts';
import { bytesSent, type Cost, NO_COST } from './cost.ts';
import type { Change } from './plan.ts';
import { listSome } from './probe.ts';

export interface WritingOptions<T extends Item = Item> {
  readonly store: Store;
  readonly description: GenerationDescription;
  /** Where vectors of unchanged items are; undefined: nowhere. */
  readonly live: string | undefined;
  embed(items: readonly T[]): AsyncIterable<{ readonly item: T; readonly vector: Float32Array }>;
  readonly log: Log;
  readonly clock: Pick<Clock, 'monotonic'>;
}

/** Ids that go, and items that are written. */
export interface Batch<T extends Item> {
  readonly remove: readonly string[];
  readonly write: readonly Change<T>[];
}

/**
 * Writes changes to a generation that is built or edited, and keeps count of what they cost. While batches are written,
 * as many at once as the store takes, the next one is embedded. Whoever adds batches settles the writer, however it ends.
 */
export class ChangeWriter<T extends Item> {
  readonly #options: WritingOptions<T>;
  readonly #token: BuildToken;
  readonly #consequence: string;
  readonly #tasks: BoundedTasks;
  readonly #embedding: BusyTime;
  readonly #writing: BusyTime;
  /** One call of the model at a time. */
  #lastEmbedding: Promise<unknown> = Promise.resolve();
  #cost: Cost = NO_COST;

  /** @param consequence what a vector that cannot be searched means for readers, a sentence */
  constructor(options: WritingOptions<T>, token: BuildToken, consequence: string) {
    this.#options = options;
    this.#token = token;
    this.#consequence = consequence;
    this.#tasks = new BoundedTasks(options.store.capabilities.concurrentWrites);
    this.#embedding = new BusyTime(options.clock);
    this.#writing = new BusyTime(options.clock);
  }

  get cost(): Cost {
    return { ...this.#cost, embedMs: this.#embedding.ms, writeMs: this.#writing.ms };
  }

  /**
   * Embeds a batch, waits until there is room, and begins to write it: what can be copied is.
   * @param onWritten called when all of it is
   * @throws what an earlier batch failed with
   * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
   */
  async add({ remove, write }: Batch<T>, onWritten: () => void): Promise<void> {
    const computed = await this.#embed(write.filter(({ copy }) => !copy));
    await this.#tasks.begin(async () => {
      await this.#remove(remove);
      const lost = await this.#copy(write.filter(({ copy }) => copy));
      await this.#write(lost.size === 0 ? computed : await this.#withLost(write, lost, computed));
      onWritten();
    });
  }

  /** Waits for all that was added. @throws what a batch failed with */
  async finish(): Promise<void> {
    await this.settle();
    this.#tasks.throwIfFailed();
  }

  /** Waits until nothing is being written any more, whether that fails or not. */
  async settle(): Promise<void> {
    await this.#tasks.settle();
  }

  async #remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#store((store) => store.remove(this.#token, ids));
    this.#count({ removed: ids.length });
  }

  /** Ids whose vector is not in the live generation as its manifest says: these must be embedded again. */
  async #copy(changes: readonly Change<T>[]): Promise<ReadonlySet<string>> {
    const { live, log } = this.#options;
    if (changes.length === 0) return new Set();
    if (live === undefined) return new Set(changes.map(({ id }) => id));
    const records = changes.map(({ item, live: entry }) => fieldsOf(item!, entry!.vectorDigest));
    const lost = await this.#store((store) => store.copy(this.#token, live, records));
    if (lost.length > 0)
      log.warn(
        `${counted(lost.length, 'record')} of ${live} ${lost.length === 1 ? 'is' : 'are'} lost or damaged, and embedded again: ${listSome(lost)}`,
      );
    const missing = new Set(lost);
    const copied = records.filter(({ id }) => !missing.has(id));
    this.#count({ copied: copied.length, written: copied.length, bytes: this.#bytes(copied, true) });
    return missing;
  }

  /** What was computed, and what is lost computed too, in the order of ids. */
  async #withLost(
    changes: readonly Change<T>[],
    lost: ReadonlySet<string>,
    computed: readonly NewRecord[],
  ): Promise<readonly NewRecord[]> {
    const again = await this.#embed(changes.filter(({ id }) => lost.has(id)));
    const byId = new Map([...computed, ...again].map((record) => [record.id, record]));
    return changes.flatMap(({ id }) => byId.get(id) ?? []);
  }

  async #write(records: readonly NewRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.#store((store) => store.write(this.#token, records));
    const { length } = records;
    this.#count({ embedded: length, written: length, bytes: this.#bytes(records, false) });
  }

  /** One call of the store, unless another batch has failed meanwhile. */
  async #store<R>(call: (store: Store) => Promise<R>): Promise<R> {
    this.#tasks.throwIfFailed();
    return this.#writing.during(() => call(this.#options.store));
  }

  async #embed(changes: readonly Change<T>[]): Promise<readonly NewRecord[]> {
    if (changes.length === 0) return [];
    const compute = (): Promise<NewRecord[]> =>
      this.#embedding.during(() => this.#compute(changes.map(({ item }) => item!)));
    const records = this.#lastEmbedding.then(compute, compute);
    this.#lastEmbedding = records;
    return records;
  }

  async #compute(items: readonly T[]): Promise<NewRecord[]> {
    const records: NewRecord[] = [];
    const { description, store } = this.#options;
    const { zeroVectors } = store.capabilities;
    for await (const { item, vector } of this.#options.embed(items)) {
      this.#tasks.throwIfFailed();
      checkVector(item.id, vector, description, zeroVectors, this.#consequence);
      records.push({ ...fieldsOf(item, vectorDigest(vector)), vector });
    }
    return records;
  }

  #bytes(records: readonly CopiedRecord[], copied: boolean): number {
    const { store, description } = this.#options;
    const space = { ...store.capabilities, dimension: description.dimension };
    return records.reduce((total, record) => total + bytesSent(record, copied, space), 0);
  }

  #count(more: Partial<Cost>): void {
    const keys = Object.keys(NO_COST) as (keyof Cost)[];
    const total = keys.map((key) => [key, this.#cost[key] + (more[key] ?? 0)] as const);
    this.#cost = { ...NO_COST, ...Object.fromEntries(total) };
  }
}

function fieldsOf({ id, label, metadata, digest, contentDigest }: Item, vectorDigest: string): CopiedRecord {
  return {
    id,
    ...(label === undefined ? {} : { label }),
    metadata,
    itemDigest: digest,
    contentDigest,
    vectorDigest,
  };
}
