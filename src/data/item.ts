import { compareIds } from '../lib/digest.ts';
import { Fingerprint, itemDigest } from '../lib/fingerprint.ts';

export type MetadataValue = string | number | boolean | readonly string[];
export type Metadata = Readonly<Record<string, MetadataValue>>;

/** One thing to index; what is embedded of it stands in the kinds of items below. */
export interface Item {
  /** An image's, in a folder: the path relative to it, `/` on every system. */
  readonly id: string;
  readonly label?: string;
  /** Items of one group are never parted by the split; not part of the item's digest. */
  readonly group?: string;
  readonly metadata: Metadata;
  /** SHA-256 of the content alone: an image's bytes, or a vector's float32 little-endian bytes. */
  readonly contentDigest: string;
  /** Over id, label, metadata and content digest. */
  readonly digest: string;
}

export interface ImageItem extends Item {
  /** The file that the image is read from, an absolute path. */
  readonly path: string;
  /** Where in that file the image lies; absent: it is the whole file. */
  readonly range?: { readonly start: number; readonly length: number };
  /** The image itself, of one that lies in no file; `path` is what it is called then. */
  readonly bytes?: Uint8Array;
}

export interface VectorItem extends Item {
  /** Computed elsewhere: it is indexed as it is. */
  readonly vector: Float32Array;
}

export { itemDigest };

/** What is to be indexed: read as often as needed, each time in the order of ids' UTF-8 bytes, without repeats. */
export interface Dataset<T extends Item = Item> {
  readonly count: number;
  /** Digest over the items' digests. */
  readonly fingerprint: string;
  items(): AsyncIterable<T> | Iterable<T>;
}

/** @param items in the order of ids' UTF-8 bytes */
export function datasetOf<T extends Item>(items: readonly T[]): Dataset<T> {
  return { count: items.length, fingerprint: fingerprint(items), items: () => items };
}

/** Digest over items' digests, independent of their order. */
export function fingerprint(items: Iterable<Pick<Item, 'id' | 'digest'>>): string {
  const inOrder = [...items].sort((a, b) => compareIds(a.id, b.id) || (a.digest < b.digest ? -1 : 1));
  const whole = new Fingerprint();
  for (const { digest } of inOrder) whole.add(digest);
  return whole.value();
}
