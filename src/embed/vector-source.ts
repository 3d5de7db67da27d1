import type { Item } from '../data/item.ts';

/** Where an index's vectors come from: a model that embeds items, or vectors that the items bring along. */
export interface VectorSource<T extends Item = Item> {
  /** Vectors in the order of `items`. */
  embed(items: readonly T[]): AsyncIterable<{ readonly item: T; readonly vector: Float32Array }>;
  /** `embed` without anything remembered, for holding vectors against what was stored. */
  embedAgain(items: readonly T[]): AsyncIterable<{ readonly item: T; readonly vector: Float32Array }>;
  /** Is the vector of this content at hand, so that `embed` computes nothing for it? */
  holds(item: Pick<Item, 'contentDigest'>): boolean;
  /** What computing vectors has taken so far; absent where none is computed. */
  readonly computed?: { readonly items: number; readonly ms: number };
}
