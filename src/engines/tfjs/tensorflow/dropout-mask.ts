/** The odd fraction of the golden ratio: splitmix's step. */
const STEP = 0x9e3779b9;

/**
 * `scale` where a random number reaches `threshold`, otherwise 0; the numbers are those of the engine `wasm`
 * (`assembly/dropout.ts`): element i draws the upper 24 bits of the i-th number of splitmix32 from `key`.
 */
export function dropoutMask(count: number, key: number, threshold: number, scale: number): Float32Array {
  const mask = new Float32Array(count);
  let state = key | 0;
  for (let i = 0; i < count; i++) {
    let hash = state ^ (state >>> 16);
    hash = Math.imul(hash, 0x85ebca6b);
    hash ^= hash >>> 13;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 16;
    if (hash >>> 8 >= threshold) mask[i] = scale;
    state = (state + STEP) | 0;
  }
  return mask;
}
