import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { superseded } from '../../lib/errors.ts';
import { checkQuery, checkRecords } from '../record-check.ts';
import type {
  AliasState,
  BuildToken,
  Generation,
  GenerationDescription,
  GenerationState,
  ManifestEntry,
  Match,
  NewRecord,
  Store,
  StoredRecord,
  SwitchRequest,
} from '../store.ts';
import { findAlias, listAliases, moveAlias } from './alias-table.ts';
import { Connection } from './connection.ts';
import type { Database } from './database.ts';
import {
  beginGeneration,
  describeGeneration,
  dropGeneration,
  findGeneration,
  listGenerations,
  requireGeneration,
  requireWritable,
  setGenerationState,
  toGeneration,
  unknownGeneration,
} from './generation-table.ts';
import {
  countRecords,
  describeRecord,
  fetchRecords,
  manifestAfter,
  recordsAfter,
  removeRecords,
  sweepDropped,
  upsertRecords,
} from './record-table.ts';
import { VectorScan } from './vector-scan.ts';

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
  readonly capabilities = { exactSearch: true, compareAndSet: true, readsOwnWrites: true };
  readonly #connection: Connection;
  readonly #scan: VectorScan;

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

  async generations(): Promise<readonly Generation[]> {
    return this.#connection.read(listGenerations) ?? [];
  }

  async generation(name: string): Promise<Generation | undefined> {
    return this.#connection.read((db) => {
      const row = findGeneration(db, name);
      return row && toGeneration(row);
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
    return this.#readGeneration(generation, (db, key) => {
      const description = describeGeneration(requireGeneration(db, generation));
      checkQuery(vector, topK, description);
      const { dimension, distance } = description;
      const target = { key, dimension, distance, version: this.#connection.version(db) };
      return this.#scan
        .nearest(db, target, vector, topK, countRecords(db, key))
        .map((found) => ({ ...describeRecord(db, found.key), score: found.score }));
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
    this.#connection.write((db) => {
      const row = requireWritable(db, build);
      checkRecords(records, describeGeneration(row));
      upsertRecords(db, row.key, records);
    });
  }

  async remove(build: BuildToken, ids: readonly string[]): Promise<void> {
    this.#connection.write((db) => removeRecords(db, requireWritable(db, build).key, ids));
  }

  async setState(build: BuildToken, state: GenerationState): Promise<void> {
    this.#connection.write((db) => setGenerationState(db, build, state));
  }

  async switchAlias(request: SwitchRequest): Promise<AliasState | undefined> {
    return this.#connection.write((db) => moveAlias(db, request));
  }

  async drop(generation: string): Promise<void> {
    this.#connection.write((db) => dropGeneration(db, generation));
    await this.#sweep();
  }

  async close(): Promise<void> {
    this.#connection.close();
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
      if (page === undefined) throw replaced(generation);
      yield* page;
      if (page.length < PAGE) return;
      after = page.at(-1)!.id;
    }
  }

  /** Deletes what dropped generations left, also those of an earlier process, in short transactions. */
  async #sweep(): Promise<void> {
    while (this.#connection.write(sweepDropped)) await setImmediate();
  }
}

function replaced(generation: string): Error {
  return superseded(
    'store.generation-replaced',
    `Another run began generation ${generation} anew while this one was reading it.`,
    { fix: 'Run again when the other run has ended.' },
  );
}
