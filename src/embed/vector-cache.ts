import { randomUUID } from 'node:crypto';
import { type FileHandle, open, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../lib/clock.ts';
import { describeError } from '../lib/errors.ts';
import { isErrno, writeFileAtomic } from '../lib/files.ts';
import type { Log } from '../lib/log.ts';
import {
  DIGEST_BYTES,
  decodeHeader,
  decodeRow,
  type Embedding,
  encodeSegment,
  findRow,
  HEADER_BYTES,
  isDigestTable,
  rowBytes,
  rowOffset,
  type SegmentShape,
  shapeOf,
} from './vector-segment.ts';

/** What models made of contents, kept between runs. Losing it costs time only. */
export interface VectorCache {
  /** How many embeddings it has given so far. */
  readonly given: number;
  /** Is a content known, as far as can be told without reading its row? */
  has(contentDigest: string): boolean;
  /** Those of the contents that are known, by content digest. */
  get(contentDigests: readonly string[]): Promise<ReadonlyMap<string, Embedding>>;
  add(embeddings: ReadonlyMap<string, Embedding>): Promise<void>;
  /** Writes what was added last. */
  close(): Promise<void>;
}

export interface VectorCacheOptions {
  /** Of this model, engine and numeric version alone. */
  readonly folder: string;
  /** With class probabilities: what was kept without them is not enough. */
  readonly classify: boolean;
  readonly readOnly: boolean;
  readonly clock: Clock;
  readonly log: Log;
}

interface Segment {
  readonly path: string;
  readonly file: FileHandle;
  readonly shape: SegmentShape;
  readonly offset: (row: number) => number;
  readonly digests: Buffer;
  readonly bytes: number;
  used: boolean;
}

const SEGMENT_BYTES = 8 * 1024 * 1024;
/** More small files than this are written together into one. */
const SMALL_FILES = 16;

/**
 * A folder of immutable files, each with the embeddings of some contents. Each writer makes files of its own, so that
 * any number may write at once; a file, or a row of one, that is not what was written is passed over.
 */
export async function openVectorCache(options: VectorCacheOptions): Promise<VectorCache> {
  const cache = new FolderVectorCache(options);
  await cache.openSegments();
  return cache;
}

class FolderVectorCache implements VectorCache {
  readonly #options: VectorCacheOptions;
  #segments: Segment[] = [];
  #pending = new Map<string, Embedding>();
  #pendingBytes = 0;
  #broken = false;
  given = 0;

  constructor(options: VectorCacheOptions) {
    this.#options = options;
  }

  async openSegments(): Promise<void> {
    for (const name of await listSegments(this.#options.folder)) {
      const segment = await openSegment(join(this.#options.folder, name)).catch(() => undefined);
      if (segment !== undefined) this.#segments.push(segment);
    }
  }

  has(contentDigest: string): boolean {
    if (this.#pending.has(contentDigest)) return true;
    const key = Buffer.from(contentDigest, 'hex');
    return this.#usable().some(({ digests }) => findRow(digests, key) >= 0);
  }

  async get(contentDigests: readonly string[]): Promise<ReadonlyMap<string, Embedding>> {
    const found = new Map<string, Embedding>();
    for (const digest of contentDigests) {
      const embedding = this.#pending.get(digest) ?? (await this.#read(digest));
      if (embedding !== undefined) found.set(digest, embedding);
    }
    this.given += found.size;
    return found;
  }

  async add(embeddings: ReadonlyMap<string, Embedding>): Promise<void> {
    if (this.#options.readOnly || this.#broken) return;
    for (const [digest, embedding] of embeddings) {
      this.#pending.set(digest, embedding);
      this.#pendingBytes += DIGEST_BYTES + rowBytes(shapeOf(embedding));
    }
    if (this.#pendingBytes >= SEGMENT_BYTES) await this.#write();
  }

  async close(): Promise<void> {
    const { readOnly } = this.#options;
    const absorbed = readOnly || this.#pending.size === 0 ? [] : await this.#absorbSmall();
    await this.#write();
    const now = this.#options.clock.now();
    for (const { file, path, used } of this.#segments) {
      await file.close();
      if (used && !readOnly) await utimes(path, now, now).catch(() => undefined);
    }
    this.#segments = [];
    if (!this.#broken) for (const path of absorbed) await rm(path, { force: true });
  }

  #usable(): readonly Segment[] {
    const { classify } = this.#options;
    return this.#segments.filter(({ shape }) => !classify || shape.scoresLength > 0);
  }

  async #read(digest: string): Promise<Embedding | undefined> {
    const key = Buffer.from(digest, 'hex');
    for (const segment of this.#usable()) {
      const row = findRow(segment.digests, key);
      const embedding = row < 0 ? undefined : await readRow(segment, key, row);
      if (embedding === undefined) continue;
      segment.used = true;
      return embedding;
    }
    return undefined;
  }

  /** Takes the rows of small files over into what is written next, where there are many. */
  async #absorbSmall(): Promise<readonly string[]> {
    const { scoresLength } = shapeOf(this.#pending.values().next().value!);
    const small = this.#segments.filter(
      ({ bytes, shape }) => bytes < SEGMENT_BYTES / 8 && shape.scoresLength === scoresLength,
    );
    if (small.length < SMALL_FILES) return [];
    for (const segment of small) {
      for (let row = 0; row * DIGEST_BYTES < segment.digests.length; row++) {
        const key = segment.digests.subarray(row * DIGEST_BYTES, (row + 1) * DIGEST_BYTES);
        const embedding = await readRow(segment, key, row);
        const digest = key.toString('hex');
        if (embedding !== undefined && !this.#pending.has(digest)) this.#pending.set(digest, embedding);
      }
    }
    return small.map(({ path }) => path);
  }

  async #write(): Promise<void> {
    const pending = this.#pending;
    this.#pending = new Map();
    this.#pendingBytes = 0;
    if (pending.size === 0 || this.#broken) return;
    const path = join(this.#options.folder, `${randomUUID()}${EXTENSION}`);
    try {
      await writeFileAtomic(path, encodeSegment(pending));
      const segment = await openSegment(path);
      if (segment !== undefined) this.#segments.push({ ...segment, used: true });
    } catch (error) {
      this.#broken = true;
      this.#options.log.warn(
        `The cache ${this.#options.folder} cannot be written, which costs time only: ${describeError(error)}`,
      );
    }
  }
}

const EXTENSION = '.vectors';

async function listSegments(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(EXTENSION)).sort();
  } catch (error) {
    if (isErrno(error, 'ENOENT') || isErrno(error, 'ENOTDIR')) return [];
    throw error;
  }
}

async function openSegment(path: string): Promise<Segment | undefined> {
  const { size } = await stat(path);
  const file = await open(path);
  try {
    const head = await readAt(file, 0, HEADER_BYTES);
    const header = head && decodeHeader(head, size);
    const digests = header && (await readAt(file, HEADER_BYTES, header.count * DIGEST_BYTES));
    if (header !== undefined && digests !== undefined && isDigestTable(head!, digests)) {
      const offset = (row: number): number => rowOffset(header, row);
      return { path, file, digests, shape: header, offset, bytes: size, used: false };
    }
  } catch {
    // As good as not there.
  }
  await file.close();
  return undefined;
}

async function readRow(segment: Segment, key: Buffer, row: number): Promise<Embedding | undefined> {
  const bytes = await readAt(segment.file, segment.offset(row), rowBytes(segment.shape)).catch(
    () => undefined,
  );
  return bytes && decodeRow(key, bytes, segment.shape);
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return bytesRead === length ? buffer : undefined;
}
