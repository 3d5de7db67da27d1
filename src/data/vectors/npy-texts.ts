import type { ByteReader } from '../../lib/byte-reader.ts';
import { damaged } from '../damaged.ts';
import { readNpyHeader } from './npy-header.ts';

const MAX_TEXT_BYTES = 2 ** 16;

type Decode = (bytes: Buffer) => string;

/**
 * Reads an array of texts (NumPy's `U`, or `S` as UTF-8) or whole numbers, one after the other.
 * @throws CodedError `data.damaged`
 */
export async function* readNpyTexts(reader: ByteReader, shown: string): AsyncGenerator<string, undefined> {
  const { type, shape } = await readNpyHeader(reader, shown);
  const [count] = shape;
  if (count === undefined || shape.length !== 1)
    throw damaged(shown, `an array of ${shape.length} dimensions, where one is wanted`);
  const format = textFormat(type);
  if (format === undefined || format.size > MAX_TEXT_BYTES)
    throw damaged(shown, `values of type ${type}: texts or whole numbers are wanted`);
  for (let row = 0; row < count; row += 1) {
    if (format.size > 0 && reader.available < format.size && !(await reader.fill(format.size)))
      throw damaged(shown, `is cut off: its header says ${count} rows, and ${row} are there`);
    yield format.decode(reader.take(format.size));
  }
  if (await reader.fill(1)) throw damaged(shown, `goes on behind the ${count} rows that its header says`);
  return undefined;
}

function textFormat(type: string): { readonly size: number; readonly decode: Decode } | undefined {
  const [, order, kind, digits] = /^([<>|=])([USiu])(\d+)$/.exec(type) ?? [];
  if (order === undefined || kind === undefined || digits === undefined) return undefined;
  const size = Number(digits);
  const little = order !== '>';
  if (kind === 'U') return { size: size * 4, decode: (bytes) => decodeUcs4(bytes, little) };
  if (kind === 'S') return { size, decode: (bytes) => bytes.toString().replace(/\0+$/, '') };
  if (![1, 2, 4, 8].includes(size)) return undefined;
  return { size, decode: (bytes) => String(decodeInteger(bytes, size, kind === 'i', little)) };
}

/** Four bytes a character, padded with zeros. */
function decodeUcs4(bytes: Buffer, little: boolean): string {
  const points: number[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const point = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    points.push(point > 0x10ffff ? 0xfffd : point);
  }
  while (points.at(-1) === 0) points.pop();
  return String.fromCodePoint(...points);
}

function decodeInteger(bytes: Buffer, size: number, signed: boolean, little: boolean): bigint {
  const ordered = little ? Buffer.from(bytes).reverse() : bytes;
  const value = BigInt(`0x${ordered.toString('hex')}`);
  return signed ? BigInt.asIntN(size * 8, value) : value;
}
