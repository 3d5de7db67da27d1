import { LANES_8, multiplyAdd } from './vector';

/** Output pixels that one tile computes at once: 5 × 8 accumulators leave registers for the operands. */
const TILE_ROWS: i32 = 5;
/** Scratch memory behind the packed filter for one tile of results. */
export const TILE_BYTES: i32 = TILE_ROWS * 32;
/** Pixels that pass all panels before the next ones, so that they stay in the cache. */
const BLOCK_PIXELS: i32 = 60;

/**
 * Direct convolution: out[n,y,x,o] = activation(bias[o] + Σ in[n, y·strideY+h, x·strideX+w, i] · filter[h,w,i,o]).
 * The input is padded already. A matrix product is the case of a 1×1 filter over pixels in one column.
 * Each output is summed in the order (bias, h, w, i), whatever its place in a tile or a batch.
 * @param panels the filter, packed; TILE_BYTES of scratch memory behind it
 * @param bias 0 for none
 */
export function convolve(
  input: usize,
  panels: usize,
  bias: usize,
  output: usize,
  batch: i32,
  inHeight: i32,
  inWidth: i32,
  inChannels: i32,
  outHeight: i32,
  outWidth: i32,
  outChannels: i32,
  filterHeight: i32,
  filterWidth: i32,
  strideY: i32,
  strideX: i32,
  relu: bool,
): void {
  const runBytes = (<usize>(filterWidth * inChannels)) << 2;
  const rowBytes = (<usize>(inWidth * inChannels)) << 2;
  const stepX = (<usize>(strideX * inChannels)) << 2;
  const stepY = <usize>strideY * rowBytes;
  const panelBytes = <usize>(filterHeight * filterWidth * inChannels) * LANES_8;
  const outPixelBytes = (<usize>outChannels) << 2;
  const panelCount = (outChannels + 7) >> 3;
  const tile = panels + <usize>panelCount * panelBytes;
  const pixels = outHeight * outWidth;
  for (let image = 0; image < batch; image++) {
    for (let block = 0; block < pixels; block += BLOCK_PIXELS) {
      const blockEnd = min(pixels, block + BLOCK_PIXELS);
      for (let panel = 0; panel < panelCount; panel++) {
        const usedColumns = min(8, outChannels - (panel << 3));
        writeStartValues(bias, panel, usedColumns, tile);
        const startLow = v128.load(tile);
        const startHigh = v128.load(tile, 16);
        for (let pixel = block; pixel < blockEnd; pixel += TILE_ROWS) {
          const rows = min(TILE_ROWS, blockEnd - pixel);
          const in0 = pixelAddress(input, pixel, outWidth, stepY, stepX);
          const in1 = rows > 1 ? pixelAddress(input, pixel + 1, outWidth, stepY, stepX) : in0;
          const in2 = rows > 2 ? pixelAddress(input, pixel + 2, outWidth, stepY, stepX) : in0;
          const in3 = rows > 3 ? pixelAddress(input, pixel + 3, outWidth, stepY, stepX) : in0;
          const in4 = rows > 4 ? pixelAddress(input, pixel + 4, outWidth, stepY, stepX) : in0;
          multiplyTile(
            in0,
            in1,
            in2,
            in3,
            in4,
            panels + <usize>panel * panelBytes,
            filterHeight,
            runBytes,
            rowBytes - runBytes,
            startLow,
            startHigh,
            tile,
          );
          storeTile(
            tile,
            output + <usize>pixel * outPixelBytes + ((<usize>panel) << 5),
            rows,
            (<usize>usedColumns) << 2,
            outPixelBytes,
            relu,
          );
        }
      }
    }
    input += <usize>inHeight * rowBytes;
    output += <usize>pixels * outPixelBytes;
  }
}

/** Where the input of an output pixel begins. */
function pixelAddress(input: usize, pixel: i32, outWidth: i32, stepY: usize, stepX: usize): usize {
  const y = pixel / outWidth;
  return input + <usize>y * stepY + <usize>(pixel - y * outWidth) * stepX;
}

/** Leaves the 8 values that a panel's sums begin with in `tile`: the bias, or zeros. */
function writeStartValues(bias: usize, panel: i32, usedColumns: i32, tile: usize): void {
  memory.fill(tile, 0, LANES_8);
  if (bias) memory.copy(tile, bias + ((<usize>panel) << 5), (<usize>usedColumns) << 2);
}

/** 5 pixels × 8 channels: sums over `segments` runs of `runBytes`, `gapBytes` apart. */
function multiplyTile(
  in0: usize,
  in1: usize,
  in2: usize,
  in3: usize,
  in4: usize,
  panel: usize,
  segments: i32,
  runBytes: usize,
  gapBytes: usize,
  startLow: v128,
  startHigh: v128,
  tile: usize,
): void {
  let low0 = startLow;
  let low1 = startLow;
  let low2 = startLow;
  let low3 = startLow;
  let low4 = startLow;
  let high0 = startHigh;
  let high1 = startHigh;
  let high2 = startHigh;
  let high3 = startHigh;
  let high4 = startHigh;
  for (let segment = 0; segment < segments; segment++) {
    const end = in0 + runBytes;
    while (in0 < end) {
      const low = v128.load(panel);
      const high = v128.load(panel, 16);
      panel += LANES_8;
      let value = v128.load_splat<f32>(in0);
      low0 = multiplyAdd(value, low, low0);
      high0 = multiplyAdd(value, high, high0);
      value = v128.load_splat<f32>(in1);
      low1 = multiplyAdd(value, low, low1);
      high1 = multiplyAdd(value, high, high1);
      value = v128.load_splat<f32>(in2);
      low2 = multiplyAdd(value, low, low2);
      high2 = multiplyAdd(value, high, high2);
      value = v128.load_splat<f32>(in3);
      low3 = multiplyAdd(value, low, low3);
      high3 = multiplyAdd(value, high, high3);
      value = v128.load_splat<f32>(in4);
      low4 = multiplyAdd(value, low, low4);
      high4 = multiplyAdd(value, high, high4);
      in0 += 4;
      in1 += 4;
      in2 += 4;
      in3 += 4;
      in4 += 4;
    }
    in0 += gapBytes;
    in1 += gapBytes;
    in2 += gapBytes;
    in3 += gapBytes;
    in4 += gapBytes;
  }
  v128.store(tile, low0);
  v128.store(tile, high0, 16);
  v128.store(tile, low1, 32);
  v128.store(tile, high1, 48);
  v128.store(tile, low2, 64);
  v128.store(tile, high2, 80);
  v128.store(tile, low3, 96);
  v128.store(tile, high3, 112);
  v128.store(tile, low4, 128);
  v128.store(tile, high4, 144);
}

function storeTile(
  tile: usize,
  output: usize,
  rows: i32,
  usedBytes: usize,
  rowBytes: usize,
  relu: bool,
): void {
  const zero = f32x4.splat(0);
  for (let row = 0; row < rows; row++, tile += LANES_8, output += rowBytes) {
    let low = v128.load(tile);
    let high = v128.load(tile, 16);
    if (relu) {
      low = f32x4.max(low, zero);
      high = f32x4.max(high, zero);
    }
    if (usedBytes === LANES_8) {
      v128.store(output, low);
      v128.store(output, high, 16);
    } else {
      v128.store(tile, low);
      v128.store(tile, high, 16);
      memory.copy(output, tile, usedBytes);
    }
  }
}
