import type { DecodedItem, ImageReader } from './image-reader.ts';
import { rowLength } from './preprocessing.ts';

const GIBIBYTE = 2 ** 30;

/**
 * A reader that decodes each content once: checking, training, evaluation and embedding ask for the same images.
 * When the budget is used up, what is kept stays and the rest is decoded again each time: since every pass reads
 * everything, dropping the oldest would keep nothing.
 * @param budget bytes of pixels
 */
export function cachePixels(reader: ImageReader, budget: number = GIBIBYTE): ImageReader {
  const room = Math.floor(budget / rowLength(reader.preprocessing));
  const kept = new Map<string, { pixels: Uint8Array } | { error: string }>();

  const keep = ({ item, pixels, error }: DecodedItem): void => {
    if (kept.size < room) kept.set(item.contentDigest, error === undefined ? { pixels } : { error });
  };

  return {
    preprocessing: reader.preprocessing,
    async *decode(items, options) {
      const known = items.map((item) => kept.get(item.contentDigest));
      const missing = reader.decode(
        items.filter((_, index) => known[index] === undefined),
        options,
      );
      const decoded = missing[Symbol.asyncIterator]();
      try {
        for (const [index, item] of items.entries()) {
          const hit = known[index];
          if (hit !== undefined) {
            yield { item, ...hit };
            continue;
          }
          const next = await decoded.next();
          if (next.done === true) throw new Error(`No pixels came for ${item.id}`);
          keep(next.value);
          yield next.value;
        }
      } finally {
        await decoded.return?.();
      }
    },
    close: () => reader.close(),
  };
}
