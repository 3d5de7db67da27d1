/** Takes bytes off a stream in pieces of any size. */
export class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #buffer: Buffer = Buffer.alloc(0);
  #at = 0;
  #taken = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** Bytes that can be taken without waiting. */
  get available(): number {
    return this.#buffer.length - this.#at;
  }

  /** Bytes taken so far. */
  get taken(): number {
    return this.#taken;
  }

  /** Waits for `bytes` to be available; false where the stream ends before. */
  async fill(bytes: number): Promise<boolean> {
    if (this.available >= bytes) return true;
    const parts: Uint8Array[] = [this.#buffer.subarray(this.#at)];
    let length = this.available;
    while (length < bytes) {
      const { done, value } = await this.#chunks.next();
      if (done === true) break;
      parts.push(value);
      length += value.length;
    }
    this.#buffer = Buffer.concat(parts);
    this.#at = 0;
    return length >= bytes;
  }

  /** The next bytes, `available` at most, without taking them. They are valid until the next `fill`. */
  peek(bytes: number): Buffer {
    return this.#buffer.subarray(this.#at, this.#at + bytes);
  }

  /** Takes them. They are valid until the next `fill`. */
  take(bytes: number): Buffer {
    const piece = this.peek(bytes);
    this.#at += piece.length;
    this.#taken += piece.length;
    return piece;
  }

  /** Ends the stream early. */
  async close(): Promise<void> {
    await this.#chunks.return?.(undefined);
  }
}
