import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeCompletely } from '../../src/data/complete-decoder.ts';
import { loadImageDecoder } from '../../src/data/image-decoder.ts';
import { readJpegHeader } from '../../src/data/jpeg-header.ts';
import { loadPlainJpegDecoder } from '../../src/data/plain-jpeg-decoder.ts';
import type { Raster } from '../../src/data/raster.ts';
import { loadResizer } from '../../src/data/resizer.ts';
import type { Picture } from './make-images.ts';
import { encode, makePicture } from './make-images.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const fixture = (name: string): Uint8Array => readFileSync(new URL(name, fixtures));
// Made by fixtures/make.py: what Pillow decodes and resizes.
const golden = JSON.parse(String(fixture('golden.json'))) as Record<string, string>;
const goldenPixels = (name: string): Uint8Array => Buffer.from(golden[name]!, 'base64');

const resize = await loadResizer();
const decodePlain = await loadPlainJpegDecoder();

const formats: [string, Uint8Array][] = [
  ['plain JPEG', await encode(makePicture(40, 40), '.jpg', { options: { keep: 'none' } })],
  ['progressive JPEG', await encode(makePicture(40, 40), '.jpg', { options: { interlace: true } })],
  ['PNG', await encode(makePicture(20, 20), '.png')],
  ['WebP', await encode(makePicture(40, 40), '.webp')],
];

function colours(raster: Raster): Uint8Array {
  const rgb = new Uint8Array(raster.width * raster.height * 3);
  for (let pixel = 0; pixel < raster.width * raster.height; pixel += 1)
    for (let band = 0; band < 3; band += 1)
      rgb[pixel * 3 + band] = raster.data[pixel * raster.channels + Math.min(band, raster.channels - 1)]!;
  return rgb;
}

/** Decodes to the image's own, square size: nothing is resampled. */
async function decodeSquare(bytes: Uint8Array, size: number): Promise<number[]> {
  const row = new Uint8Array(size * size * 3);
  const decode = await loadImageDecoder(size);
  await decode(bytes, row);
  return [...row];
}

describe('both decoders give the same pixels', () => {
  const sizes: [number, number][] = [
    [1, 1],
    [3, 2],
    [8, 8],
    [17, 9],
    [16, 33],
    [65, 50],
  ];
  const encodings = [
    { Q: 35, subsample_mode: 'on' },
    { Q: 80, subsample_mode: 'off' },
    { Q: 95, subsample_mode: 'on', restart_interval: 2 },
    { Q: 75, subsample_mode: 'off', optimize_coding: true, trellis_quant: true, quant_table: 3 },
  ];
  for (const bands of [1, 3])
    for (const options of encodings)
      test(`${bands === 1 ? 'grey' : 'colour'} ${JSON.stringify(options)}`, async () => {
        for (const [width, height] of sizes) {
          const bytes = await encode(makePicture(width, height, bands), '.jpg', {
            options: { ...options, keep: 'none' },
          });
          expect(readJpegHeader(bytes)).toEqual({ width, height, plain: true });
          expect(colours(decodePlain(bytes)!)).toEqual(colours(await decodeCompletely(bytes)));
        }
      });

  test.each(['444', '422', '420'])('sampling %s, and those of Pillow', async (sampling) => {
    const bytes = fixture(`sampling-${sampling}.jpg`);
    expect(readJpegHeader(bytes)).toEqual({ width: 19, height: 21, plain: true });
    expect(colours(decodePlain(bytes)!)).toEqual(colours(await decodeCompletely(bytes)));
    expect(Buffer.from(colours(decodePlain(bytes)!)).equals(goldenPixels(`sampling-${sampling}.jpg`))).toBe(
      true,
    );
  });
});

describe('what is not plain goes to the complete decoder', () => {
  test.each(['sampling-440.jpg', 'sampling-411.jpg', 'colours-as-rgb.jpg'])('%s, as Pillow', async (name) => {
    expect(readJpegHeader(fixture(name))?.plain).toBe(false);
    const raster = await decodeCompletely(fixture(name));
    expect(Buffer.from(colours(raster)).equals(goldenPixels(name))).toBe(true);
  });

  test('half-height chroma is where the two libraries differ', () => {
    const fast = Buffer.from(colours(decodePlain(fixture('sampling-440.jpg'))!));
    expect(fast.equals(goldenPixels('sampling-440.jpg'))).toBe(false);
  });

  test('progressive, CMYK, Exif', async () => {
    const progressive = await encode(makePicture(20, 20), '.jpg', { options: { interlace: true } });
    const sequential = await encode(makePicture(20, 20), '.jpg');
    const cmyk = await encode(makePicture(20, 20, 4), '.jpg', { interpretation: 'cmyk' });
    const turned = await encode(makePicture(20, 20), '.jpg', { orientation: 6 });
    for (const bytes of [progressive, cmyk, turned]) expect(readJpegHeader(bytes)?.plain).toBe(false);
    expect(await decodeSquare(progressive, 20)).toEqual(await decodeSquare(sequential, 20));
  });

  test('a CMYK image has the colours it means', async () => {
    const inks = { cyan: [255, 0, 0, 0], yellow: [0, 0, 255, 0], black: [0, 0, 0, 255], none: [0, 0, 0, 0] };
    const colour = async (ink: number[]): Promise<number[]> => {
      const data = Uint8Array.from({ length: 64 * 4 }, (_, i) => ink[i % 4]!);
      const picture: Picture = { width: 8, height: 8, bands: 4, data };
      const row = await decodeSquare(await encode(picture, '.jpg', { interpretation: 'cmyk' }), 8);
      return row.slice(0, 3).map((value) => Math.round(value / 255));
    };
    expect(await colour(inks.cyan)).toEqual([0, 1, 1]);
    expect(await colour(inks.yellow)).toEqual([1, 1, 0]);
    expect(await colour(inks.black)).toEqual([0, 0, 0]);
    expect(await colour(inks.none)).toEqual([1, 1, 1]);
  });
});

