import { type Clock, Countdown, Delayed } from './delayed.ts';
import { type Filter, matches } from './filter.ts';
import { type Metadata, Records, type StoredRecord } from './records.ts';
import type { Settings } from './settings.ts';

export type Write =
  | { readonly kind: 'upsert'; readonly records: readonly StoredRecord[] }
  | { readonly kind: 'delete'; readonly ids: readonly string[] }
  | { readonly kind: 'delete-matching'; readonly filter: Filter }
  | { readonly kind: 'clear' }
  | {
      readonly kind: 'update';
      readonly id: string;
      readonly values?: Float32Array;
      readonly metadata?: Metadata;
    }
  | { readonly kind: 'update-matching'; readonly filter: Filter; readonly metadata: Metadata };

/** One namespace: what is visible, what is written and not yet visible, and the counts that lag behind both. */
export class Namespace {
  readonly name: string;
  readonly schema: unknown;
  readonly #settings: Settings;
  readonly #clock: Clock;
  readonly #activation: Countdown;
  readonly #pending = new Delayed<{ readonly lsn: number; readonly write: Write }>();
  readonly #counts = new Delayed<number>();
  #deletion: Countdown | undefined;
  #records: Records;
  #count = 0;
  #lsn = 0;
  #indexed = 0;

  constructor(name: string, dimension: number, settings: Settings, clock: Clock, schema?: unknown) {
    this.name = name;
    this.schema = schema;
    this.#settings = settings;
    this.#clock = clock;
    this.#activation = new Countdown(clock, settings.namespaceActivation);
    this.#records = new Records(dimension);
  }

  /** Whether an alias may point at it; asking is a step. */
  active(): boolean {
    return this.#activation.over();
  }

  /** Begins its deletion, which is over later. */
  beginDeletion(): void {
    this.#deletion ??= new Countdown(this.#clock, this.#settings.namespaceDeletion);
  }

  get deleting(): boolean {
    return this.#deletion !== undefined;
  }

  /** Whether it is gone by now; asking is a step. */
  gone(): boolean {
    return this.#deletion?.over() ?? false;
  }

  /** Takes a write; it is visible later. @returns its LSN */
  write(write: Write): number {
    this.#lsn += 1;
    this.#pending.add({ lsn: this.#lsn, write }, this.#clock, this.#settings.lag);
    if ('ms' in this.#settings.lag && this.#settings.lag.ms === 0) this.#catchUp();
    return this.#lsn;
  }

  /** What is visible now; asking is a step. */
  read(): { readonly records: Records; readonly indexed: number } {
    this.#catchUp();
    return { records: this.#records, indexed: this.#indexed };
  }

  /** Records that are visible; no step. */
  get size(): number {
    return this.#records.size;
  }

  /** What stats say; asking is a step of theirs alone. */
  count(): number {
    for (const count of this.#counts.take()) this.#count = count;
    return this.#count;
  }

  #catchUp(): void {
    for (const { lsn, write } of this.#pending.take()) {
      this.#records = apply(this.#records, write);
      this.#indexed = lsn;
      this.#counts.add(this.#records.size, this.#clock, this.#settings.statsLag);
    }
  }

  /** All that was acknowledged, visible or not. */
  acknowledged(): ReadonlyMap<string, StoredRecord> {
    const copy = new Records(this.#records.dimension);
    const all = new Map<string, StoredRecord>();
    this.#records.forEach((id, values, _norm, metadata) => {
      copy.put({ id, values, metadata });
    });
    let records = copy;
    for (const { write } of this.#pending.items()) records = apply(records, write);
    for (const id of records.ids()) all.set(id, records.get(id)!);
    return all;
  }
}

function apply(records: Records, write: Write): Records {
  switch (write.kind) {
    case 'upsert':
      for (const record of write.records) records.put(record);
      return records;
    case 'delete':
      for (const id of write.ids) records.remove(id);
      return records;
    case 'delete-matching':
      for (const id of matching(records, write.filter)) records.remove(id);
      return records;
    case 'clear':
      return new Records(records.dimension);
    case 'update':
      return update(records, write.id, write.values, write.metadata);
    case 'update-matching':
      for (const id of matching(records, write.filter)) update(records, id, undefined, write.metadata);
      return records;
  }
}

function update(records: Records, id: string, values?: Float32Array, metadata?: Metadata): Records {
  const there = records.get(id);
  if (there === undefined) return records;
  const merged = metadata === undefined ? there.metadata : { ...there.metadata, ...metadata };
  records.put({ id, values: values ?? there.values, metadata: merged });
  return records;
}

/** Ids of the records that a filter takes, in the order of their bytes. */
export const matching = (records: Records, filter: Filter): string[] =>
  records.ids().filter((id) => matches(filter, records.metadataOf(id)));
