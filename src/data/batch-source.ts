import type { InputSource } from '../engines/engine.ts';
import { badInput } from '../lib/errors.ts';
import type { ImageReader } from './image-reader.ts';
import type { Item } from './item.ts';
import { rowLength } from './preprocessing.ts';

/**
 * Decodes the items and keeps their pixels (one byte each) in memory; `read` gives rows of float32, pixel × scale.
 * @throws CodedError `data.undecodable`
 */
export async function inputSource(
  items: readonly Item[],
  reader: ImageReader,
  options: { readonly signal?: AbortSignal } = {},
): Promise<InputSource> {
  const images: Uint8Array[] = [];
  for await (const { item, pixels, error } of reader.decode(items, options)) {
    if (error !== undefined)
      throw badInput('data.undecodable', `The image ${item.id} cannot be decoded: ${error}`);
    images.push(pixels);
  }
  return rowsOf(images, rowLength(reader.preprocessing), reader.preprocessing.scale);
}

function rowsOf(images: readonly Uint8Array[], length: number, scale: number): InputSource {
  const scaled = Float32Array.from({ length: 256 }, (_, pixel) => pixel * scale);
  return {
    count: images.length,
    read(indices) {
      const rows = new Float32Array(indices.length * length);
      let to = 0;
      for (const index of indices) {
        const image = images[index];
        if (image === undefined) throw new RangeError(`No row ${index} of ${images.length}`);
        for (let i = 0; i < length; i += 1) rows[to + i] = scaled[image[i]!]!;
        to += length;
      }
      return rows;
    },
  };
}
