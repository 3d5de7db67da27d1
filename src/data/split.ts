import { sha256 } from '../lib/digest.ts';
import type { Item } from './item.ts';

export interface SplitSettings {
  /** Share of the items that go to the test part, 0 ≤ share < 1. */
  readonly testSplit: number;
  /** Share that goes to the validation part. */
  readonly validationSplit: number;
  readonly splitSeed: number;
}

export interface Split {
  readonly train: readonly Item[];
  readonly validation: readonly Item[];
  readonly test: readonly Item[];
}

/**
 * Splits by a hash of (split seed, content): an item stays in its part when others come or go or its share of the
 * rest changes, and equal contents are never parted. The order of items is kept.
 */
export function splitItems(items: readonly Item[], settings: SplitSettings): Split {
  const { testSplit, validationSplit, splitSeed } = settings;
  const parts = { train: [] as Item[], validation: [] as Item[], test: [] as Item[] };
  for (const item of items) {
    const place = placeOf(item.contentDigest, splitSeed);
    if (place < testSplit) parts.test.push(item);
    else if (place < testSplit + validationSplit) parts.validation.push(item);
    else parts.train.push(item);
  }
  return parts;
}

/** A number 0 ≤ n < 1, the first 48 bits of SHA-256 over `seed:content digest`. */
function placeOf(contentDigest: string, splitSeed: number): number {
  return Number.parseInt(sha256(`${splitSeed}:${contentDigest}`).slice(0, 12), 16) / 2 ** 48;
}
