import { hash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { openScratch, type Scratch } from '../../lib/scratch.ts';
import type { ImageItem } from '../item.ts';

const NAME = 'images';

/** Keeps images that come as bytes in one temporary file, for all who read images from disk. */
export class ImageSpool {
  #scratch: Scratch | undefined;
  #file: FileHandle | undefined;
  #length = 0;

  async put(bytes: Uint8Array): Promise<Pick<ImageItem, 'path' | 'range' | 'contentDigest'>> {
    this.#scratch ??= await openScratch();
    this.#file ??= await this.#scratch.file(NAME);
    const start = this.#length;
    for (let at = 0; at < bytes.length; ) {
      const { bytesWritten } = await this.#file.write(bytes, at, bytes.length - at, start + at);
      at += bytesWritten;
    }
    this.#length += bytes.length;
    return {
      path: join(this.#scratch.folder, NAME),
      range: { start, length: bytes.length },
      contentDigest: hash('sha256', bytes),
    };
  }

  /** The images are gone then. */
  async close(): Promise<void> {
    await this.#scratch?.close();
  }
}
