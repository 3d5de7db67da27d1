import { multiplyAdd } from './vector';

/** Bytes of `outGradient` rows that stay in the first-level cache while every filter row passes over them. */
const BLOCK_BYTES: usize = 14336;

/**
 * Gradient of a convolution's filter: gradient[h,w,i,o] = Σ_{n,y,x} in[n, y·strideY+h, x·strideX+w, i] · outGradient[n,y,x,o].
 * The input is padded already. aᵀ·b is the case of a 1×1 filter over pixels in one column.
 */
export function filterGradient(
  input: usize,
  outGradient: usize,
  gradient: usize,
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
): void {
  const inRowBytes = (<usize>(inWidth * inChannels)) << 2;
  const outRowBytes = (<usize>(outWidth * outChannels)) << 2;
  const rows = filterWidth * inChannels;
  const filterRowBytes = (<usize>(rows * outChannels)) << 2;
  memory.fill(gradient, 0, filterRowBytes * <usize>filterHeight);
  const blockRows = max(1, <i32>(BLOCK_BYTES / outRowBytes));
  for (let image = 0; image < batch; image++) {
    for (let y = 0; y < outHeight; y += blockRows) {
      for (let h = 0; h < filterHeight; h++) {
        accumulateProduct(
          input + <usize>(image * inHeight + y * strideY + h) * inRowBytes,
          outGradient + <usize>(image * outHeight + y) * outRowBytes,
          gradient + <usize>h * filterRowBytes,
          rows,
          outChannels,
          min(blockRows, outHeight - y),
          outWidth,
          <usize>strideY * inRowBytes,
          (<usize>(strideX * inChannels)) << 2,
          outRowBytes,
          (<usize>outChannels) << 2,
        );
      }
    }
  }
}

/** c[rows, columns] += Σ over a grid of pixels of a[pixel]ᵀ · b[pixel]. */
function accumulateProduct(
  a: usize,
  b: usize,
  c: usize,
  rows: i32,
  columns: i32,
  pixelRows: i32,
  pixelColumns: i32,
  aRowBytes: usize,
  aPixelBytes: usize,
  bRowBytes: usize,
  bPixelBytes: usize,
): void {
  const cRowBytes = (<usize>columns) << 2;
  let column = 0;
  for (; column + 8 <= columns; column += 8) {
    let aColumn = a;
    let tile = c + ((<usize>column) << 2);
    const bColumn = b + ((<usize>column) << 2);
    let row = 0;
    for (; row + 4 <= rows; row += 4, aColumn += 16, tile += 4 * cRowBytes) {
      addTile4x8(
        aColumn,
        bColumn,
        tile,
        pixelRows,
        pixelColumns,
        aRowBytes,
        aPixelBytes,
        bRowBytes,
        bPixelBytes,
        cRowBytes,
      );
    }
    for (; row < rows; row++, aColumn += 4, tile += cRowBytes) {
      addTile1x8(
        aColumn,
        bColumn,
        tile,
        pixelRows,
        pixelColumns,
        aRowBytes,
        aPixelBytes,
        bRowBytes,
        bPixelBytes,
      );
    }
  }
  for (; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      addOne(
        a + ((<usize>row) << 2),
        b + ((<usize>column) << 2),
        c + <usize>row * cRowBytes + ((<usize>column) << 2),
        pixelRows,
        pixelColumns,
        aRowBytes,
        aPixelBytes,
        bRowBytes,
        bPixelBytes,
      );
    }
  }
}

function addTile4x8(
  a: usize,
  b: usize,
  c: usize,
  pixelRows: i32,
  pixelColumns: i32,
  aRowBytes: usize,
  aPixelBytes: usize,
  bRowBytes: usize,
  bPixelBytes: usize,
  cRowBytes: usize,
): void {
  const c1 = c + cRowBytes;
  const c2 = c1 + cRowBytes;
  const c3 = c2 + cRowBytes;
  let low0 = v128.load(c);
  let high0 = v128.load(c, 16);
  let low1 = v128.load(c1);
  let high1 = v128.load(c1, 16);
  let low2 = v128.load(c2);
  let high2 = v128.load(c2, 16);
  let low3 = v128.load(c3);
  let high3 = v128.load(c3, 16);
  for (let row = 0; row < pixelRows; row++, a += aRowBytes, b += bRowBytes) {
    let aPixel = a;
    let bPixel = b;
    for (let pixel = 0; pixel < pixelColumns; pixel++, aPixel += aPixelBytes, bPixel += bPixelBytes) {
      const low = v128.load(bPixel);
      const high = v128.load(bPixel, 16);
      let value = v128.load_splat<f32>(aPixel);
      low0 = multiplyAdd(value, low, low0);
      high0 = multiplyAdd(value, high, high0);
      value = v128.load_splat<f32>(aPixel, 4);
      low1 = multiplyAdd(value, low, low1);
      high1 = multiplyAdd(value, high, high1);
      value = v128.load_splat<f32>(aPixel, 8);
      low2 = multiplyAdd(value, low, low2);
      high2 = multiplyAdd(value, high, high2);
      value = v128.load_splat<f32>(aPixel, 12);
      low3 = multiplyAdd(value, low, low3);
      high3 = multiplyAdd(value, high, high3);
    }
  }
  v128.store(c, low0);
  v128.store(c, high0, 16);
  v128.store(c1, low1);
  v128.store(c1, high1, 16);
  v128.store(c2, low2);
  v128.store(c2, high2, 16);
  v128.store(c3, low3);
  v128.store(c3, high3, 16);
}

function addTile1x8(
  a: usize,
  b: usize,
  c: usize,
  pixelRows: i32,
  pixelColumns: i32,
  aRowBytes: usize,
  aPixelBytes: usize,
  bRowBytes: usize,
  bPixelBytes: usize,
): void {
  let low = v128.load(c);
  let high = v128.load(c, 16);
  for (let row = 0; row < pixelRows; row++, a += aRowBytes, b += bRowBytes) {
    let aPixel = a;
    let bPixel = b;
    for (let pixel = 0; pixel < pixelColumns; pixel++, aPixel += aPixelBytes, bPixel += bPixelBytes) {
      const value = v128.load_splat<f32>(aPixel);
      low = multiplyAdd(value, v128.load(bPixel), low);
      high = multiplyAdd(value, v128.load(bPixel, 16), high);
    }
  }
  v128.store(c, low);
  v128.store(c, high, 16);
}

function addOne(
  a: usize,
  b: usize,
  c: usize,
  pixelRows: i32,
  pixelColumns: i32,
  aRowBytes: usize,
  aPixelBytes: usize,
  bRowBytes: usize,
  bPixelBytes: usize,
): void {
  let sum = load<f32>(c);
  for (let row = 0; row < pixelRows; row++, a += aRowBytes, b += bRowBytes) {
    let aPixel = a;
    let bPixel = b;
    for (let pixel = 0; pixel < pixelColumns; pixel++, aPixel += aPixelBytes, bPixel += bPixelBytes) {
      sum += load<f32>(aPixel) * load<f32>(bPixel);
    }
  }
  store<f32>(c, sum);
}
