import { readSync } from 'node:fs';

/** A part of a file, in bytes. */
export interface Segment {
  readonly start: number;
  end: number;
}

/** Bytes in front of an entry: the lengths of its key and of its value, 32 bits each. */
export const HEADER = 8;

/** Walks over the entries of one part of a file; synchronous, since every read is a large one. */
export class SegmentReader {
  key: Buffer = Buffer.alloc(0);
  value: Buffer = Buffer.alloc(0);
  readonly #descriptor: number;
  readonly #order: number;
  readonly #end: number;
  #buffer: Buffer;
  /** Where in the file the buffer's content ends. */
  #position: number;
  #at = 0;
  #filled = 0;

  constructor(descriptor: number, { start, end }: Segment, order: number, bufferBytes: number) {
    this.#descriptor = descriptor;
    this.#order = order;
    this.#position = start;
    this.#end = end;
    this.#buffer = Buffer.allocUnsafeSlow(bufferBytes);
  }

  /** Goes to the next entry; false at the end. */
  advance(): boolean {
    if (this.#at === this.#filled && this.#position === this.#end) return false;
    this.#need(HEADER);
    const keyLength = this.#buffer.readUInt32LE(this.#at);
    const size = HEADER + keyLength + this.#buffer.readUInt32LE(this.#at + 4);
    this.#need(size);
    this.key = this.#buffer.subarray(this.#at + HEADER, this.#at + HEADER + keyLength);
    this.value = this.#buffer.subarray(this.#at + HEADER + keyLength, this.#at + size);
    this.#at += size;
    return true;
  }

  isBefore(other: SegmentReader): boolean {
    const order = Buffer.compare(this.key, other.key);
    return order < 0 || (order === 0 && this.#order < other.#order);
  }

  /** Has `bytes` in the buffer from `#at` on. */
  #need(bytes: number): void {
    if (this.#filled - this.#at >= bytes) return;
    const rest = this.#buffer.subarray(this.#at, this.#filled);
    const target = bytes > this.#buffer.length ? Buffer.allocUnsafeSlow(bytes * 2) : this.#buffer;
    rest.copy(target);
    this.#filled = rest.length;
    this.#at = 0;
    this.#buffer = target;
    while (this.#filled < bytes) {
      const wanted = Math.min(target.length - this.#filled, this.#end - this.#position);
      const read = readSync(this.#descriptor, target, this.#filled, wanted, this.#position);
      if (read === 0) throw new Error('a temporary file ended early');
      this.#filled += read;
      this.#position += read;
    }
  }
}