describe('Exif orientation', () => {
  // Where the upright pixel (x, y) of a 4 × 4 image lies in the stored one, by the tag (TIFF 6.0, Exif 2.3).
  const stored: Record<number, (x: number, y: number) => [number, number]> = {
    1: (x, y) => [x, y],
    2: (x, y) => [3 - x, y],
    3: (x, y) => [3 - x, 3 - y],
    4: (x, y) => [x, 3 - y],
    5: (x, y) => [y, x],
    6: (x, y) => [y, 3 - x],
    7: (x, y) => [3 - y, 3 - x],
    8: (x, y) => [3 - y, x],
  };
  const picture: Picture = {
    width: 4,
    height: 4,
    bands: 1,
    data: Uint8Array.from({ length: 16 }, (_, i) => i * 16),
  };
  for (const suffix of ['.png', '.webp', '.jpg'])
    test.each(Object.keys(stored).map(Number))(`${suffix} %i`, async (orientation) => {
      const options = suffix === '.webp' ? { lossless: true } : suffix === '.jpg' ? { Q: 100 } : {};
      const asStored = await decodeSquare(await encode(picture, suffix, { options }), 4);
      const row = await decodeSquare(await encode(picture, suffix, { options, orientation }), 4);
      for (let y = 0; y < 4; y += 1)
        for (let x = 0; x < 4; x += 1) {
          const [fromX, fromY] = stored[orientation]!(x, y);
          expect(row[(y * 4 + x) * 3]).toBe(asStored[(fromY * 4 + fromX) * 3]);
        }
    });
});

describe('PNG and WebP', () => {
  const grey = makePicture(8, 8, 1);
  const colour = makePicture(8, 8, 3);
  const greyRows = [...grey.data].flatMap((value) => [value, value, value]);

  test('8 and 16 bits, grey and colour', async () => {
    expect(await decodeSquare(await encode(grey, '.png'), 8)).toEqual(greyRows);
    expect(await decodeSquare(await encode(grey, '.png', { deep: true }), 8)).toEqual(greyRows);
    expect(await decodeSquare(await encode(colour, '.png'), 8)).toEqual([...colour.data]);
    expect(await decodeSquare(await encode(colour, '.png', { deep: true }), 8)).toEqual([...colour.data]);
    expect(await decodeSquare(await encode(colour, '.png', { options: { interlace: true } }), 8)).toEqual([
      ...colour.data,
    ]);
    expect(await decodeSquare(await encode(colour, '.webp', { options: { lossless: true } }), 8)).toEqual([
      ...colour.data,
    ]);
  });

  test('palette and one bit', async () => {
    const two: Picture = {
      ...colour,
      data: colour.data.map((_, i) => (Math.floor(i / 3) % 3 === 0 ? 255 : 0)),
    };
    const palette = await encode(two, '.png', { options: { palette: true } });
    expect(palette[25]).toBe(3); // the colour type in IHDR
    expect(await decodeSquare(palette, 8)).toEqual([...two.data]);
    const bits: Picture = { ...grey, data: grey.data.map((_, i) => (i % 3 === 0 ? 255 : 0)) };
    const oneBit = await encode(bits, '.png', { options: { bitdepth: 1 } });
    expect(oneBit[24]).toBe(1);
    expect(await decodeSquare(oneBit, 8)).toEqual([...bits.data].flatMap((value) => [value, value, value]));
  });

  test('transparency is laid on white', async () => {
    const alpha = [0, 51, 128, 255];
    const data = Uint8Array.from({ length: 64 * 4 }, (_, i) =>
      i % 4 === 3 ? alpha[(i >> 2) % 4]! : 40 * (i % 4),
    );
    // numpy: np.floor((colour * a + 255 * (255 - a)) / 255) for a in [0, 51, 128, 255], colour in [0, 40, 80]
    const expected = [255, 255, 255, 204, 212, 220, 127, 147, 167, 0, 40, 80];
    for (const [suffix, how] of [
      ['.png', {}],
      ['.png', { deep: true }],
      ['.webp', { options: { lossless: true, exact: true } }],
    ] as const)
      expect(
        (await decodeSquare(await encode({ ...colour, bands: 4, data }, suffix, how), 8)).slice(0, 12),
      ).toEqual(expected);
    const greyAlpha = Uint8Array.from({ length: 64 * 2 }, (_, i) =>
      i % 2 === 0 ? 80 : alpha[(i >> 1) % 4]!,
    );
    const row = await decodeSquare(await encode({ ...grey, bands: 2, data: greyAlpha }, '.png'), 8);
    expect([row[0], row[3], row[6], row[9]]).toEqual([255, 220, 167, 80]);
  });

  test('an animation gives its first frame', async () => {
    const frames = makePicture(8, 24, 3);
    const bytes = await encode(frames, '.webp', { options: { lossless: true, page_height: 8 } });
    expect(Buffer.from(bytes).includes('ANMF')).toBe(true);
    expect(await decodeSquare(bytes, 8)).toEqual([...frames.data.subarray(0, 8 * 8 * 3)]);
  });
});

