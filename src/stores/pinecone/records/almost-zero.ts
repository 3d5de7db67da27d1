/** Below this in size Pinecone takes a value for zero (its API's description of a vector's values). */
const LEAST = 1e-8;

export const ALMOST_ZERO = 'no value of the vector is as large as 1e-8, and Pinecone takes none of zeros';

/** Pinecone takes no such vector, whatever the metric. */
export function isAlmostZero(vector: Float32Array): boolean {
  return !vector.some((value) => Math.abs(value) >= LEAST);
}
