import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import type { ImageItem } from './item.ts';
import { MAX_IMAGE_BYTES, UndecodableImage } from './raster.ts';

/** Where an image's bytes lie. */
export type ImagePlace = Pick<ImageItem, 'path' | 'range' | 'bytes'>;

/**
 * The bytes of an image: those of a file, or of a part of one. Waits for the disk.
 * @throws UndecodableImage for more than 256 MiB
 */
export function readImage(place: ImagePlace): Uint8Array {
  const { bytes } = place;
  if (bytes === undefined) return readFromDisk(place);
  if (bytes.length > MAX_IMAGE_BYTES) throw UndecodableImage.tooManyBytes(bytes.length);
  return bytes;
}

function readFromDisk({ path, range }: Omit<ImagePlace, 'bytes'>): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const length = range?.length ?? fstatSync(file).size;
    if (length > MAX_IMAGE_BYTES) throw UndecodableImage.tooManyBytes(length);
    if (range === undefined) return readFileSync(file);
    const bytes = Buffer.allocUnsafe(range.length);
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
