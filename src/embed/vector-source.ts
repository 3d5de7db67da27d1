import type { Item } from '../data/item.ts';

/** Where an index's vectors come from: a model that embeds items, or vectors that the items bring along. */
export interface VectorSource<T extends Item = Item> {
  /** Vectors in the order of `items`. */
  embed(items: readonly T[]): AsyncIterable<{ readonly item: T; readonly vector: Float32Array }>;
  /** The same without anything remembered, for holding vectors against what was stored. */
  embedAgain(items: readonly T[]): AsyncIterable<{ readonly item: T; readonly vector: Float32Array }>;
}