describe('resizing', () => {
  test.each([8, 16, 32])('to %i pixels, as Pillow’s BILINEAR within a rounding', (size) => {
    const row = new Uint8Array(size * size * 3);
    resize({ width: 19, height: 21, channels: 3, data: goldenPixels('picture') }, size, row);
    const expected = goldenPixels(`bilinear-${size}`);
    const differences = [...row].map((value, i) => Math.abs(value - expected[i]!));
    expect(Math.max(...differences)).toBeLessThanOrEqual(1);
  });

  test('is the same for grey, RGB and RGBA', () => {
    const grey = makePicture(13, 7, 1).data;
    const rows = ([1, 3, 4] as const).map((channels) => {
      const data = Uint8Array.from({ length: grey.length * channels }, (_, i) =>
        channels === 4 && i % 4 === 3 ? 255 : grey[Math.floor(i / channels)]!,
      );
      const row = new Uint8Array(10 * 10 * 3);
      resize({ width: 13, height: 7, channels, data }, 10, row);
      return row;
    });
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[2]).toEqual(rows[0]);
  });
});

describe('damaged files', () => {
  test.each(formats)('a %s cut off anywhere gives its reason, or all of its pixels', async (_name, bytes) => {
    const decode = await loadImageDecoder(40);
    const whole = new Uint8Array(40 * 40 * 3);
    await decode(bytes, whole);
    for (let length = 1; length < bytes.length; length += 13) {
      const row = new Uint8Array(whole.length);
      const reason = await decode(bytes.subarray(0, length), row).then(
        () => undefined,
        (error: Error) => error.message,
      );
      if (reason === undefined) expect(row).toEqual(whole);
      else expect(reason).toMatch(/\w{3}/);
    }
  });

  test('a JPEG that lacks its end is not taken with grey in it', async () => {
    const bytes = formats[0]![1];
    await expect(decodeSquare(bytes.subarray(0, bytes.length >> 1), 40)).rejects.toThrow(/premature end/);
    const scrambled = Uint8Array.from(bytes);
    scrambled.set([0xff, 0xd9], bytes.length >> 1);
    await expect(decodeSquare(scrambled, 40)).rejects.toThrow(/Corrupt JPEG data/);
    // The next one is fine again.
    expect(await decodeSquare(bytes, 40)).toHaveLength(4800);
  });

  test('what is no image at all', async () => {
    const lfs = Buffer.from('version https://git-lfs.github.com/spec/v1\noid sha256:00\n');
    const gif = await encode(makePicture(8, 8), '.gif');
    await expect(decodeSquare(new Uint8Array(), 8)).rejects.toThrow('the file is empty');
    await expect(decodeSquare(lfs, 8)).rejects.toThrow('git lfs pull');
    await expect(decodeSquare(gif, 8)).rejects.toThrow('not a JPEG, PNG or WebP image');
  });

  test('more than 100 megapixels are refused by the header', async () => {
    const png = Uint8Array.from(await encode(makePicture(8, 8), '.png'));
    // Width and height in IHDR, and its checksum: zlib.crc32(b"IHDR" + struct.pack(">IIBBBBB", 10001, 10000, 8, 2, 0, 0, 0))
    new DataView(png.buffer).setUint32(16, 10_001);
    new DataView(png.buffer).setUint32(20, 10_000);
    new DataView(png.buffer).setUint32(29, 0xdaee9e4e);
    await expect(decodeSquare(png, 8)).rejects.toThrow('10001 × 10000 pixels: more than 100 megapixels');
    const jpeg = Uint8Array.from(await encode(makePicture(8, 8), '.jpg'));
    const frame = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0]));
    new DataView(jpeg.buffer).setUint16(frame + 5, 20_000);
    new DataView(jpeg.buffer).setUint16(frame + 7, 20_000);
    await expect(decodeSquare(jpeg, 8)).rejects.toThrow('20000 × 20000 pixels: more than 100 megapixels');
  });
});
