import type { Dataset, Item } from '../data/item.ts';
import type { VectorSource } from '../embed/vector-source.ts';
import { vectorDigest } from '../lib/vectors.ts';
import type { ManifestEntry, StoredRecord } from '../stores/store.ts';
import { listSome, type Probe } from './probe.ts';

/** How items are embedded anew, to hold against what is stored. */
export interface Reembedding<T extends Item = Item> {
  items(): AsyncIterable<T> | Iterable<T>;
  embed(items: readonly T[]): AsyncIterable<{ readonly item: T; readonly vector: Float32Array }>;
  /** Cosine distance within which vectors of one item are the same. 0, as where it is absent: bit for bit. */
  readonly tolerance?: number;
  /** What remembers vectors of the items, for computing with all of them. */
  readonly source?: Pick<VectorSource<T>, 'embed' | 'holds'>;
}

/** @param tolerance the engine's */
export function reembedding<T extends Item>(
  data: Dataset<T>,
  source: VectorSource<T>,
  tolerance: number,
): Reembedding<T> {
  return { items: () => data.items(), embed: (chosen) => source.embedAgain(chosen), tolerance, source };
}

/**
 * Do the items of `sample`, embedded again, give what the manifest lists, or what the store holds where the engine
 * promises closeness only?
 * @param stored the records of the sample
 */
export async function probeEmbedding<T extends Item>(
  { items, embed, tolerance = 0 }: Reembedding<T>,
  sample: readonly ManifestEntry[],
  stored: readonly StoredRecord[],
): Promise<Probe> {
  const expected = new Map(sample.map((entry) => [entry.id, entry.vectorDigest]));
  const held = new Map(stored.map((record) => [record.id, record.vector]));
  const same = (id: string, vector: Float32Array): boolean =>
    tolerance === 0
      ? vectorDigest(vector) === expected.get(id)
      : areClose(vector, held.get(id) ?? new Float32Array(), tolerance);
  const chosen: T[] = [];
  for await (const item of items()) if (expected.has(item.id)) chosen.push(item);
  const wrong: string[] = [];
  for await (const { item, vector } of embed(chosen)) if (!same(item.id, vector)) wrong.push(item.id);
  const how = tolerance === 0 ? '' : `, within a cosine distance of ${tolerance}`;
  const detail =
    wrong.length === 0
      ? `${chosen.length} items give the stored vectors when embedded again${how}`
      : `${wrong.length} of ${chosen.length} items give other vectors when embedded again: ${listSome(wrong)}`;
  return { name: 'embedding', passed: wrong.length === 0 && chosen.length === expected.size, detail };
}

/** ‖a − b‖² ≤ 2 · tolerance · ‖b‖²: for equal lengths, a cosine distance of `tolerance`; it bounds the lengths too. */
function areClose(a: Float32Array, b: Float32Array, tolerance: number): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  let length = 0;
  for (let i = 0; i < a.length; i++) {
    difference += (a[i]! - b[i]!) ** 2;
    length += b[i]! ** 2;
  }
  return difference <= 2 * tolerance * length;
}
