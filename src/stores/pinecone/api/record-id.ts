import { sha256 } from '../../../lib/digest.ts';

/** As long as an id may be. */
export const MOST_ID_LENGTH = 512;

const HASHED = '%~';
const PLAIN = /^[\x20-\x24\x26-\x7e]+$/;

/**
 * An id as Pinecone takes it (1 to 512 characters of ASCII). Printable ASCII without `%` stays as it is. Of all else,
 * the bytes outside of printable ASCII and those of `%` are written as in a URL (`%C3%BC`); what is too long then is
 * named by its digest, which cannot be read back.
 */
export function encodeId(id: string): string {
  const written = PLAIN.test(id) ? id : percentEncoded(id);
  return written.length > MOST_ID_LENGTH ? `${HASHED}${sha256(id)}` : written;
}

/** What `encodeId` was given; a digest, which is nobody's id, comes back as it is: the record's metadata has the id. */
export function decodeId(wire: string): string {
  if (!wire.includes('%') || wire.startsWith(HASHED)) return wire;
  const bytes = Buffer.from(wire, 'latin1');
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const isEscape = bytes[at] === PERCENT;
    bytes[length++] = isEscape ? Number.parseInt(wire.slice(at + 1, at + 3), 16) : bytes[at]!;
    if (isEscape) at += 2;
  }
  return bytes.toString('utf8', 0, length);
}

const PERCENT = 37;

function percentEncoded(id: string): string {
  let written = '';
  for (const byte of Buffer.from(id)) {
    const isPlain = byte >= 0x20 && byte <= 0x7e && byte !== PERCENT;
    written += isPlain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return written;
}
