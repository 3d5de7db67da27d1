import { sha256 } from './digest.ts';

/** SHA-256 over a vector's float32 little-endian bytes. */
export function vectorDigest(vector: Float32Array): string {
  return sha256(vectorBytes(vector));
}

/** A vector's float32 little-endian bytes (every platform that Node runs on is little-endian; checked once). */
export function vectorBytes(vector: Float32Array): Uint8Array {
  if (!littleEndian) throw new Error('this program needs a little-endian machine');
  return new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength);
}

const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Every value is finite. */
export function isFiniteVector(vector: Float32Array): boolean {
  for (let i = 0; i < vector.length; i++) if (!Number.isFinite(vector[i])) return false;
  return true;
}

/** Every value is zero: such a vector has no direction, so cosine cannot rank by it. */
export function isZeroVector(vector: Float32Array): boolean {
  for (let i = 0; i < vector.length; i++) if (vector[i] !== 0) return false;
  return true;
}
