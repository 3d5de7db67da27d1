import { sha256 } from '../lib/digest.ts';
import type { Item } from './item.ts';

export interface SplitSettings {
  /** Share of the items that go to the test part, 0 ≤ share < 1. */
  readonly testSplit: number;
  /** Share that goes to the validation part. */
  readonly validationSplit: number;
  readonly splitSeed: number;
}

export interface Split<T extends Item = Item> {
  readonly train: readonly T[];
  readonly validation: readonly T[];
  readonly test: readonly T[];
}

/**
 * Splits by a hash of (split seed, group or else content): an item stays in its part when others come or go or its share
 * of the rest changes, and neither a group nor equal contents without one are ever parted. The order of items is kept.
 */
export function splitItems<T extends Item>(items: readonly T[], settings: SplitSettings): Split<T> {
  const parts = { train: [] as T[], validation: [] as T[], test: [] as T[] };
  for (const item of items) parts[partOf(item, settings)].push(item);
  return parts;
}

/** The part that an item belongs to, whatever else there is. */
export function partOf(item: Item, { testSplit, validationSplit, splitSeed }: SplitSettings): keyof Split {
  const place = placeOf(item.group === undefined ? item.contentDigest : `group:${item.group}`, splitSeed);
  if (place < testSplit) return 'test';
  return place < testSplit + validationSplit ? 'validation' : 'train';
}

/** A number 0 ≤ n < 1: the items with the lowest ones are a sample of the content, whatever group they are of. */
export function sampleRank({ contentDigest }: Item, splitSeed: number): number {
  return placeOf(`sample:${contentDigest}`, splitSeed);
}

/** A number 0 ≤ n < 1, the first 48 bits of SHA-256 over `seed:what decides`. */
function placeOf(decides: string, splitSeed: number): number {
  return Number.parseInt(sha256(`${splitSeed}:${decides}`).slice(0, 12), 16) / 2 ** 48;
}
