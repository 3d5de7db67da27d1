/**
 * Products of one query with the vectors of a panel, eight at a time, in float64. Each sum has the order of the
 * dimensions, so the bits are those of a plain loop.
 * @param panel vectors in groups of eight: value 0 of all eight, then value 1; `stride` bytes a group
 * @param offsets where in a group, in bytes, the values are that the query's `values` are multiplied with
 * @param length how many those are
 * @param products as many as `height` says, rounded up to eights
 */
export function multiply(
  panel: usize,
  height: i32,
  stride: usize,
  offsets: usize,
  values: usize,
  length: i32,
  products: usize,
): void {
  for (let row: i32 = 0; row < height; row += 8) {
    let a = f64x2.splat(0);
    let b = f64x2.splat(0);
    let c = f64x2.splat(0);
    let d = f64x2.splat(0);
    for (let i: i32 = 0; i < length; i++) {
      const at = panel + (load<u32>(offsets + ((i as usize) << 2)) as usize);
      const value = v128.load64_splat(values + ((i as usize) << 3));
      a = f64x2.add(a, f64x2.mul(value, v128.load(at)));
      b = f64x2.add(b, f64x2.mul(value, v128.load(at, 16)));
      c = f64x2.add(c, f64x2.mul(value, v128.load(at, 32)));
      d = f64x2.add(d, f64x2.mul(value, v128.load(at, 48)));
    }
    v128.store(products, a);
    v128.store(products, b, 16);
    v128.store(products, c, 32);
    v128.store(products, d, 48);
    products += 64;
    panel += stride;
  }
}
