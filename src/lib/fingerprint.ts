import { createHash } from 'node:crypto';
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

/** SHA-256 over items' digests, one after the other; they are added in the order of ids, so that nothing is held. */
export class Fingerprint {
  readonly #hash = createHash('sha256');

  /** @param digest 64 hex digits */
  add(digest: string): void {
    this.#hash.update(digest, 'latin1');
  }

  /** To be asked once. */
  value(): string {
    return this.#hash.digest('hex');
  }
}
