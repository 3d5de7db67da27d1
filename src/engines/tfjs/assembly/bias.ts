/** output[row, c] = activation(input[row, c] + bias[c]). */
export function addBias(
  input: usize,
  bias: usize,
  output: usize,
  rows: i32,
  channels: i32,
  relu: bool,
): void {
  const rowBytes = (<usize>channels) << 2;
  const vectorBytes = (<usize>(channels & ~3)) << 2;
  const zero = f32x4.splat(0);
  for (let row = 0; row < rows; row++, input += rowBytes, output += rowBytes) {
    let c: usize = 0;
    for (; c < vectorBytes; c += 16) {
      const sum = f32x4.add(v128.load(input + c), v128.load(bias + c));
      v128.store(output + c, relu ? f32x4.max(sum, zero) : sum);
    }
    for (; c < rowBytes; c += 4) {
      const sum = load<f32>(input + c) + load<f32>(bias + c);
      store<f32>(output + c, relu ? max<f32>(sum, 0) : sum);
    }
  }
}

/** Gradient of a relu from its output: gradient = outGradient where output > 0, otherwise 0. */
export function reluGradient(output: usize, outGradient: usize, gradient: usize, count: i32): void {
  const bytes = (<usize>count) << 2;
  const vectorBytes = (<usize>(count & ~3)) << 2;
  const zero = f32x4.splat(0);
  let at: usize = 0;
  for (; at < vectorBytes; at += 16) {
    const open = f32x4.gt(v128.load(output + at), zero);
    v128.store(gradient + at, v128.and(v128.load(outGradient + at), open));
  }
  for (; at < bytes; at += 4) {
    store<f32>(gradient + at, load<f32>(output + at) > 0 ? load<f32>(outGradient + at) : 0);
  }
}

/** sums[c] = Σ_row input[row, c], in the order of the rows. */
export function sumRows(input: usize, sums: usize, rows: i32, channels: i32): void {
  const rowBytes = (<usize>channels) << 2;
  const blockBytes = (<usize>(channels & ~15)) << 2;
  let c: usize = 0;
  for (; c < blockBytes; c += 64) {
    let sum0 = f32x4.splat(0);
    let sum1 = sum0;
    let sum2 = sum0;
    let sum3 = sum0;
    let from = input + c;
    for (let row = 0; row < rows; row++, from += rowBytes) {
      sum0 = f32x4.add(sum0, v128.load(from));
      sum1 = f32x4.add(sum1, v128.load(from, 16));
      sum2 = f32x4.add(sum2, v128.load(from, 32));
      sum3 = f32x4.add(sum3, v128.load(from, 48));
    }
    v128.store(sums + c, sum0);
    v128.store(sums + c, sum1, 16);
    v128.store(sums + c, sum2, 32);
    v128.store(sums + c, sum3, 48);
  }
  for (; c < rowBytes; c += 4) {
    let sum: f32 = 0;
    let from = input + c;
    for (let row = 0; row < rows; row++, from += rowBytes) sum += load<f32>(from);
    store<f32>(sums + c, sum);
  }
}
