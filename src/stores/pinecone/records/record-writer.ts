import { takeWhole } from '../../copied-records.ts';
import { checkRecords } from '../../record-check.ts';
import type { BuildToken, CopiedRecord, NewRecord } from '../../store.ts';
import type { IndexApi, PineconeRecord } from '../api/index-api.ts';
import { encodeId } from '../api/record-id.ts';
import type { GenerationDocument } from '../state/documents.ts';
import type { LogEntry } from './segment.ts';
import { fromWire, refuseItem, toWire } from './wire-record.ts';
import type { WriteSession } from './write-session.ts';

export interface WriterParts {
  readonly api: IndexApi;
  readonly recordLabels: boolean;
  /** The document, if the token still holds the right to write. @throws superseded */
  holder(build: BuildToken): Promise<GenerationDocument>;
  session(build: BuildToken, document: GenerationDocument): Promise<WriteSession>;
}

/** Writes records of a generation that is built or edited: journal, then records, then manifest. */
export class RecordWriter {
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  /** The port's write. */
  async write(build: BuildToken, records: readonly NewRecord[]): Promise<void> {
    const document = await this.#parts.holder(build);
    this.#check(records, document);
    await this.#put(build, document, records);
  }

  /** The port's copy. @param source the document of the generation that has the vectors */
  async copy(
    build: BuildToken,
    source: GenerationDocument,
    records: readonly CopiedRecord[],
  ): Promise<readonly string[]> {
    const { api } = this.#parts;
    const document = await this.#parts.holder(build);
    const held = await api.fetch(
      source.namespace,
      records.map(({ id }) => encodeId(id)),
    );
    const vectors = new Map(held.map((wire) => [wire.id, fromWire(wire).vector]));
    const { whole, lost } = takeWhole(records, (id) => vectors.get(encodeId(id)));
    this.#check(whole, document);
    await this.#put(build, document, whole, source.namespace === document.namespace ? held : undefined);
    return lost;
  }

  /** The port's remove. */
  async remove(build: BuildToken, ids: readonly string[]): Promise<void> {
    const { api, session, holder } = this.#parts;
    const document = await holder(build);
    if (ids.length === 0) return;
    const own = await session(build, document);
    const wire = ids.map(encodeId);
    await own.journal(document, wire);
    await api.deleteIds(document.namespace, wire);
    await own.append(
      document,
      ids.map((id) => ({ id, removed: true })),
    );
  }

  async #put(
    build: BuildToken,
    document: GenerationDocument,
    records: readonly NewRecord[],
    held?: readonly PineconeRecord[],
  ): Promise<void> {
    if (records.length === 0) return;
    const { api, session, recordLabels } = this.#parts;
    const own = await session(build, document);
    // Of an id that is given twice, the last holds.
    const last = [...new Map(records.map((record) => [record.id, record])).values()];
    const wire = last.map((record) => toWire(record, recordLabels));
    await own.journal(
      document,
      wire.map(({ id }) => id),
      held,
    );
    await api.upsert(document.namespace, wire);
    await own.append(
      document,
      last.map((record) => this.#entryOf(record)),
    );
  }

  #entryOf({ id, itemDigest, contentDigest, vectorDigest, label }: NewRecord): LogEntry {
    const withLabel = !this.#parts.recordLabels && label !== undefined;
    return { id, itemDigest, contentDigest, vectorDigest, ...(withLabel ? { label } : {}) };
  }

  #check(records: readonly NewRecord[], document: GenerationDocument): void {
    const space = document.edit?.after ?? document.description;
    checkRecords(records, space, (record) => refuseItem(record, this.#parts.recordLabels));
  }
}
