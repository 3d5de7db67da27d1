import { fingerprintOf, itemDigest } from '../lib/fingerprint.ts';

export type MetadataValue = string | number | boolean | readonly string[];
export type Metadata = Readonly<Record<string, MetadataValue>>;

/** One thing to index. */
export interface Item {
  /** The path relative to the data folder, `/` on every system. */
  readonly id: string;
  readonly label?: string;
  readonly metadata: Metadata;
  /** SHA-256 of the image file's bytes. */
  readonly contentDigest: string;
  /** Over id, label, metadata and content digest. */
  readonly digest: string;
  /** Where the content is read from: an absolute path. */
  readonly path: string;
}

export { itemDigest };

/** Digest over items' digests, independent of their order. */
export function fingerprint(items: Iterable<Pick<Item, 'digest'>>): string {
  return fingerprintOf(Array.from(items, (item) => item.digest));
}
