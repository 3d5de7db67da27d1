import { badInput } from '../../lib/errors.ts';
import { checkQuery } from '../record-check.ts';
import { unknownGeneration } from '../refusals.ts';
import type {
  AliasState,
  BuildToken,
  CopiedRecord,
  EditRequest,
  Generation,
  GenerationDescription,
  GenerationState,
  KeptRevision,
  LiveMatches,
  LivePeriod,
  LiveRecords,
  LiveState,
  ManifestEntry,
  Match,
  NewRecord,
  Store,
  StoreCapabilities,
  StoredRecord,
  StoreInspection,
  SwitchRequest,
  Wanted,
} from '../store.ts';
import { encodeId } from './api/record-id.ts';
import { IndexConnection, type OpenIndex } from './index-connection.ts';
import { noIndex } from './index-fit.ts';
import { dropForeign, inspectIndex } from './inspect.ts';
import { findNearest } from './records/nearest.ts';
import { fromWire, refuseItem } from './records/wire-record.ts';
import { generationOfNamespace } from './state/documents.ts';
import type { PineconeStoreOptions } from './store-options.ts';

export const CAPABILITIES: StoreCapabilities = {
  exactSearch: false,
  compareAndSet: true,
  readsOwnWrites: false,
  copiesInside: false,
  cheapScan: false,
  zeroVectors: false,
  batchRecords: 1000,
  // The shortest text that reads back as the same float32, and a comma.
  bytesPerValue: 11,
  concurrentWrites: 8,
  // The documented 50 MB/s a namespace, at 512 dimensions: 6.9 KB a record as text.
  writesPerSecond: 7000,
  // Of 100 reads a second, 100 ids each as they fit into an address.
  readsPerSecond: 5000,
};

/** An index of Pinecone. No request is sent before a method is called. */
export async function openPineconeStore(options: PineconeStoreOptions): Promise<Store> {
  return new PineconeStore(options);
}

class PineconeStore implements Store {
  readonly description: string;
  readonly capabilities = CAPABILITIES;
  readonly #options: PineconeStoreOptions;
  readonly #connection: IndexConnection;

  constructor(options: PineconeStoreOptions) {
    this.#options = options;
    this.#connection = new IndexConnection(options);
    this.description = `pinecone ${options.index}`;
  }

  async checkFit(wanted: Wanted): Promise<void> {
    await this.#connection.checkFit(wanted);
  }

