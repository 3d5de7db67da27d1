import { badInput } from '../../lib/errors.ts';
import { fileBytes } from '../file-bytes.ts';
import type { RowSource, VectorRow } from '../found-row.ts';
import type { Source } from '../sources.ts';
import { openNpyMatrix } from './npy.ts';
import { npzVectors } from './npz.ts';
import { readVecs } from './vecs.ts';

/** Rows of a file that holds vectors and nothing else: an id is the row's number from 0, save in .npz with ids. */
export function fileVectors(source: Source): RowSource<VectorRow> {
  const { shown, format } = source;
  switch (format) {
    case 'fvecs':
    case 'bvecs':
    case 'ivecs':
      return { shown, sources: [source], batches: () => readVecs(fileBytes(source), format, shown) };
    case 'npz':
      return npzVectors(source);
    case 'npy':
      return { shown, sources: [source], batches: () => matrixRows(source) };
    default:
      throw new RangeError(`${format} is no file of vectors`);
  }
}

async function* matrixRows(source: Source): AsyncGenerator<readonly VectorRow[]> {
  const matrix = await openNpyMatrix(fileBytes(source), source.shown);
  let row = 0;
  for await (const vectors of matrix.batches()) {
    const first = row;
    row += vectors.length;
    yield vectors.map((vector, i) => ({
      place: ` row ${first + i}`,
      id: String(first + i),
      metadata: {},
      vector,
    }));
  }
}

/** The matrix that lies beside a table. @throws CodedError `data.no-source` for anything but .npy */
export async function matrixBeside(source: Source) {
  if (source.format === 'npy') return openNpyMatrix(fileBytes(source), source.shown);
  throw badInput('data.no-source', `\`vectors\`: "${source.shown}" is not an .npy file.`, {
    fix: 'Write it with `np.save`; other files of vectors are named by `data` itself.',
  });
}
