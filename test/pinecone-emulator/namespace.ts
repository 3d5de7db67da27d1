import { type Clock, Countdown, Delayed } from './delayed.ts';
import { Records, type StoredRecord } from './records.ts';
import type { Delay, Settings } from './settings.ts';
import { applyWrite, type Write } from './write.ts';

/** What one kind of reads sees: records, and writes that it does not see yet. */
class View {
  readonly #clock: Clock;
  readonly #pending = new Delayed<{ readonly lsn: number; readonly write: Write }>();
  records: Records;
  /** The LSN of the last write that is seen. */
  indexed = 0;

  constructor(dimension: number, clock: Clock) {
    this.records = new Records(dimension);
    this.#clock = clock;
  }

  add(lsn: number, write: Write, lag: Delay): void {
    this.#pending.add({ lsn, write }, this.#clock, lag);
    if ('ms' in lag) this.catchUp();
  }

  /** Takes in what is due. @returns whether there was any */
  catchUp(): boolean {
    const due = this.#pending.take();
    for (const { lsn, write } of due) {
      this.records = applyWrite(this.records, write);
      this.indexed = lsn;
    }
    return due.length > 0;
  }

  /** A copy that has taken in all. */
  caughtUp(): Records {
    let copy = new Records(this.records.dimension);
    this.records.forEach((id, values, metadata) => {
      copy.put({ id, values, metadata });
    });
    for (const { write } of this.#pending.items()) copy = applyWrite(copy, write);
    return copy;
  }
}

/** One namespace: what is visible, what is written and not yet visible, and the counts that lag behind both. */
export class Namespace {
  readonly name: string;
  readonly schema: unknown;
  readonly #settings: Settings;
  readonly #clock: Clock;
  readonly #activation: Countdown;
  readonly #searched: View;
  /** What fetch and list see; the same unless they have a lag of their own. */
  readonly #stored: View;
  readonly #counts = new Delayed<number>();
  #deletion: Countdown | undefined;
  #count = 0;
  #lsn = 0;

  constructor(name: string, dimension: number, settings: Settings, clock: Clock, schema?: unknown) {
    this.name = name;
    this.schema = schema;
    this.#settings = settings;
    this.#clock = clock;
    this.#activation = new Countdown(clock, settings.namespaceActivation);
    this.#searched = new View(dimension, clock);
    this.#stored = settings.fetchLag === undefined ? this.#searched : new View(dimension, clock);
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
    const { lag, fetchLag = lag } = this.#settings;
    this.#searched.add(this.#lsn, write, lag);
    if (this.#stored !== this.#searched) this.#stored.add(this.#lsn, write, fetchLag);
    this.#recount();
    return this.#lsn;
  }

  /** Takes up a record, visible at once; `lsn`: of the last write before. */
  restore(lsn: number, record: StoredRecord | undefined): void {
    this.#lsn = lsn;
    for (const view of new Set([this.#searched, this.#stored])) {
      if (record !== undefined) view.records.put(record);
      view.indexed = lsn;
    }
    this.#count = this.size;
  }

  get lsn(): number {
    return this.#lsn;
  }

  /** What a query sees now, and up to which write; asking is a step. */
  search(): { readonly records: Records; readonly indexed: number } {
    this.#searched.catchUp();
    this.#recount();
    return this.#searched;
  }

  /** What fetch and list see now; asking is a step. */
  stored(): Records {
    this.#stored.catchUp();
    this.#recount();
    return this.#stored.records;
  }

  /** Records that a query sees; no step. */
  get size(): number {
    return this.#searched.records.size;
  }

  /** Whether a query sees a record of that id; no step. */
  has(id: string): boolean {
    return this.#searched.records.has(id);
  }

  /** What stats say; asking is a step of theirs alone. */
  count(): number {
    if ('ms' in this.#settings.lag) {
      this.#searched.catchUp();
      this.#recount();
    }
    for (const count of this.#counts.take()) this.#count = count;
    return this.#count;
  }

  #recount(): void {
    const waiting = this.#counts.items();
    if (this.size !== (waiting.at(-1) ?? this.#count)) {
      this.#counts.add(this.size, this.#clock, this.#settings.statsLag);
    }
  }

  /** What a query sees now; no step. */
  visible(): ReadonlyMap<string, StoredRecord> {
    if ('ms' in this.#settings.lag) this.#searched.catchUp();
    const { records } = this.#searched;
    return new Map(records.ids().map((id) => [id, records.get(id)!]));
  }

  /** All that was acknowledged, visible or not. */
  acknowledged(): ReadonlyMap<string, StoredRecord> {
    const records = this.#searched.caughtUp();
    return new Map(records.ids().map((id) => [id, records.get(id)!]));
  }
}
