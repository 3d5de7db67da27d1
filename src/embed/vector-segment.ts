import { createHash } from 'node:crypto';
import { vectorBytes } from '../lib/vectors.ts';

/** What a model made of one content. */
export interface Embedding {
  readonly vector: Float32Array;
  /** Class probabilities, where the model has a classifier loaded. */
  readonly scores?: Float32Array;
}

/** Rows of one length, as they lie in a file: header, sorted content digests, then the rows in that order. */
export interface SegmentShape {
  readonly vectorLength: number;
  /** 0: without class probabilities. */
  readonly scoresLength: number;
}

interface SegmentHeader extends SegmentShape {
  readonly count: number;
}

const MAGIC = 0x43564956; // "VIVC"
const FORMAT = 1;
const CHECK_BYTES = 8;
export const HEADER_BYTES = 5 * 4 + CHECK_BYTES;
export const DIGEST_BYTES = 32;

export const rowBytes = ({ vectorLength, scoresLength }: SegmentShape): number =>
  4 * (vectorLength + scoresLength) + CHECK_BYTES;

/** Where a row begins in the file. */
export const rowOffset = (header: SegmentHeader, row: number): number =>
  HEADER_BYTES + header.count * DIGEST_BYTES + row * rowBytes(header);

/**
 * The bytes of a file that holds these embeddings.
 * @param embeddings by content digest (64 hex digits), all of one shape, at least one
 */
export function encodeSegment(embeddings: ReadonlyMap<string, Embedding>): Buffer {
  const [first] = embeddings.values();
  const shape = shapeOf(first!);
  const header = { ...shape, count: embeddings.size };
  const bytes = Buffer.alloc(rowOffset(header, embeddings.size));
  const sorted = [...embeddings].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [row, [digest, { vector, scores }]] of sorted.entries()) {
    const key = Buffer.from(digest, 'hex');
    key.copy(bytes, HEADER_BYTES + row * DIGEST_BYTES);
    let at = rowOffset(header, row);
    for (const values of scores === undefined ? [vector] : [vector, scores]) {
      bytes.set(vectorBytes(values), at);
      at += values.byteLength;
    }
    checkOf(key, bytes.subarray(rowOffset(header, row), at)).copy(bytes, at);
  }
  [MAGIC, FORMAT, shape.vectorLength, shape.scoresLength, header.count].forEach((value, i) => {
    bytes.writeUInt32LE(value, 4 * i);
  });
  checkOf(
    bytes.subarray(0, HEADER_BYTES - CHECK_BYTES),
    bytes.subarray(HEADER_BYTES, rowOffset(header, 0)),
  ).copy(bytes, HEADER_BYTES - CHECK_BYTES);
  return bytes;
}

/** The header of a file of `size` bytes, or undefined where it is not one of ours, or torn. */
export function decodeHeader(bytes: Buffer, size: number): SegmentHeader | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const read = (i: number): number => bytes.readUInt32LE(4 * i);
  const header = { vectorLength: read(2), scoresLength: read(3), count: read(4) };
  const whole = read(0) === MAGIC && read(1) === FORMAT && rowOffset(header, header.count) === size;
  return whole ? header : undefined;
}

/** Are these the digests that were written with this header? */
export function isDigestTable(header: Buffer, digests: Buffer): boolean {
  const end = HEADER_BYTES - CHECK_BYTES;
  return checkOf(header.subarray(0, end), digests).equals(header.subarray(end, HEADER_BYTES));
}

/** The row of a digest among sorted ones, or -1. */
export function findRow(digests: Buffer, key: Buffer): number {
  let low = 0;
  let high = digests.length / DIGEST_BYTES - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = key.compare(digests, middle * DIGEST_BYTES, (middle + 1) * DIGEST_BYTES);
    if (order === 0) return middle;
    if (order < 0) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
}

/** The embedding in a row's bytes, or undefined where they are not what was written. */
export function decodeRow(key: Buffer, bytes: Buffer, shape: SegmentShape): Embedding | undefined {
  const end = bytes.length - CHECK_BYTES;
  if (bytes.length !== rowBytes(shape) || !checkOf(key, bytes.subarray(0, end)).equals(bytes.subarray(end)))
    return undefined;
  const floats = (start: number, length: number): Float32Array => {
    const values = new Float32Array(length);
    vectorBytes(values).set(bytes.subarray(4 * start, 4 * (start + length)));
    return values;
  };
  return {
    vector: floats(0, shape.vectorLength),
    ...(shape.scoresLength === 0 ? {} : { scores: floats(shape.vectorLength, shape.scoresLength) }),
  };
}

export function shapeOf({ vector, scores }: Embedding): SegmentShape {
  return { vectorLength: vector.length, scoresLength: scores?.length ?? 0 };
}

function checkOf(...parts: readonly Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, CHECK_BYTES);
}
