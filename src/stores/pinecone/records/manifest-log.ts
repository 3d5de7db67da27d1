import { serviceFailed } from '../../../lib/errors.ts';
import type { IndexApi } from '../api/index-api.ts';
import { type GenerationDocument, manifestNamespace } from '../state/documents.ts';
import { countEntries, mergeSegments } from './merge-segments.ts';
import {
  type HeldEntry,
  type KeyedEntry,
  type LogEntry,
  packEntries,
  textOf,
  textRecord,
  unpackEntries,
} from './segment.ts';
import { parseSegmentName, SEGMENTS, type SegmentName, sortKey, sortSegments } from './segment-name.ts';

/** The manifest of one generation: a log of segments, in a namespace beside its records. */
export class ManifestLog {
  readonly #api: IndexApi;
  readonly #document: GenerationDocument;
  readonly #namespace: string;

  constructor(api: IndexApi, document: GenerationDocument) {
    this.#api = api;
    this.#document = document;
    this.#namespace = manifestNamespace(document.namespace);
  }

  /** All segments, of whatever layer, in the order of their lower bounds. */
  async segments(): Promise<readonly SegmentName[]> {
    const { lsns } = this.#document;
    await this.#api.visible(this.#namespace, lsns[this.#namespace]);
    const found: SegmentName[] = [];
    for await (const id of this.#api.list(this.#namespace, SEGMENTS)) {
      const segment = parseSegmentName(id);
      if (segment !== undefined) found.push(segment);
    }
    return sortSegments(found);
  }

  /** In the order of ids' UTF-8 bytes; as it was when the reading began. */
  async *read(): AsyncGenerator<HeldEntry> {
    yield* mergeSegments(await this.#counted(), this.#load);
  }

  /** Entries that `read` gives. */
  async count(): Promise<number> {
    return countEntries(await this.#counted(), this.#load);
  }

  /** What is said of these ids. */
  async lookUp(ids: readonly string[]): Promise<ReadonlyMap<string, HeldEntry>> {
    const keys = ids.map(sortKey).sort((a, b) => (a < b ? -1 : 1));
    const touched = (await this.#counted()).filter((segment) => holdsAny(segment, keys));
    const wanted = new Set(ids);
    const found = new Map<string, HeldEntry>();
    for await (const entry of mergeSegments(touched, this.#load))
      if (wanted.has(entry.id)) found.set(entry.id, entry);
    return found;
  }

  /** Resolves when the service has acknowledged all. */
  async append(
    entries: readonly LogEntry[],
    origin: Pick<SegmentName, 'layer' | 'sequence' | 'writer'>,
  ): Promise<void> {
    if (entries.length === 0) return;
    const { dimension } = this.#document.description;
    await this.#api.upsert(
      this.#namespace,
      packEntries(entries, origin).map(({ id, text }) => textRecord(id, text, dimension)),
    );
  }

  /** Segments of the layers that count: those of an edit that is open, too, and not those that it takes back. */
  async #counted(): Promise<readonly SegmentName[]> {
    const { layers, edit } = this.#document;
    const counted = new Set([...layers, ...(edit === undefined ? [] : [edit.layer])]);
    if (edit?.reverts !== undefined) counted.delete(edit.reverts);
    return (await this.segments()).filter(({ layer }) => counted.has(layer));
  }

  #load = async (segments: readonly SegmentName[]): Promise<readonly (readonly KeyedEntry[])[]> => {
    const records = await this.#api.fetch(
      this.#namespace,
      segments.map(({ id }) => id),
    );
    const texts = new Map(records.map((record) => [record.id, record]));
    return segments.map(({ id }) => {
      const record = texts.get(id);
      if (record === undefined) throw new SegmentMissing(id);
      try {
        return unpackEntries(textOf(record));
      } catch (cause) {
        throw damaged(this.#document.description.name, id, cause);
      }
    });
  };
}

/** A segment that was listed is gone: someone deleted it, in the course of an edit's end or of a whole generation's. */
export class SegmentMissing extends Error {}

export function damaged(generation: string, what: string, cause: unknown): Error {
  return serviceFailed(
    'pinecone.damaged-manifest',
    `The manifest of generation ${generation} cannot be read: ${what} is lost or altered.`,
    {
      cause,
      fix: 'If a rerun says the same, something else wrote to this index: build with `rebuild: true`, which reads nothing of the old manifest.',
    },
  );
}

function holdsAny({ low, high }: SegmentName, sortedKeys: readonly string[]): boolean {
  const first = sortedKeys.find((key) => key >= low);
  return first !== undefined && (high === undefined || first <= high);
}
