import type { InputSource } from '../engines/engine.ts';
import { pixelScaler } from '../lib/scaled-pixels.ts';
import { undecodable } from '../lib/undecodable.ts';
import type { ImageReader } from './image-reader.ts';
import type { ImageItem } from './item.ts';
import { rowLength } from './preprocessing.ts';

/**
 * Decodes the items and keeps their pixels (one byte each) in memory; `read` gives rows of float32, pixel × scale.
 * @throws CodedError `data.undecodable`
 */
export async function inputSource(
  items: readonly ImageItem[],
  reader: ImageReader,
  options: { readonly signal?: AbortSignal } = {},
): Promise<InputSource> {
  const images: Uint8Array[] = [];
  for await (const { item, pixels, error } of reader.decode(items, options)) {
    if (error !== undefined) throw undecodable(item, error);
    images.push(pixels);
  }
  return rowsOf(images, rowLength(reader.preprocessing), reader.preprocessing.scale);
}

function rowsOf(images: readonly Uint8Array[], length: number, scale: number): InputSource {
  const scaleInto = pixelScaler(scale);
  return {
    count: images.length,
    read(indices) {
      const rows = new Float32Array(indices.length * length);
      for (const [row, index] of indices.entries()) {
        const image = images[index];
        if (image === undefined) throw new RangeError(`No row ${index} of ${images.length}`);
        scaleInto(image, rows, row * length);
      }
      return rows;
    },
  };
}
