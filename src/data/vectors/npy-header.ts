import type { ByteReader } from '../../lib/byte-reader.ts';
import { damaged } from '../damaged.ts';

/** What the header of an .npy file says. */
export interface NpyHeader {
  /** `<f4`, `|S8`, `>U12` … */
  readonly type: string;
  readonly shape: readonly number[];
}

const MAGIC = '\x93NUMPY';
const MAX_HEADER = 2 ** 16;

/**
 * Reads the header of NumPy's format, versions 1 to 3 (numpy.lib.format): the magic bytes, the version, the header's
 * length, and a Python dictionary.
 * @throws CodedError `data.damaged`, also for arrays in Fortran's order and for pickled objects
 */
export async function readNpyHeader(reader: ByteReader, shown: string): Promise<NpyHeader> {
  if (!(await reader.fill(10)) || reader.peek(6).toString('latin1') !== MAGIC)
    throw damaged(shown, 'not an .npy file');
  const version = reader.take(8)[6]!;
  if (version < 1 || version > 3) throw damaged(shown, `version ${version} of the .npy format is not known`);
  const lengthBytes = version === 1 ? 2 : 4;
  if (!(await reader.fill(lengthBytes))) throw damaged(shown, 'the header is cut off');
  const length = reader.take(lengthBytes).readUIntLE(0, lengthBytes);
  if (length > MAX_HEADER) throw damaged(shown, `a header of ${length} bytes`);
  if (!(await reader.fill(length))) throw damaged(shown, 'the header is cut off');
  return parseHeader(reader.take(length).toString(version === 3 ? 'utf8' : 'latin1'), shown);
}

function parseHeader(text: string, shown: string): NpyHeader {
  const type = /'descr'\s*:\s*'([^']*)'/.exec(text)?.[1];
  const order = /'fortran_order'\s*:\s*(True|False)/.exec(text)?.[1];
  const shape = /'shape'\s*:\s*\(([\d\s,L]*)\)/.exec(text)?.[1];
  if (type === undefined || order === undefined || shape === undefined) {
    throw damaged(
      shown,
      `the header ${JSON.stringify(text.trim().slice(0, 100))} is not that of a plain array`,
    );
  }
  const sizes = shape.split(',').flatMap((size) => (size.trim() === '' ? [] : [Number.parseInt(size, 10)]));
  if (!sizes.every(Number.isSafeInteger)) throw damaged(shown, `the shape (${shape}) cannot be`);
  if (type.includes('O')) {
    throw damaged(
      shown,
      'holds pickled Python objects, which are not read',
      'Save ids and labels as text: `ids.astype(str)`.',
    );
  }
  if (order === 'True' && sizes.length > 1)
    throw damaged(
      shown,
      "is in Fortran's order",
      'Save it with `np.save(path, np.ascontiguousarray(array))`.',
    );
  return { type, shape: sizes };
}
