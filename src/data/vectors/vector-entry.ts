import { itemDigest } from '../../lib/fingerprint.ts';
import { vectorBytes, vectorDigest } from '../../lib/vectors.ts';
import type { RowIdentity } from '../found-row.ts';
import type { Metadata, VectorItem } from '../item.ts';

/** What is kept on disk of an item: the numbers first, at fixed places, then texts, then the vector. */
const CONTENT = 0;
const DIGEST = 32;
const LENGTHS = 64;
const TEXTS = 84;
const ABSENT = 0xffffffff;

export interface Entry {
  readonly length: number;
  fill(into: Buffer): void;
}

export interface EntryFacts {
  readonly digest: string;
  readonly label: string | undefined;
  /** File and row. */
  readonly origin: string;
}

/** An item as bytes, its digests computed. @param origin file and row, for messages */
export function packItem(row: RowIdentity & { readonly vector: Float32Array }, origin: string): Entry {
  const contentDigest = vectorDigest(row.vector);
  const digest = itemDigest({ ...row, contentDigest });
  const metadata = Object.keys(row.metadata).length === 0 ? undefined : JSON.stringify(row.metadata);
  const texts = [origin, row.label, row.group, metadata].map((text) =>
    text === undefined ? undefined : Buffer.from(text),
  );
  const vector = vectorBytes(row.vector);
  const textBytes = texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
  return {
    length: TEXTS + textBytes + vector.length,
    fill(into) {
      into.write(contentDigest, CONTENT, 'hex');
      into.write(digest, DIGEST, 'hex');
      into.writeUInt32LE(vector.length, LENGTHS + 16);
      let at = TEXTS;
      for (const [i, text] of texts.entries()) {
        into.writeUInt32LE(text?.length ?? ABSENT, LENGTHS + 4 * i);
        if (text !== undefined) at += text.copy(into, at);
      }
      into.set(vector, at);
    },
  };
}

/** What the first pass over all entries wants, without the vector. */
export function readFacts(value: Buffer): EntryFacts {
  const [origin, label] = texts(value, 2);
  return { digest: value.toString('hex', DIGEST, LENGTHS), label, origin: origin ?? '' };
}

export function unpackItem(key: Buffer, value: Buffer): VectorItem {
  const [, label, group, metadata] = texts(value, 4);
  const length = value.readUInt32LE(LENGTHS + 16);
  const bytes = new Uint8Array(length);
  bytes.set(value.subarray(value.length - length));
  return {
    id: key.toString(),
    ...(label !== undefined && { label }),
    ...(group !== undefined && { group }),
    metadata: metadata === undefined ? {} : (JSON.parse(metadata) as Metadata),
    contentDigest: value.toString('hex', CONTENT, DIGEST),
    digest: value.toString('hex', DIGEST, LENGTHS),
    vector: new Float32Array(bytes.buffer),
  };
}

function texts(value: Buffer, count: number): (string | undefined)[] {
  const found: (string | undefined)[] = [];
  let at = TEXTS;
  for (let i = 0; i < count; i += 1) {
    const length = value.readUInt32LE(LENGTHS + 4 * i);
    if (length === ABSENT) found.push(undefined);
    else {
      found.push(value.toString('utf8', at, at + length));
      at += length;
    }
  }
  return found;
}
