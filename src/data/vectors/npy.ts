import { ByteReader } from '../../lib/byte-reader.ts';
import { damaged } from '../damaged.ts';
import { readNpyHeader } from './npy-header.ts';
import { numberFormat } from './number-decoder.ts';

const BATCH_BYTES = 2 ** 18;

/** A matrix, row by row. */
export interface NpyMatrix {
  readonly rows: number;
  readonly dimension: number;
  /** Its rows as float32; may be asked for once. */
  batches(): AsyncGenerator<readonly Float32Array[]>;
}

/**
 * Opens a matrix of floats (2, 4 or 8 bytes, either byte order, C order).
 * @throws CodedError `data.damaged`, while it is read also where the file is longer or shorter than its header says
 */
export async function openNpyMatrix(bytes: AsyncIterable<Uint8Array>, shown: string): Promise<NpyMatrix> {
  const reader = new ByteReader(bytes);
  const { type, shape } = await readNpyHeader(reader, shown);
  const format = numberFormat(type);
  if (format === undefined) {
    throw damaged(
      shown,
      `numbers of type ${type}`,
      "Save vectors as floats: `np.save(path, array.astype('float32'))`.",
    );
  }
  const [rows, dimension] = shape;
  if (rows === undefined || dimension === undefined || shape.length !== 2) {
    throw damaged(
      shown,
      `an array of ${shape.length} dimensions`,
      'Save vectors as a matrix: one row for each item.',
    );
  }
  const rowBytes = dimension * format.size;
  return {
    rows,
    dimension,
    async *batches() {
      const most = Math.max(1, Math.floor(BATCH_BYTES / Math.max(1, rowBytes)));
      for (let done = 0; done < rows; ) {
        const count = Math.min(most, rows - done);
        if (!(await reader.fill(count * rowBytes))) {
          const whole = done + Math.floor(reader.available / rowBytes);
          throw damaged(
            shown,
            `is cut off: its header says ${rows} rows of ${dimension}, and ${whole} are there`,
          );
        }
        const values = format.decode(reader.take(count * rowBytes), count * dimension);
        yield Array.from({ length: count }, (_, i) => values.subarray(i * dimension, (i + 1) * dimension));
        done += count;
      }
      if (await reader.fill(1)) throw damaged(shown, `goes on behind the ${rows} rows that its header says`);
    },
  };
}
