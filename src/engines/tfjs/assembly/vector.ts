/** Bytes of 8 floats: the width of a panel. */
export const LANES_8: usize = 32;

/** a·b + c with two roundings. (A relaxed, fused one rounds as the CPU likes, and results would differ.) */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  return f32x4.add(f32x4.mul(a, b), c);
}
