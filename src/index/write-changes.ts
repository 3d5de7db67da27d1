import type { Item } from '../data/item.ts';
import type { Clock } from '../lib/clock.ts';
import { verificationFailed } from '../lib/errors.ts';
import type { Log } from '../lib/log.ts';
import { isFiniteVector, isZeroVector, vectorDigest } from '../lib/vectors.ts';
import type { BuildToken, CopiedRecord, GenerationDescription, NewRecord, Store } from '../stores/store.ts';
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

/** Writes changes to a generation that is built or edited, and keeps count of what they cost. */
export class ChangeWriter<T extends Item> {
  readonly #options: WritingOptions<T>;
  readonly #token: BuildToken;
  readonly #consequence: string;
  #cost: Cost = NO_COST;

  /** @param consequence what a vector that cannot be searched means for readers, a sentence */
  constructor(options: WritingOptions<T>, token: BuildToken, consequence: string) {
    this.#options = options;
    this.#token = token;
    this.#consequence = consequence;
  }

  get cost(): Cost {
    return this.#cost;
  }

  /**
   * One batch: what can be copied is, the rest is embedded.
   * @throws CodedError `index.bad-vector` (exit 4) when the model gives a vector that cannot be searched
   */
  async write(changes: readonly Change<T>[]): Promise<void> {
    const lost = await this.#copy(changes.filter(({ copy }) => copy));
    await this.#embed(changes.filter(({ id, copy }) => !copy || lost.has(id)));
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#timed('writeMs', () => this.#options.store.remove(this.#token, ids));
    this.#count({ removed: ids.length });
  }

  /** Ids whose vector is not in the live generation as its manifest says: these must be embedded again. */
  async #copy(changes: readonly Change<T>[]): Promise<ReadonlySet<string>> {
    const { store, live, log, description } = this.#options;
    if (changes.length === 0) return new Set();
    if (live === undefined) return new Set(changes.map(({ id }) => id));
    const records = changes.map(({ item, live: entry }) => fieldsOf(item!, entry!.vectorDigest));
    const lost = await this.#timed('writeMs', () => store.copy(this.#token, live, records));
    if (lost.length > 0)
      log.warn(
        `${lost.length} records of ${live} are lost or damaged and are embedded again: ${listSome(lost)}`,
      );
    const missing = new Set(lost);
    const { copiesInside } = store.capabilities;
    const copied = records.filter(({ id }) => !missing.has(id));
    this.#count({
      copied: copied.length,
      written: copied.length,
      bytes: sum(copied.map((record) => bytesSent(record, true, { ...description, copiesInside }))),
    });
    return missing;
  }

  async #embed(changes: readonly Change<T>[]): Promise<void> {
    if (changes.length === 0) return;
    const { store, description } = this.#options;
    const records = await this.#timed('embedMs', () => this.#compute(changes.map(({ item }) => item!)));
    await this.#timed('writeMs', () => store.write(this.#token, records));
    const { copiesInside } = store.capabilities;
    this.#count({
      embedded: records.length,
      written: records.length,
      bytes: sum(records.map((record) => bytesSent(record, false, { ...description, copiesInside }))),
    });
  }

  async #compute(items: readonly T[]): Promise<NewRecord[]> {
    const records: NewRecord[] = [];
    for await (const { item, vector } of this.#options.embed(items)) {
      checkVector(item.id, vector, this.#options.description, this.#consequence);
      records.push({ ...fieldsOf(item, vectorDigest(vector)), vector });
    }
    return records;
  }

  async #timed<R>(what: 'embedMs' | 'writeMs', work: () => Promise<R>): Promise<R> {
    const begun = this.#options.clock.monotonic();
    const result = await work();
    this.#count({ [what]: this.#options.clock.monotonic() - begun });
    return result;
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

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function checkVector(
  id: string,
  vector: Float32Array,
  description: GenerationDescription,
  consequence: string,
): void {
  const { dimension, distance } = description;
  const wrong =
    vector.length !== dimension
      ? `has ${vector.length} values where the index has ${dimension}`
      : !isFiniteVector(vector)
        ? 'holds NaN or infinity'
        : distance === 'cosine' && isZeroVector(vector)
          ? 'is all zeros, which has no direction for cosine distance'
          : undefined;
  if (wrong === undefined) return;
  throw verificationFailed(
    'index.bad-vector',
    `The vector of ${JSON.stringify(id)} ${wrong}. ${consequence}`,
    {
      fix: 'A model that answers so is not fit for an index: train longer, with another seed or a lower learning-rate, or choose distance: euclidean.',
    },
  );
}
