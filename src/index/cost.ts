import type { Item } from '../data/item.ts';

/** What an update has cost. */
export interface Cost {
  /** Items whose vector came from the model, a cache or the data; from the store. */
  readonly embedded: number;
  readonly copied: number;
  /** Records that were written, and removed. */
  readonly written: number;
  readonly removed: number;
  /** Of records: ids, labels, metadata and vectors that left this process. */
  readonly bytes: number;
  /** Milliseconds in which vectors were computed, and in which records were written; the two may overlap. */
  readonly embedMs: number;
  readonly writeMs: number;
}

export const NO_COST: Cost = {
  ...{ embedded: 0, copied: 0, written: 0, removed: 0, bytes: 0, embedMs: 0, writeMs: 0 },
};

/** Where records go, as far as their size depends on it. */
export interface Space {
  readonly dimension: number;
  readonly copiesInside: boolean;
  readonly bytesPerValue: number;
}

/** Bytes that one record sends to the store: text as UTF-8, metadata as JSON, the vector as the store says. */
export function bytesSent(
  { id, label, metadata }: Pick<Item, 'id' | 'label' | 'metadata'>,
  copied: boolean,
  { dimension, copiesInside, bytesPerValue }: Space,
): number {
  const text =
    Buffer.byteLength(id) + Buffer.byteLength(label ?? '') + Buffer.byteLength(JSON.stringify(metadata));
  return text + (copied && copiesInside ? 0 : bytesPerValue * dimension);
}
