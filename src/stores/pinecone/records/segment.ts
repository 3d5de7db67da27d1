import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ManifestEntry } from '../../store.ts';
import type { PineconeRecord } from '../api/index-api.ts';
import { nameSegment, type SegmentName, sortKey } from './segment-name.ts';

/** What a manifest says of one id: its digests, or that it was removed. */
export type LogEntry = HeldEntry | { readonly id: string; readonly removed: true };

export interface HeldEntry extends ManifestEntry {
  /** Only where records do not carry it themselves. */
  readonly label?: string;
}

/** An entry with what it is sorted by. */
export interface KeyedEntry {
  readonly key: string;
  readonly entry: LogEntry;
}

/** A segment, packed, that is not yet a record: what its vector is depends on the index. */
export interface PackedSegment {
  readonly id: string;
  readonly text: string;
}

/** Where a record of ours has its content. */
export const CONTENT = 'vi_doc';

/** A record has room for 40 KB of metadata. */
const MOST_TEXT = 38_000;
/** Characters that an entry takes with digests of 64 hex digits, about. */
const USUAL_TEXT = 152;

/** Packs entries, the last of each id, in the order of ids' UTF-8 bytes. */
export function packEntries(
  entries: readonly LogEntry[],
  origin: Pick<SegmentName, 'layer' | 'sequence' | 'writer'>,
): PackedSegment[] {
  const last = new Map(entries.map((entry) => [entry.id, entry]));
  const keyed = [...last.values()]
    .map((entry) => ({ key: sortKey(entry.id), entry }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return packRows(keyed, ({ entry }) => toRow(entry), USUAL_TEXT).map(({ rows, text }) => {
    const tombstones = rows.filter(({ entry }) => 'removed' in entry).length;
    const counts = { entries: rows.length - tombstones, tombstones };
    return { id: nameSegment(origin, counts, rows[0]!.key, rows.at(-1)!.key), text };
  });
}

/** @throws SyntaxError, RangeError or an error of zlib where the text is not what `packEntries` made */
export function unpackEntries(text: string): KeyedEntry[] {
  return unpackRows(text).map((row) => {
    const entry = fromRow(row);
    return { key: sortKey(entry.id), entry };
  });
}

/** Cuts rows into texts that fit into a record each. @param usual characters that a row takes, about */
export function packRows<T>(
  rows: readonly T[],
  toJson: (row: T) => unknown,
  usual: number,
): { readonly rows: readonly T[]; readonly text: string }[] {
  const size = Math.max(1, Math.floor(MOST_TEXT / usual));
  const packed: { rows: readonly T[]; text: string }[] = [];
  const pack = (part: readonly T[]): void => {
    const text = compress(JSON.stringify(part.map(toJson)));
    if (text.length <= MOST_TEXT || part.length === 1) {
      packed.push({ rows: part, text });
      return;
    }
    const half = part.length >> 1;
    pack(part.slice(0, half));
    pack(part.slice(half));
  };
  for (let start = 0; start < rows.length; start += size) pack(rows.slice(start, start + size));
  return packed;
}

export function unpackRows(text: string): (readonly unknown[])[] {
  const rows: unknown = JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString());
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw new RangeError('not rows');
  return rows;
}

/** A record that holds text and cannot be found by what it is near to: every one has the same direction. */
export function textRecord(id: string, text: string, dimension: number): PineconeRecord {
  const values = new Float32Array(dimension);
  values[0] = 1;
  return { id, values, metadata: { [CONTENT]: text } };
}

export function textOf({ id, metadata }: PineconeRecord): string {
  const text = metadata[CONTENT];
  if (typeof text !== 'string') throw new RangeError(`${id} has no ${CONTENT}`);
  return text;
}

function compress(json: string): string {
  return deflateRawSync(json, { level: constants.Z_BEST_SPEED }).toString('base64');
}

function toRow(entry: LogEntry): readonly string[] {
  if ('removed' in entry) return [entry.id];
  const { id, itemDigest, contentDigest, vectorDigest, label } = entry;
  return [id, itemDigest, contentDigest, vectorDigest, ...(label === undefined ? [] : [label])];
}

function fromRow(row: readonly unknown[]): LogEntry {
  if (!row.every((cell) => typeof cell === 'string')) throw new RangeError('a row that is not text');
  const [id, itemDigest, contentDigest, vectorDigest, label] = row;
  if (id === undefined) throw new RangeError('an empty row');
  if (itemDigest === undefined) return { id, removed: true };
  if (contentDigest === undefined || vectorDigest === undefined) throw new RangeError('a short row');
  return { id, itemDigest, contentDigest, vectorDigest, ...(label === undefined ? {} : { label }) };
}
