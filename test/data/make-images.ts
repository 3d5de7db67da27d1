import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImageItem } from '../../src/data/item.ts';
import { itemDigest } from '../../src/data/item.ts';
import { loadVips } from '../../src/data/vips.ts';
import { sha256 } from '../../src/lib/digest.ts';

/** 8-bit pixels, row-major. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bands: number;
  readonly data: Uint8Array;
}

interface Encodable {
  copy(options: object): Encodable;
  linear(factor: number, offset: number): Encodable;
  cast(format: string): Encodable;
  setInt(field: string, value: number): void;
  writeToBuffer(suffix: string, options: object): Uint8Array;
  delete(): void;
}

export interface Encoding {
  /** How the bands are meant; default by their number: grey, grey and alpha, RGB, RGB and alpha. */
  readonly interpretation?: string;
  /** Exif: 1 to 8. */
  readonly orientation?: number;
  /** Store value × 257 in 16 bits. */
  readonly deep?: boolean;
  /** What the encoder of libvips is told, such as `{ Q: 90, interlace: true }`. */
  readonly options?: Readonly<Record<string, unknown>>;
}

const INTERPRETATIONS = ['', 'b-w', 'b-w', 'srgb', 'srgb'];
const DEEP = { 'b-w': 'grey16', srgb: 'rgb16' } as Readonly<Record<string, string>>;

/** Encodes with libvips: `suffix` is .jpg, .png or .webp. */
export async function encode(picture: Picture, suffix: string, how: Encoding = {}): Promise<Uint8Array> {
  const vips = (await loadVips()) as unknown as {
    Image: {
      newFromMemory(
        data: Uint8Array,
        width: number,
        height: number,
        bands: number,
        format: string,
      ): Encodable;
    };
  };
  const { width, height, bands, data } = picture;
  const plain = how.interpretation ?? INTERPRETATIONS[bands]!;
  const raw = vips.Image.newFromMemory(data, width, height, bands, 'uchar');
  const image = (how.deep === true ? raw.linear(257, 0).cast('ushort') : raw).copy({
    interpretation: how.deep === true ? DEEP[plain] : plain,
  });
  if (how.orientation !== undefined) image.setInt('orientation', how.orientation);
  return image.writeToBuffer(suffix, how.options ?? {});
}

/** Repeatable pixels with smooth parts, edges and noise. */
export function makePicture(width: number, height: number, bands = 3, seed = 1): Picture {
  const data = new Uint8Array(width * height * bands);
  let state = seed;
  for (let i = 0; i < data.length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const x = Math.floor(i / bands) % width;
    const y = Math.floor(i / bands / width);
    const edge = (Math.floor(x / 5) + Math.floor(y / 7)) % 2 === 0 ? 90 : 0;
    data[i] = edge + ((x * 7 + y * 3 * ((i % bands) + 1)) % 100) + (state >>> 26);
  }
  return { width, height, bands, data };
}

/** Writes a file and describes it as an item. */
export async function writeItem(folder: string, id: string, bytes: Uint8Array): Promise<ImageItem> {
  const path = join(folder, id);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  const identity = { id, label: id.split('/')[0]!, metadata: {}, contentDigest: sha256(bytes) };
  return { ...identity, digest: itemDigest(identity), path };
}
