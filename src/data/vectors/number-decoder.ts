/** Bytes of `count` numbers → float32, in memory of its own. `bytes` may be changed. */
export type NumberDecoder = (bytes: Buffer, count: number) => Float32Array<ArrayBuffer>;

export interface NumberFormat {
  /** Bytes of one number. */
  readonly size: number;
  readonly decode: NumberDecoder;
}

/** NumPy's types of vectors: floats of 2, 4 and 8 bytes in either byte order; undefined for all else. */
export function numberFormat(type: string): NumberFormat | undefined {
  const [, order, kind] = /^([<>])(f[248])$/.exec(type) ?? [];
  const format = order === undefined || kind === undefined ? undefined : FLOATS[kind];
  if (format === undefined || order === '<') return format;
  return { size: format.size, decode: (bytes, count) => format.decode(swapped(bytes, format.size), count) };
}

/** float32, little-endian. */
export const decodeFloat32: NumberDecoder = (bytes, count) => new Float32Array(copyOf(bytes), 0, count);

const FLOATS: Readonly<Record<string, NumberFormat>> = {
  f2: { size: 2, decode: (bytes, count) => new Float32Array(new Float16Array(copyOf(bytes), 0, count)) },
  f4: { size: 4, decode: decodeFloat32 },
  f8: { size: 8, decode: (bytes, count) => new Float32Array(new Float64Array(copyOf(bytes), 0, count)) },
};

function swapped(bytes: Buffer, size: number): Buffer {
  if (size === 2) return bytes.swap16();
  return size === 4 ? bytes.swap32() : bytes.swap64();
}

/** Typed arrays want memory that begins at a multiple of their numbers' size. */
function copyOf(bytes: Buffer): ArrayBuffer {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return copy.buffer;
}
