import type { FileHandle } from 'node:fs/promises';
import { HEADER, type Segment, SegmentReader } from './segment-reader.ts';

export interface SortOptions {
  /** Opened for reading and writing, empty; the runs are written to it. */
  readonly file: FileHandle;
  /** Bytes sorted in memory at a time. */
  readonly runBytes?: number;
  /** Bytes of all buffers together when the runs are merged. */
  readonly mergeBytes?: number;
}

/** A key and what belongs to it; both are valid until the next entry is asked for. */
export interface SortedEntry {
  readonly key: Buffer;
  readonly value: Buffer;
}

/** Entries on disk: read as often as needed, in the order of keys' bytes, equal keys in the order they were added. */
export interface SortedEntries {
  readonly count: number;
  entries(): Iterable<SortedEntry>;
}

/**
 * Sorts more entries than fit into memory by their keys' bytes: runs are sorted in memory and written one behind
 * the other to one file, and merged anew by whoever reads. What comes in order becomes a single run.
 */
export class ExternalSort {
  readonly #file: FileHandle;
  readonly #mergeBytes: number;
  readonly #chunk: Buffer;
  /** Where each entry begins in the chunk. */
  #starts: number[] = [];
  #used = 0;
  #written = 0;
  #count = 0;
  #runs: Segment[] = [];
  #lastKey: Buffer | undefined;

  constructor({ file, runBytes = 16 * 2 ** 20, mergeBytes = 16 * 2 ** 20 }: SortOptions) {
    this.#file = file;
    this.#mergeBytes = mergeBytes;
    this.#chunk = Buffer.allocUnsafeSlow(runBytes);
  }

  /**
   * Adds an entry; `fill` writes its `length` bytes of value. Await the result: it is undefined while there is room.
   * @throws RangeError for an entry larger than a run
   */
  add(key: Uint8Array, length: number, fill: (value: Buffer) => void): Promise<void> | undefined {
    const size = HEADER + key.length + length;
    if (size > this.#chunk.length) throw new RangeError(`an entry of ${size} bytes cannot be sorted`);
    if (this.#used + size > this.#chunk.length) return this.#flush().then(() => this.#put(key, length, fill));
    this.#put(key, length, fill);
    return undefined;
  }

  /** All that were added; no more can be. */
  async finish(): Promise<SortedEntries> {
    await this.#flush();
    const [file, runs, mergeBytes] = [this.#file, this.#runs, this.#mergeBytes];
    return { count: this.#count, entries: () => merge(file, runs, mergeBytes) };
  }

  #put(key: Uint8Array, length: number, fill: (value: Buffer) => void): void {
    const start = this.#used;
    this.#chunk.writeUInt32LE(key.length, start);
    this.#chunk.writeUInt32LE(length, start + 4);
    this.#chunk.set(key, start + HEADER);
    this.#used = start + HEADER + key.length + length;
    fill(this.#chunk.subarray(this.#used - length, this.#used));
    this.#starts.push(start);
    this.#count += 1;
  }

  async #flush(): Promise<void> {
    if (this.#starts.length === 0) return;
    const inOrder = sortStarts(this.#chunk, this.#starts);
    const first = keyAt(this.#chunk, this.#starts[0]!);
    const follows = this.#lastKey !== undefined && Buffer.compare(this.#lastKey, first) <= 0;
    this.#lastKey = Buffer.from(keyAt(this.#chunk, this.#starts.at(-1)!));
    const begin = this.#written;
    if (inOrder) await this.#write(this.#chunk.subarray(0, this.#used));
    else await this.#writeInPieces();
    const last = this.#runs.at(-1);
    if (follows && last !== undefined) last.end = this.#written;
    else this.#runs.push({ start: begin, end: this.#written });
    this.#starts = [];
    this.#used = 0;
  }

  async #writeInPieces(): Promise<void> {
    const piece = Buffer.allocUnsafeSlow(Math.min(this.#chunk.length, 2 ** 20));
    let filled = 0;
    for (const start of this.#starts) {
      const end = start + HEADER + this.#chunk.readUInt32LE(start) + this.#chunk.readUInt32LE(start + 4);
      if (filled + end - start > piece.length) {
        await this.#write(piece.subarray(0, filled));
        filled = 0;
      }
      if (end - start > piece.length) await this.#write(this.#chunk.subarray(start, end));
      else filled += this.#chunk.copy(piece, filled, start, end);
    }
    await this.#write(piece.subarray(0, filled));
  }

  async #write(bytes: Buffer): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, at, bytes.length - at, this.#written);
      at += bytesWritten;
      this.#written += bytesWritten;
    }
  }
}

function keyAt(chunk: Buffer, start: number): Buffer {
  return chunk.subarray(start + HEADER, start + HEADER + chunk.readUInt32LE(start));
}

/** Sorts in place by key, equal keys by position; were they in order before? */
function sortStarts(chunk: Buffer, starts: number[]): boolean {
  const compare = (a: number, b: number): number =>
    chunk.compare(
      chunk,
      b + HEADER,
      b + HEADER + chunk.readUInt32LE(b),
      a + HEADER,
      a + HEADER + chunk.readUInt32LE(a),
    ) || a - b;
  for (let i = 1; i < starts.length; i += 1) {
    if (compare(starts[i - 1]!, starts[i]!) <= 0) continue;
    starts.sort(compare);
    return false;
  }
  return true;
}

function* merge(
  file: FileHandle,
  runs: readonly Segment[],
  mergeBytes: number,
): Generator<SortedEntry, void, undefined> {
  const bufferBytes = Math.max(2 ** 14, Math.min(2 ** 20, Math.floor(mergeBytes / Math.max(1, runs.length))));
  const heap = runs.map((run, order) => new SegmentReader(file.fd, run, order, bufferBytes));
  for (const reader of heap) reader.advance();
  for (let i = (heap.length >> 1) - 1; i >= 0; i -= 1) siftDown(heap, i);
  while (heap.length > 0) {
    const top = heap[0]!;
    yield top;
    if (!top.advance()) {
      const last = heap.pop()!;
      if (heap.length === 0) return;
      if (last !== top) heap[0] = last;
    }
    siftDown(heap, 0);
  }
}

function siftDown(heap: SegmentReader[], from: number): void {
  for (let parent = from; ; ) {
    let least = parent;
    for (const child of [2 * parent + 1, 2 * parent + 2])
      if (child < heap.length && heap[child]!.isBefore(heap[least]!)) least = child;
    if (least === parent) return;
    [heap[parent], heap[least]] = [heap[least]!, heap[parent]!];
    parent = least;
  }
}
