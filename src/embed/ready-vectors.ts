import type { VectorItem } from '../data/item.ts';
import type { VectorSource } from './vector-source.ts';

/** Vectors that items bring along, as they are. */
export const readyVectors: VectorSource<VectorItem> = {
  embed: ownVectors,
  embedAgain: ownVectors,
  holds: () => true,
};

async function* ownVectors(items: readonly VectorItem[]) {
  for (const item of items) yield { item, vector: item.vector };
}
