import { digestOf } from './digest.ts';

/** What an item's digest covers. */
export interface ItemIdentity {
  readonly id: string;
  readonly label?: string;
  readonly metadata: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly contentDigest: string;
}

/** The digest that covers all that an item is: id, label, metadata and content digest. */
export function itemDigest(item: ItemIdentity): string {
  return digestOf([item.id, item.label ?? null, item.metadata, item.contentDigest]);
}

/** Digest over items' digests, independent of their order. */
export function fingerprintOf(itemDigests: Iterable<string>): string {
  return digestOf([...itemDigests].sort());
}
