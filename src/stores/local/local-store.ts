import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { takeWhole } from '../copied-records.ts';
import { checkQuery, checkRecords } from '../record-check.ts';
import { generationReplaced, unknownGeneration } from '../refusals.ts';
import type {
  AliasState,
  BuildToken,
  CopiedRecord,
  EditRequest,
  Generation,
  GenerationDescription,
  GenerationState,
  KeptRevision,
  LivePeriod,
  ManifestEntry,
  Match,
  NewRecord,
  Store,
  StoreCapabilities,
  StoredRecord,
  SwitchRequest,
} from '../store.ts';
import { findAlias, listAliases, moveAlias, removeAlias } from './alias-table.ts';
import { Connection } from './connection.ts';
import type { Database } from './database.ts';
import { closeEdit, discardRevisions, insertEdit, listKept, requireEditor } from './edit-table.ts';
import {
  beginGeneration,
  describeGeneration,
  dropGeneration,
  findGeneration,
  listGenerations,
  requireGeneration,
  requireWritable,
  setGenerationState,
} from './generation-table.ts';
import { listHistory } from './history-table.ts';
import { journalRecords, sweepDiscarded } from './journal-table.ts';
import { toGeneration } from './open-edit.ts';
import { QueryQueue } from './query-queue.ts';
import {
  countRecords,
  describeRecord,
  fetchRecords,
  fetchVectors,
  manifestAfter,
  recordsAfter,
  removeRecords,
  sweepDropped,
  upsertRecords,
} from './record-table.ts';
import { restoreRevision, undoOpenEdit } from './undo.ts';
import { type Query, VectorScan } from './vector-scan.ts';

export interface LocalStoreOptions {
  /** The index's file; its folder is made when something is first written. */
  readonly path: string;
  /** Nothing is written or made. A file that is not there is an empty index. */
  readonly readOnly: boolean;
  /** Milliseconds to wait for another process's transaction; 15,000 unless given. */
  readonly busyTimeoutMs?: number;
  /** Memory for decoded vectors between queries; 256 MiB (131,072 vectors of 512 values) unless given. */
  readonly cacheBytes?: number;
}

const PAGE = 1024;
/** Marks the tokens of edits. */
const EDIT = 'edit-';

const CAPABILITIES: StoreCapabilities = {
  exactSearch: true,
  compareAndSet: true,
  readsOwnWrites: true,
  copiesInside: true,
  cheapScan: true,
  zeroVectors: true,
  batchRecords: 256,
  bytesPerValue: 4,
  concurrentWrites: 1,
  // 512 dimensions, batches of 256 with a sync each, on two cores with a solid-state disk.
  writesPerSecond: 20_000,
  readsPerSecond: 100_000,
};

/**
 * An index in one SQLite file: generations, records and alias.
 * @throws CodedError (exit 2) when the path holds something that is not an index of this program or an older one
 */
export async function openLocalStore(options: LocalStoreOptions): Promise<Store> {
  const store = new LocalStore(options);
  await store.generations();
  return store;
}

