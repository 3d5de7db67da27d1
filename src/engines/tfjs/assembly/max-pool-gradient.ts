/**
 * Gradient of a max pooling: each window's gradient goes to its first maximum in row-major order, as on TensorFlow.js'
 * cpu backend. (The wasm backend's own kernel sends it elsewhere when a maximum is not positive, or not the only one.)
 */
export function maxPoolGradient(
  input: usize,
  outGradient: usize,
  gradient: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  windowHeight: i32,
  windowWidth: i32,
  strideY: i32,
  strideX: i32,
  top: i32,
  left: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const vectorBytes = (<usize>(channels & ~3)) << 2;
  memory.fill(gradient, 0, <usize>(batch * height * width) * pixelBytes);
  for (let image = 0; image < batch; image++) {
    const imageOffset = <usize>(image * height * width) * pixelBytes;
    for (let y = 0; y < outHeight; y++) {
      const firstY = max(0, y * strideY - top);
      const endY = min(height, y * strideY - top + windowHeight);
      for (let x = 0; x < outWidth; x++, outGradient += pixelBytes) {
        const firstX = max(0, x * strideX - left);
        const endX = min(width, x * strideX - left + windowWidth);
        let channel: usize = 0;
        for (; channel < vectorBytes; channel += 16) {
          // Position in the window of the first maximum, per lane.
          let largest = f32x4.splat(-Infinity);
          let winner = i32x4.splat(-1);
          let position = 0;
          for (let inY = firstY; inY < endY; inY++) {
            for (let inX = firstX; inX < endX; inX++, position++) {
              const value = v128.load(
                input + imageOffset + <usize>(inY * width + inX) * pixelBytes + channel,
              );
              const larger = f32x4.gt(value, largest);
              largest = v128.bitselect(value, largest, larger);
              winner = v128.bitselect(i32x4.splat(position), winner, larger);
            }
          }
          const share = v128.load(outGradient + channel);
          position = 0;
          for (let inY = firstY; inY < endY; inY++) {
            for (let inX = firstX; inX < endX; inX++, position++) {
              const to = gradient + imageOffset + <usize>(inY * width + inX) * pixelBytes + channel;
              const won = i32x4.eq(winner, i32x4.splat(position));
              v128.store(to, f32x4.add(v128.load(to), v128.and(share, won)));
            }
          }
        }
        for (; channel < pixelBytes; channel += 4) {
          let largest: f32 = -Infinity;
          let winner: usize = 0;
          for (let inY = firstY; inY < endY; inY++) {
            for (let inX = firstX; inX < endX; inX++) {
              const offset = imageOffset + <usize>(inY * width + inX) * pixelBytes + channel;
              const value = load<f32>(input + offset);
              if (value > largest) {
                largest = value;
                winner = gradient + offset;
              }
            }
          }
          if (winner) store<f32>(winner, load<f32>(winner) + load<f32>(outGradient + channel));
        }
      }
    }
  }
}
