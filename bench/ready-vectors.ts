import { once } from 'node:events';
import { closeSync, createWriteStream, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

export const DIMENSION = 512;
const CHUNK = 4096;
const HEADER_BYTES = 128;

/**
 * A folder with `vectors.npy` (float32, rows × 512) and `items.jsonl`, the ids and labels in the same order.
 * @param changed percent of the rows that have another vector than without it
 */
export async function writeReadyVectors(folder: string, rows: number, changed = 0): Promise<void> {
  const npy = createWriteStream(join(folder, 'vectors.npy'));
  const table = createWriteStream(join(folder, 'items.jsonl'));
  npy.write(npyHeader(rows));
  for (let first = 0; first < rows; first += CHUNK) {
    const count = Math.min(CHUNK, rows - first);
    const values = new Float32Array(count * DIMENSION);
    for (let i = 0; i < count; i += 1) {
      const row = first + i;
      fillVector(values, i * DIMENSION, row % 100 < changed ? rows + row : row);
    }
    const lines = Array.from({ length: count }, (_, i) =>
      JSON.stringify({ id: idOf(first + i), label: `class-${(first + i) % 10}` }),
    );
    if (!npy.write(Buffer.from(values.buffer))) await once(npy, 'drain');
    if (!table.write(`${lines.join('\n')}\n`)) await once(table, 'drain');
  }
  for (const stream of [npy, table]) {
    stream.end();
    await once(stream, 'finish');
  }
}

/** Blocks of rows of that file. */
export function* readReadyVectors(folder: string, rows: number): Generator<Float32Array> {
  const file = openSync(join(folder, 'vectors.npy'), 'r');
  try {
    for (let first = 0; first < rows; first += CHUNK) {
      const values = new Float32Array(Math.min(CHUNK, rows - first) * DIMENSION);
      readSync(
        file,
        new Uint8Array(values.buffer),
        0,
        values.byteLength,
        HEADER_BYTES + 4 * first * DIMENSION,
      );
      yield values;
    }
  } finally {
    closeSync(file);
  }
}

/** In the order of neither bytes nor numbers: a reader must sort. */
export function idOf(row: number): string {
  return `item-${(Math.imul(row + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}`;
}

/** Values between 0 and 1, others for each row. */
export function fillVector(values: Float32Array, at: number, row: number): void {
  let state = (row + 1) * 0x9e3779b1;
  for (let i = 0; i < DIMENSION; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    values[at + i] = state / 2 ** 32;
  }
}

/** NumPy's format, version 1.0: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html */
function npyHeader(rows: number): Buffer {
  const header = Buffer.alloc(HEADER_BYTES, ' ');
  header.write('\x93NUMPY\x01\x00', 'latin1');
  header.writeUInt16LE(HEADER_BYTES - 10, 8);
  header.write(`{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${DIMENSION}), }`, 10, 'latin1');
  header.write('\n', HEADER_BYTES - 1);
  return header;
}
