import { ByteReader } from '../../lib/byte-reader.ts';
import { damaged } from '../damaged.ts';
import type { VectorRow } from '../found-row.ts';
import { decodeFloat32, type NumberDecoder } from './number-decoder.ts';

export type VecsFormat = 'fvecs' | 'bvecs' | 'ivecs';

const FORMATS: Readonly<Record<VecsFormat, { readonly size: number; readonly decode: NumberDecoder }>> = {
  fvecs: { size: 4, decode: decodeFloat32 },
  bvecs: { size: 1, decode: (bytes) => Float32Array.from(bytes) },
  ivecs: {
    size: 4,
    decode: (bytes, count) => Float32Array.from({ length: count }, (_, i) => bytes.readInt32LE(4 * i)),
  },
};

const MAX_DIMENSION = 2 ** 20;

/**
 * The files of the TEXMEX benchmarks (SIFT1M, GIST1M): each row is its length (int32, little-endian), then as many
 * float32 (fvecs), bytes (bvecs) or int32 (ivecs). An id is the row's number from 0.
 * @throws CodedError `data.damaged`
 */
export async function* readVecs(
  bytes: AsyncIterable<Uint8Array>,
  name: VecsFormat,
  shown: string,
): AsyncGenerator<readonly VectorRow[]> {
  const { size, decode } = FORMATS[name];
  const reader = new ByteReader(bytes);
  let row = 0;
  for (;;) {
    const batch: VectorRow[] = [];
    let wanted = 4;
    while (reader.available >= 4) {
      const dimension = reader.peek(4).readInt32LE();
      if (dimension < 1 || dimension > MAX_DIMENSION)
        throw damaged(shown, `row ${row} claims to have ${dimension} values`);
      wanted = 4 + dimension * size;
      if (reader.available < wanted) break;
      const vector = decode(reader.take(wanted).subarray(4), dimension);
      batch.push({ place: ` row ${row}`, id: String(row), metadata: {}, vector });
      row += 1;
      wanted = 4;
    }
    if (batch.length > 0) yield batch;
    else if (!(await reader.fill(wanted))) {
      if (reader.available > 0) throw damaged(shown, `is cut off in row ${row}`);
      return;
    }
  }
}
