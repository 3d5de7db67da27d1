// Integers only: the same numbers on every machine.

/** The finaliser of MurmurHash3 (Austin Appleby): every bit of the result depends on every bit of `state`. */
function scramble(state: number): number {
  let hash = state ^ (state >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A seed of 32 bits for one purpose, from a seed and what tells the purpose from others. All are integers. */
export function deriveSeed(seed: number, ...purpose: readonly number[]): number {
  let state = 0;
  for (const part of [seed, Math.floor(seed / 2 ** 32), ...purpose]) {
    state = scramble((state + 0x9e3779b9 + (part | 0)) | 0);
  }
  return state;
}

/** 0 … count − 1 in an order that `seed` decides (Fisher–Yates, numbers from splitmix32). */
export function shuffledIndices(count: number, seed: number): Int32Array {
  const indices = Int32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const random = scramble(Math.imul(count - last, 0x9e3779b9) + seed);
    const other = Math.floor((random * (last + 1)) / 2 ** 32);
    const moved = indices[last]!;
    indices[last] = indices[other]!;
    indices[other] = moved;
  }
  return indices;
}
