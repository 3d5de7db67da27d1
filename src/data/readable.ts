import { counted } from '../lib/counted.ts';
import { canonicalJson, digestOf } from '../lib/digest.ts';
import { badInput } from '../lib/errors.ts';
import { listed } from '../lib/listed.ts';
import type { Log } from '../lib/log.ts';
import type { ImageReader } from './image-reader.ts';
import type { ImageItem } from './item.ts';

/** Remembers small texts from run to run; forgetting one costs time only. */
export interface Note {
  read(key: string): Promise<string | undefined>;
  write(key: string, text: string): Promise<void>;
}

export interface ReadableRequest {
  readonly onBadItem: 'fail' | 'skip';
  /** The setting that named the folder, for messages: `data`. */
  readonly setting: string;
  readonly log: Log;
  readonly signal?: AbortSignal;
  readonly note?: Note;
}

export interface SkippedItem {
  readonly id: string;
  readonly reason: string;
}

export interface Readable {
  readonly items: readonly ImageItem[];
  readonly skipped: readonly SkippedItem[];
}

const MAX_SKIPPED_SHARE = 0.05;

/**
 * Sorts out the items that cannot be decoded, by decoding all of them once; with a note, once for each set of
 * contents and decoder.
 * @throws CodedError `data.undecodable` under `fail` for any, under `skip` for more than 5 %
 */
export async function findUnreadable(
  items: readonly ImageItem[],
  reader: ImageReader,
  request: ReadableRequest,
): Promise<Readable> {
  const reasons = await reasonsByContent(items, reader, request);
  const skipped = items.flatMap(({ id, contentDigest }) => {
    const reason = reasons.get(contentDigest);
    return reason === undefined ? [] : [{ id, reason }];
  });
  refuseTooMany(items.length, skipped, request);
  return { items: items.filter(({ contentDigest }) => !reasons.has(contentDigest)), skipped };
}

function refuseTooMany(total: number, bad: readonly SkippedItem[], request: ReadableRequest): void {
  const allowed = request.onBadItem === 'skip' ? total * MAX_SKIPPED_SHARE : 0;
  if (bad.length <= allowed) return;
  const share = `${counted(bad.length, 'image')} of ${total} cannot be decoded`;
  throw badInput('data.undecodable', `\`${request.setting}\`: ${share}.`, {
    problems: listed(bad.map(({ id, reason }) => `${id}: ${reason}`)),
    fix:
      request.onBadItem === 'skip'
        ? 'Repair or remove the files: `on-bad-item: skip` leaves out 5 % at most.'
        : 'Repair or remove the files, or set `on-bad-item: skip` to leave out up to 5 %.',
  });
}

async function reasonsByContent(
  items: readonly ImageItem[],
  reader: ImageReader,
  { note, log, signal }: ReadableRequest,
): Promise<Map<string, string>> {
  const key = noteKey(items, reader);
  const remembered = parseNote(await note?.read(key));
  if (remembered !== undefined) return remembered;

  const reasons = new Map<string, string>();
  const bar = log.progress('Checking images', items.length, 'images');
  let done = 0;
  try {
    for await (const { item, error } of reader.decode(items, signal && { signal })) {
      if (error !== undefined) reasons.set(item.contentDigest, error);
      done += 1;
      bar.update(done);
    }
  } finally {
    bar.end();
  }
  await note?.write(key, canonicalJson(Object.fromEntries(reasons)));
  return reasons;
}

function noteKey(items: readonly ImageItem[], reader: ImageReader): string {
  const contents = new Set(items.map(({ contentDigest }) => contentDigest));
  return digestOf([reader.preprocessing.decoder, [...contents].sort()]);
}

/** Content digest → reason, or undefined for a text that is no such thing. */
function parseNote(text: string | undefined): Map<string, string> | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
    return new Map(Object.entries(value).map(([digest, reason]) => [digest, String(reason)]));
  } catch {
    return undefined;
  }
}
