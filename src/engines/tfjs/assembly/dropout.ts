/** The odd fraction of the golden ratio: splitmix's step. */
const STEP: i32 = 0x9e3779b9;

/**
 * Inverted dropout: output = input · scale where a random number reaches `threshold`, otherwise 0.
 * Element i draws the upper 24 bits of the i-th number of splitmix32 from `key`, so the mask need not be kept:
 * applied to the gradient of the output it gives that of the input.
 */
export function dropout(input: usize, output: usize, count: i32, key: i32, threshold: i32, scale: f32): void {
  const vectorCount = count & ~3;
  const scales = f32x4.splat(scale);
  const thresholds = i32x4.splat(threshold);
  let state = i32x4.add(i32x4.splat(key), i32x4(0, STEP, 2 * STEP, 3 * STEP));
  let i = 0;
  for (; i < vectorCount; i += 4, input += 16, output += 16) {
    const kept = i32x4.ge_s(i32x4.shr_u(mixVector(state), 8), thresholds);
    v128.store(output, v128.and(f32x4.mul(v128.load(input), scales), kept));
    state = i32x4.add(state, i32x4.splat(4 * STEP));
  }
  for (; i < count; i++, input += 4, output += 4) {
    const kept = <i32>(mix(key + i * STEP) >>> 8) >= threshold;
    store<f32>(output, kept ? load<f32>(input) * scale : 0);
  }
}

/** The finaliser of MurmurHash3 (Austin Appleby), four at once. */
function mixVector(state: v128): v128 {
  let hash = v128.xor(state, i32x4.shr_u(state, 16));
  hash = i32x4.mul(hash, i32x4.splat(0x85ebca6b));
  hash = v128.xor(hash, i32x4.shr_u(hash, 13));
  hash = i32x4.mul(hash, i32x4.splat(0xc2b2ae35));
  return v128.xor(hash, i32x4.shr_u(hash, 16));
}

function mix(state: u32): u32 {
  let hash = state ^ (state >>> 16);
  hash *= 0x85ebca6b;
  hash ^= hash >>> 13;
  hash *= 0xc2b2ae35;
  return hash ^ (hash >>> 16);
}