  refusesItem(item: Omit<StoredRecord, 'vector'> & Partial<StoredRecord>): string | undefined {
    return refuseItem(item, this.#options.recordLabels);
  }

  async alias(name: string): Promise<AliasState | undefined> {
    return (await this.#connection.find())?.control.alias(name);
  }

  async aliases(): Promise<readonly AliasState[]> {
    return (await (await this.#connection.find())?.control.aliases()) ?? [];
  }

  async history(): Promise<readonly LivePeriod[]> {
    return (await (await this.#connection.find())?.control.history()) ?? [];
  }

  async live(alias: string): Promise<LiveState | undefined> {
    return (await this.#connection.find())?.control.live(alias);
  }

  async generations(): Promise<readonly Generation[]> {
    return (await (await this.#connection.find())?.control.generations()) ?? [];
  }

  async generation(name: string): Promise<Generation | undefined> {
    return (await this.#connection.find())?.control.generation(name);
  }

  async *manifest(generation: string): AsyncGenerator<ManifestEntry> {
    yield* (await this.#holding(generation)).reader.manifest(generation);
  }

  async fetch(generation: string, ids: readonly string[]): Promise<readonly StoredRecord[]> {
    return (await this.#holding(generation)).reader.fetch(generation, ids);
  }

  async *records(generation: string): AsyncGenerator<StoredRecord> {
    yield* (await this.#holding(generation)).reader.records(generation);
  }

  async count(generation: string): Promise<number> {
    return (await this.#holding(generation)).reader.count(generation);
  }

  async query(generation: string, vector: Float32Array, topK: number): Promise<readonly Match[]> {
    const { reader } = await this.#holding(generation);
    return reader.query(generation, vector, topK);
  }

  async queryLive(alias: string, vector: Float32Array, topK: number): Promise<LiveMatches | undefined> {
    const index = await this.#connection.find();
    if (index === undefined) return undefined;
    if (this.#options.switchBy === 'alias') {
      const { dimension, distance } = await index.space();
      checkQuery(vector, topK, { name: `of alias ${alias}`, dimension, distance });
      const through = await findNearest(index.api, alias, vector, { topK, distance, isAlias: true });
      const { namespace, matches } = through;
      // A name that leads nowhere is answered as if it were an empty namespace.
      if (namespace === alias) return undefined;
      if (namespace !== '') return { generation: generationOfNamespace(namespace), matches };
    }
    const live = await index.control.live(alias);
    if (live === undefined) return undefined;
    const { name } = live.generation;
    return { generation: name, matches: await index.reader.query(name, vector, topK) };
  }

  async fetchLive(alias: string, ids: readonly string[]): Promise<LiveRecords | undefined> {
    const index = await this.#connection.find();
    if (index === undefined) return undefined;
    if (this.#options.switchBy === 'alias') {
      const { namespace, records } = await index.api.fetchThrough(alias, ids.map(encodeId));
      if (namespace === alias) return undefined;
      if (namespace !== '')
        return { generation: generationOfNamespace(namespace), records: records.map(fromWire) };
    }
    const live = await index.control.live(alias);
    if (live === undefined) return undefined;
    const { name } = live.generation;
    return { generation: name, records: await index.reader.fetch(name, ids) };
  }

  async begin(
    description: GenerationDescription,
    options: { readonly fresh?: boolean } = {},
  ): Promise<BuildToken> {
    this.#refuseReading();
    const { writer, reader } = await this.#connection.ensure(description);
    const build = await writer.begin(description, options.fresh ?? false);
    reader.forgetRecent();
    return build;
  }

  async write(build: BuildToken, records: readonly NewRecord[]): Promise<void> {
    await (await this.#writable(build.generation)).writer.write(build, records);
  }

  async copy(build: BuildToken, from: string, records: readonly CopiedRecord[]): Promise<readonly string[]> {
    const { writer, reader } = await this.#writable(build.generation);
    return writer.copy(build, await reader.require(from), records);
  }

  async remove(build: BuildToken, ids: readonly string[]): Promise<void> {
    await (await this.#writable(build.generation)).writer.remove(build, ids);
  }

  async setState(build: BuildToken, state: GenerationState): Promise<void> {
    await (await this.#writable(build.generation)).writer.setState(build, state);
  }

  async switchAlias(request: SwitchRequest): Promise<AliasState | undefined> {
    return (await this.#writable(request.generation)).control.switchAlias(request);
  }

  async retire(request: {
    readonly alias: string;
    readonly expected: AliasState;
    readonly at: string;
  }): Promise<boolean> {
    const { control, reader } = await this.#writable(request.expected.generation);
    const retired = await control.retire(request);
    reader.forgetRecent();
    if (retired && this.#options.recreate === 'index') await this.#connection.recreate();
    return retired;
  }

  async drop(generation: string): Promise<void> {
    this.#refuseReading();
    const index = await this.#connection.find();
    await index?.control.drop(generation);
    index?.reader.forgetRecent();
  }

  async beginEdit(request: EditRequest): Promise<BuildToken | undefined> {
    return (await this.#writable(request.expected.generation)).writer.beginEdit(request);
  }

  async restore(edit: BuildToken): Promise<number> {
    return (await this.#writable(edit.generation)).writer.restore(edit);
  }

  async finishEdit(edit: BuildToken, at: string): Promise<AliasState> {
    return (await this.#writable(edit.generation)).writer.finishEdit(edit, at);
  }

  async undoEdit(generation: string): Promise<number | undefined> {
    return (await this.#writable(generation)).writer.undoEdit(generation);
  }

  async keptRevisions(generation: string): Promise<readonly KeptRevision[]> {
    return (await this.#holding(generation)).control.keptRevisions(generation);
  }

  async forget(generation: string, revision: number): Promise<void> {
    await (await this.#writable(generation)).control.forget(generation, revision);
  }

  async sweep(): Promise<void> {
    this.#refuseReading();
    await (await this.#connection.find())?.control.sweep();
  }

  async inspect(alias: string): Promise<StoreInspection> {
    const index = await this.#connection.find();
    if (index === undefined) return { drift: [noIndex(this.#options.index).message], sizes: [], foreign: [] };
    return inspectIndex(index.api, index.control, alias);
  }

  async dropForeign(name: string, dryRun: boolean): Promise<number> {
    if (!dryRun) this.#refuseReading();
    const index = await this.#connection.find();
    if (index === undefined) throw noIndex(this.#options.index);
    return dropForeign(index.api, index.control, name, dryRun);
  }

  async close(): Promise<void> {
    // Connections are the process' own; nothing of them is kept here.
  }

  /** @throws CodedError `store.unknown-generation` (exit 2) where there is no index */
  async #holding(generation: string): Promise<OpenIndex> {
    const index = await this.#connection.find();
    if (index !== undefined) return index;
    throw unknownGeneration(generation);
  }

  async #writable(generation: string): Promise<OpenIndex> {
    this.#refuseReading();
    return this.#holding(generation);
  }

  #refuseReading(): void {
    if (this.#options.readOnly)
      throw badInput(
        'store.read-only',
        `${this.description} is open for reading only; nothing was written.`,
        { fix: 'Please report it: a run that may not write tried to.' },
      );
  }
}
