import { decodeCompletely } from './complete-decoder.ts';
import { hasTooManyScans, readJpegHeader } from './jpeg-header.ts';
import { loadPlainJpegDecoder } from './plain-jpeg-decoder.ts';
import type { Raster } from './raster.ts';
import { MAX_PIXELS, UndecodableImage } from './raster.ts';
import { loadResizer } from './resizer.ts';

/** From a file's bytes to `imageSize` × `imageSize` × 3 bytes, written into `row`. @throws UndecodableImage */
export type ImageDecoder = (bytes: Uint8Array, row: Uint8Array) => Promise<void>;

/** Loads what decoding takes. Plain JPEGs go a fast way, all else a complete one; both give the same pixels. */
export async function loadImageDecoder(imageSize: number): Promise<ImageDecoder> {
  const [decodePlain, resize] = await Promise.all([loadPlainJpegDecoder(), loadResizer()]);
  return async (bytes, row) => {
    const raster = plainRaster(bytes, decodePlain) ?? (await decodeCompletely(bytes));
    resize(raster, imageSize, row);
  };
}

function plainRaster(
  bytes: Uint8Array,
  decode: (bytes: Uint8Array) => Raster | undefined,
): Raster | undefined {
  const header = readJpegHeader(bytes);
  if (header === undefined) return undefined;
  if (header.width * header.height > MAX_PIXELS) throw UndecodableImage.tooLarge(header);
  if (hasTooManyScans(bytes)) throw UndecodableImage.tooManyScans();
  return header.plain ? decode(bytes) : undefined;
}
