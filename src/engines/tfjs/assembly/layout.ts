import { LANES_8 } from './vector';

/**
 * Packs a matrix [rows, columns] into panels of 8 columns, [columns/8][rows][8], the last one filled with zeros.
 * @param panelBytes from one panel to the next, so that several matrices can share panels
 */
export function packPanels(matrix: usize, panels: usize, rows: i32, columns: i32, panelBytes: usize): void {
  const rowBytes = (<usize>columns) << 2;
  for (let column = 0; column < columns; column += 8) {
    let from = matrix + ((<usize>column) << 2);
    let to = panels;
    if (columns - column >= 8) {
      for (let row = 0; row < rows; row++, from += rowBytes, to += LANES_8) {
        v128.store(to, v128.load(from));
        v128.store(to, v128.load(from, 16), 16);
      }
    } else {
      const used = (<usize>(columns - column)) << 2;
      for (let row = 0; row < rows; row++, from += rowBytes, to += LANES_8) {
        memory.copy(to, from, used);
        memory.fill(to + used, 0, LANES_8 - used);
      }
    }
    panels += panelBytes;
  }
}

/** packPanels of the transpose: `matrix` is [columns, rows]. */
export function packTransposedPanels(
  matrix: usize,
  panels: usize,
  rows: i32,
  columns: i32,
  panelBytes: usize,
): void {
  const rowBytes = (<usize>rows) << 2;
  for (let column = 0; column < columns; column += 8) {
    const used = min(8, columns - column);
    for (let lane = 0; lane < 8; lane++) {
      let to = panels + ((<usize>lane) << 2);
      let from = matrix + <usize>(column + lane) * rowBytes;
      if (lane < used) {
        for (let row = 0; row < rows; row++, from += 4, to += LANES_8) store<f32>(to, load<f32>(from));
      } else {
        for (let row = 0; row < rows; row++, to += LANES_8) store<f32>(to, 0);
      }
    }
    panels += panelBytes;
  }
}

/** Copies images into larger ones of [paddedHeight, paddedWidth] at (top, left), zeros around; crops what is outside. */
export function padImages(
  input: usize,
  padded: usize,
  batch: i32,
  height: i32,
  width: i32,
  channels: i32,
  paddedHeight: i32,
  paddedWidth: i32,
  top: i32,
  left: i32,
): void {
  const pixelBytes = (<usize>channels) << 2;
  const rowBytes = <usize>width * pixelBytes;
  const paddedRowBytes = <usize>paddedWidth * pixelBytes;
  const leftBytes = <usize>left * pixelBytes;
  const rows = min(height, paddedHeight - top);
  const copied = min(rowBytes, paddedRowBytes - leftBytes);
  for (let image = 0; image < batch; image++) {
    memory.fill(padded, 0, <usize>top * paddedRowBytes);
    let to = padded + <usize>top * paddedRowBytes;
    let from = input;
    for (let row = 0; row < rows; row++, from += rowBytes, to += paddedRowBytes) {
      memory.fill(to, 0, leftBytes);
      memory.copy(to + leftBytes, from, copied);
      memory.fill(to + leftBytes + copied, 0, paddedRowBytes - leftBytes - copied);
    }
    memory.fill(to, 0, <usize>(paddedHeight - top - rows) * paddedRowBytes);
    input += <usize>height * rowBytes;
    padded += <usize>paddedHeight * paddedRowBytes;
  }
}

/** transposed[column, row] = matrix[row, column]. */
export function transpose(matrix: usize, transposed: usize, rows: i32, columns: i32): void {
  const rowBytes = (<usize>columns) << 2;
  for (let column = 0; column < columns; column++) {
    let from = matrix + ((<usize>column) << 2);
    for (let row = 0; row < rows; row++, from += rowBytes, transposed += 4) {
      store<f32>(transposed, load<f32>(from));
    }
  }
}
