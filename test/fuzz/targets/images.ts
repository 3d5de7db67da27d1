import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { type ImageDecoder, loadImageDecoder } from '../../../src/data/image-decoder.ts';
import { UndecodableImage } from '../../../src/data/raster.ts';
import { loadVips } from '../../../src/data/vips.ts';
import { type Chance, spoilBytes } from '../chance.ts';
import type { Target } from '../target.ts';

const SIZE = 16;
const FIXTURES = new URL('../../data/fixtures/', import.meta.url);

/** Images: a decoder gives pixels or a reason, whatever it is fed. */
export const images: Target = {
  name: 'images',
  async prepare() {
    const decode: ImageDecoder = await loadImageDecoder(SIZE);
    const originals = await makeOriginals();
    const row = new Uint8Array(SIZE * SIZE * 3);
    let bytes: Uint8Array = new Uint8Array();
    return {
      spoil(chance) {
        const [name, original] = chance.of(originals);
        bytes = spoilBytes(original, chance);
        if (name === 'png' && chance.below(2) === 0) bytes = largerPng(original, chance);
        return name;
      },
      read: () =>
        decode(bytes, row).catch((error: unknown) => {
          if (!(error instanceof UndecodableImage)) throw error;
        }),
    };
  },
};

async function makeOriginals(): Promise<readonly (readonly [string, Buffer])[]> {
  const vips = await loadVips();
  const fixture = readFileSync(new URL('sampling-420.jpg', FIXTURES));
  const image = vips.Image.jpegloadBuffer(fixture, { fail_on: 'warning' });
  const written = [
    ['png', '.png', {}],
    ['interlaced png', '.png', { interlace: true }],
    ['progressive jpeg', '.jpg', { interlace: true }],
    ['webp', '.webp', {}],
    ['lossless webp', '.webp', { lossless: true }],
  ] as const;
  const made = written.map(
    ([name, suffix, options]) => [name, Buffer.from(image.writeToBuffer(suffix, options))] as const,
  );
  image.delete();
  return [['jpeg', fixture], ...made];
}

/** A PNG that says it is another size, with a checksum that holds. */
function largerPng(original: Buffer, chance: Chance): Buffer {
  const png = Buffer.from(original);
  const sides = [0, 1, 300, 9999, 10_001, 100_000, 0x7fffffff, 0xffffffff];
  png.writeUInt32BE(chance.of(sides), 16);
  png.writeUInt32BE(chance.of(sides), 20);
  png[24] = chance.of([1, 2, 4, 8, 16, 7]);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
