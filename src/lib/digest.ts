import { hash } from 'node:crypto';

/** SHA-256 of bytes or UTF-8 text, 64 lower-case hex digits. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content);
}

/** JSON with object keys sorted (by code unit), no spaces: equal values give equal text. Rejects NaN and infinity. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'number' && !Number.isFinite(inner))
      throw new RangeError('not a finite number in JSON');
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  });
}

/** Digest of any JSON value: SHA-256 over its canonical form. */
export function digestOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** Orders ids by their UTF-8 bytes, as SQLite and most services do. */
export function compareIds(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** First 12 hex digits: for names and for people. */
export function shortDigest(digest: string): string {
  return digest.slice(0, 12);
}
