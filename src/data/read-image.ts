import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { ImageItem } from './item.ts';

/** Where an image's bytes lie. */
export type ImagePlace = Pick<ImageItem, 'path' | 'range'>;

/** The bytes of an image: those of a file, or of a part of one. Waits for the disk. */
export function readImage({ path, range }: ImagePlace): Buffer {
  if (range === undefined) return readFileSync(path);
  const bytes = Buffer.allocUnsafe(range.length);
  const file = openSync(path, 'r');
  try {
    for (let at = 0; at < bytes.length; ) {
      const read = readSync(file, bytes, at, bytes.length - at, range.start + at);
      if (read === 0) throw new Error('the file ends early');
      at += read;
    }
    return bytes;
  } finally {
    closeSync(file);
  }
}