class LocalStore implements Store {
  readonly description: string;
  readonly capabilities = CAPABILITIES;
  readonly #connection: Connection;
  readonly #scan: VectorScan;
  readonly #queries = new QueryQueue<Query, readonly Match[]>((generation, queries) =>
    this.#answer(generation, queries),
  );

  constructor({ path, readOnly, busyTimeoutMs = 15_000, cacheBytes = 256 * 1024 * 1024 }: LocalStoreOptions) {
    this.description = `local ${path}`;
    this.#connection = new Connection({ path, readOnly, busyTimeoutMs });
    this.#scan = new VectorScan(cacheBytes);
  }

  async alias(name: string): Promise<AliasState | undefined> {
    return this.#connection.read((db) => findAlias(db, name));
  }

  async aliases(): Promise<readonly AliasState[]> {
    return this.#connection.read(listAliases) ?? [];
  }

  async history(): Promise<readonly LivePeriod[]> {
    return this.#connection.read(listHistory) ?? [];
  }

  async generations(): Promise<readonly Generation[]> {
    return this.#connection.read((db) => listGenerations(db).map((row) => toGeneration(db, row))) ?? [];
  }

  async generation(name: string): Promise<Generation | undefined> {
    return this.#connection.read((db) => {
      const row = findGeneration(db, name);
      return row && toGeneration(db, row);
    });
  }

  manifest(generation: string): AsyncGenerator<ManifestEntry> {
    return this.#pages(generation, manifestAfter);
  }

  async fetch(generation: string, ids: readonly string[]): Promise<readonly StoredRecord[]> {
    return this.#readGeneration(generation, (db, key) => fetchRecords(db, key, ids));
  }

  records(generation: string): AsyncGenerator<StoredRecord> {
    return this.#pages(generation, recordsAfter);
  }

  async count(generation: string): Promise<number> {
    return this.#readGeneration(generation, countRecords);
  }

  async query(generation: string, vector: Float32Array, topK: number): Promise<readonly Match[]> {
    this.#readGeneration(generation, (db) =>
      checkQuery(vector, topK, describeGeneration(requireGeneration(db, generation))),
    );
    return this.#queries.ask(generation, { vector, topK });
  }

  #answer(generation: string, queries: readonly Query[]): readonly (readonly Match[])[] {
    return this.#readGeneration(generation, (db, key) => {
      const { dimension, distance } = describeGeneration(requireGeneration(db, generation));
      const target = { key, dimension, distance, version: this.#connection.version(db) };
      const found = this.#scan.nearest(db, target, queries, countRecords(db, key));
      return found.map((matches) => matches.map(({ key, score }) => ({ ...describeRecord(db, key), score })));
    });
  }

  async begin(
    description: GenerationDescription,
    options: { readonly fresh?: boolean } = {},
  ): Promise<BuildToken> {
    const build = { generation: description.name, token: randomUUID() };
    this.#connection.write((db) => beginGeneration(db, description, build.token, options.fresh ?? false));
    await this.#sweep();
    return build;
  }

  async write(build: BuildToken, records: readonly NewRecord[]): Promise<void> {
    this.#change(
      build,
      records.map(({ id }) => id),
      (db, key, description) => {
        checkRecords(records, description);
        upsertRecords(db, key, records);
      },
    );
  }

  async copy(build: BuildToken, from: string, records: readonly CopiedRecord[]): Promise<readonly string[]> {
    const ids = records.map(({ id }) => id);
    return this.#change(build, ids, (db, key, description) => {
      const vectors = fetchVectors(db, requireGeneration(db, from).key, ids);
      const { whole, lost } = takeWhole(records, (id) => vectors.get(id));
      checkRecords(whole, description);
      upsertRecords(db, key, whole);
      return lost;
    });
  }

  async remove(build: BuildToken, ids: readonly string[]): Promise<void> {
    this.#change(build, ids, (db, key) => removeRecords(db, key, ids));
  }

  async setState(build: BuildToken, state: GenerationState): Promise<void> {
    this.#connection.write((db) => setGenerationState(db, build, state));
  }

  async switchAlias(request: SwitchRequest): Promise<AliasState | undefined> {
    return this.#connection.write((db) => moveAlias(db, request));
  }

  async retire(request: {
    readonly alias: string;
    readonly expected: AliasState;
    readonly at: string;
  }): Promise<boolean> {
    const retired = this.#connection.write((db) => removeAlias(db, request));
    await this.#sweep();
    return retired;
  }

  async drop(generation: string): Promise<void> {
    this.#connection.write((db) => dropGeneration(db, generation));
    await this.#sweep();
  }

  async beginEdit(request: EditRequest): Promise<BuildToken | undefined> {
    const edit = { generation: request.expected.generation, token: `${EDIT}${randomUUID()}` };
    const begun = this.#connection.write((db) => insertEdit(db, request, edit.token));
    if (!begun) return undefined;
    await this.#sweep();
    return edit;
  }

  async restore(edit: BuildToken): Promise<number> {
    return restoreRevision(this.#connection, edit);
  }

  async finishEdit(edit: BuildToken, at: string): Promise<AliasState> {
    const state = this.#connection.write((db) => closeEdit(db, edit, at));
    await this.#sweep();
    return state;
  }

  async undoEdit(generation: string): Promise<number | undefined> {
    const undone = await undoOpenEdit(this.#connection, generation, `${EDIT}${randomUUID()}`);
    if (undone !== undefined) await this.#sweep();
    return undone;
  }

  async keptRevisions(generation: string): Promise<readonly KeptRevision[]> {
    return this.#readGeneration(generation, listKept);
  }

  async forget(generation: string, revision: number): Promise<void> {
    this.#connection.write((db) => discardRevisions(db, requireGeneration(db, generation).key, revision));
    await this.#sweep();
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  /** One transaction on a generation that is built or edited; in an edit, what is there under `ids` is journalled before. */
  #change<T>(
    build: BuildToken,
    ids: readonly string[],
    work: (db: Database, key: number, description: GenerationDescription) => T,
  ): T {
    return this.#connection.write((db) => {
      if (!build.token.startsWith(EDIT)) {
        const row = requireWritable(db, build);
        return work(db, row.key, describeGeneration(row));
      }
      const edit = requireEditor(db, build);
      journalRecords(db, edit.key, edit.generation, ids);
      return work(db, edit.generation, describeGeneration({ description: edit.after_description }));
    });
  }

  #readGeneration<T>(name: string, work: (db: Database, key: number) => T): T {
    const result = this.#connection.read((db) => ({ value: work(db, requireGeneration(db, name).key) }));
    if (result === undefined) throw unknownGeneration(name);
    return result.value;
  }

  /** Page by page, each in a transaction of its own, so that a slow consumer keeps nobody from writing. */
  async *#pages<T extends { readonly id: string }>(
    generation: string,
    readPage: (db: Database, key: number, after: string, limit: number) => T[],
  ): AsyncGenerator<T> {
    let first: number | undefined;
    let after = '';
    for (;;) {
      const page = this.#readGeneration(generation, (db, key) => {
        first ??= key;
        return first === key ? readPage(db, key, after, PAGE) : undefined;
      });
      if (page === undefined) throw generationReplaced(generation);
      yield* page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.id;
    }
  }

  /** Deletes what dropped generations left, also those of an earlier process, in short transactions. */
  async #sweep(): Promise<void> {
    while (this.#connection.write(sweepDropped)) await setImmediate();
    while (this.#connection.write(sweepDiscarded)) await setImmediate();
  }
}
