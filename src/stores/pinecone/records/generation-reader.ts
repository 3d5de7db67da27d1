import type { Clock } from '../../../lib/clock.ts';
import { inBatches } from '../../../lib/sorted-merge.ts';
import { checkQuery } from '../../record-check.ts';
import { generationReplaced, unknownGeneration } from '../../refusals.ts';
import type { ManifestEntry, Match, StoredRecord } from '../../store.ts';
import type { IndexApi } from '../api/index-api.ts';
import { encodeId } from '../api/record-id.ts';
import type { GenerationDocument } from '../state/documents.ts';
import { damaged, ManifestLog, SegmentMissing } from './manifest-log.ts';
import { findNearest } from './nearest.ts';
import type { HeldEntry } from './segment.ts';
import { countSettled } from './settled-count.ts';
import { fromWire } from './wire-record.ts';

export interface ReaderParts {
  readonly api: IndexApi;
  /** Labels are in records; else in the manifest. */
  readonly recordLabels: boolean;
  document(name: string): Promise<GenerationDocument | undefined>;
  sleep(ms: number): Promise<void>;
  readonly clock: Pick<Clock, 'monotonic'>;
}

/** Records that are asked for at once, and how many such pages are on their way while one is handed out. */
const PAGE = 1000;
const AHEAD = 4;
/** Milliseconds that queries take a generation's document for what it is. */
const RECENT_MS = 1000;

/** Reads generations: what they hold, by their manifest. */
export class GenerationReader {
  readonly #parts: ReaderParts;
  readonly #known = new Map<
    string,
    { readonly document: Promise<GenerationDocument>; readonly at: number }
  >();

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /** @throws CodedError `store.unknown-generation` (exit 2) */
  async require(name: string): Promise<GenerationDocument> {
    const document = await this.#parts.document(name);
    if (document !== undefined) return document;
    throw unknownGeneration(name);
  }

  async *manifest(name: string): AsyncGenerator<ManifestEntry> {
    for await (const { label: _, ...entry } of this.#entries(await this.require(name))) yield entry;
  }

  async fetch(name: string, ids: readonly string[]): Promise<readonly StoredRecord[]> {
    const document = await this.require(name);
    if (document.state === 'dropped') return [];
    await this.#visible(document);
    const records = (await this.#parts.api.fetch(document.namespace, ids.map(encodeId))).map(fromWire);
    if (this.#parts.recordLabels) return records;
    const said = await new ManifestLog(this.#parts.api, document).lookUp(ids);
    return records.map((record) => withLabel(record, said.get(record.id)));
  }

  /** What the manifest lists and the generation holds, in the order of ids' UTF-8 bytes. */
  async *records(name: string): AsyncGenerator<StoredRecord> {
    const document = await this.require(name);
    await this.#visible(document);
    let handedOut = 0;
    for await (const { records, whole } of ahead(this.#entries(document), (entries) =>
      this.#page(document, entries),
    )) {
      // What was deleted meanwhile is not taken for lost.
      if (!whole || ++handedOut % AHEAD === 0) await this.#refuseReplaced(document);
      yield* records;
    }
    await this.#refuseReplaced(document);
  }

  /** The port's query. What the generation is, is known for a moment: a verification asks thousands of times. */
  async query(name: string, vector: Float32Array, topK: number): Promise<readonly Match[]> {
    const document = await this.#recent(name);
    const { dimension, distance } = document.description;
    checkQuery(vector, topK, { name, dimension, distance });
    if (document.state === 'dropped') return [];
    const { matches } = await findNearest(this.#parts.api, document.namespace, vector, { topK, distance });
    if (this.#parts.recordLabels) return matches;
    const said = await new ManifestLog(this.#parts.api, document).lookUp(matches.map(({ id }) => id));
    return matches.map((match) => withLabel(match, said.get(match.id)));
  }

  /** What this process itself has changed is not to be remembered. */
  forgetRecent(): void {
    this.#known.clear();
  }

  #recent(name: string): Promise<GenerationDocument> {
    const now = this.#parts.clock.monotonic();
    const known = this.#known.get(name);
    if (known !== undefined && now - known.at < RECENT_MS) return known.document;
    const document = this.require(name);
    this.#known.set(name, { document, at: now });
    // What could not be read is asked for again.
    document.catch(() => this.#known.delete(name));
    return document;
  }

  async count(name: string): Promise<number> {
    const document = await this.require(name);
    if (document.state === 'dropped') return 0;
    await this.#visible(document);
    return countSettled(this.#parts, document);
  }

  async *#entries(document: GenerationDocument): AsyncGenerator<HeldEntry> {
    if (document.state === 'dropped') return;
    try {
      yield* new ManifestLog(this.#parts.api, document).read();
    } catch (error) {
      if (!(error instanceof SegmentMissing)) throw error;
      await this.#refuseReplaced(document);
      throw damaged(document.description.name, error.message, error);
    }
  }

  async #page(
    { namespace }: GenerationDocument,
    entries: readonly HeldEntry[],
  ): Promise<{ readonly records: readonly StoredRecord[]; readonly whole: boolean }> {
    const wire = await this.#parts.api.fetch(
      namespace,
      entries.map(({ id }) => encodeId(id)),
    );
    const said = new Map(entries.map((entry) => [entry.id, entry]));
    const records = wire.map(fromWire).map((record) => withLabel(record, said.get(record.id)));
    return { records, whole: records.length === entries.length };
  }

  /** @throws CodedError `store.generation-replaced` (exit 5) */
  async #refuseReplaced({ description, namespace, layers }: GenerationDocument): Promise<void> {
    const now = await this.#parts.document(description.name);
    if (now?.namespace === namespace && layers.every((layer) => now.layers.includes(layer))) return;
    throw generationReplaced(description.name);
  }

  /** What other processes are known to have written. */
  async #visible({ namespace, lsns }: GenerationDocument): Promise<void> {
    await this.#parts.api.visible(namespace, lsns[namespace]);
  }
}

/** Pages of a stream, read a few ahead of who consumes them. */
async function* ahead<T, P>(
  source: AsyncIterable<T>,
  read: (entries: readonly T[]) => Promise<P>,
): AsyncGenerator<P> {
  const pages: Promise<P>[] = [];
  for await (const entries of inBatches(source, PAGE)) {
    const page = read(entries);
    // Whoever stops reading does not hear of it.
    page.catch(() => undefined);
    pages.push(page);
    if (pages.length >= AHEAD) yield await pages.shift()!;
  }
  for (const page of pages) yield await page;
}

function withLabel<T extends { readonly label?: string }>(record: T, said: HeldEntry | undefined): T {
  return record.label === undefined && said?.label !== undefined ? { ...record, label: said.label } : record;
}
