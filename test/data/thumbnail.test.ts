import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeCompletely } from '../../src/data/complete-decoder.ts';
import { headerSize } from '../../src/data/image-format.ts';
import { pictureOf } from '../../src/data/thumbnail.ts';
import { encode, makePicture, writeItem } from './make-images.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thumbnail-'));
});
afterAll(() => rm(folder, { recursive: true }));

function parse(uri: string): { mime: string; bytes: Uint8Array } {
  const [, mime, text] = /^data:(image\/\w+);base64,(.+)$/.exec(uri)!;
  return { mime: mime!, bytes: Buffer.from(text!, 'base64') };
}

test('a small file is taken as it is', async () => {
  for (const [suffix, mime] of [
    ['.png', 'image/png'],
    ['.jpg', 'image/jpeg'],
  ] as const) {
    const item = await writeItem(folder, `a/small${suffix}`, await encode(makePicture(20, 10), suffix));
    expect(parse(await pictureOf(item, 64))).toEqual({ mime, bytes: await readFile(item.path) });
  }
});

test('a large one becomes a small JPEG of the same shape, upright', async () => {
  const wide = await writeItem(folder, 'a/wide.png', await encode(makePicture(300, 100), '.png'));
  const { mime, bytes } = parse(await pictureOf(wide, 60));
  expect(mime).toBe('image/jpeg');
  expect(headerSize(bytes)).toMatchObject({ width: 60, height: 20 });
  const turned = await encode(makePicture(300, 100), '.jpg', { orientation: 6 });
  const tall = parse(await pictureOf(await writeItem(folder, 'a/tall.jpg', turned), 60));
  expect(headerSize(tall.bytes)).toMatchObject({ width: 20, height: 60 });
});

test('a photograph keeps its shape and colours, though most of its pixels are left out', async () => {
  const [width, height] = [3200, 1600];
  const left = [200, 40, 60];
  const right = [30, 90, 220];
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) =>
    Math.floor(i / 3) % width < width / 2 ? left[i % 3]! : right[i % 3]!,
  );
  const photograph = await encode({ width, height, bands: 3, data }, '.jpg', { orientation: 6 });
  const { bytes } = parse(await pictureOf(await writeItem(folder, 'a/photograph.jpg', photograph), 96));
  // Turned by a quarter, what was left is above.
  const small = await decodeCompletely(bytes);
  expect([small.width, small.height]).toEqual([48, 96]);
  for (const [y, colour] of [
    [24, left],
    [72, right],
  ] as const)
    for (const [band, value] of colour.entries())
      expect(Math.abs(small.data[3 * (y * 48 + 24) + band]! - value)).toBeLessThan(4);
});

test('nothing is enlarged', async () => {
  const webp = await writeItem(folder, 'a/small.webp', await encode(makePicture(20, 10), '.webp'));
  expect(headerSize(parse(await pictureOf(webp, 64)).bytes)).toMatchObject({ width: 20, height: 10 });
});

test('what is no image has its reason', async () => {
  const none = await writeItem(folder, 'a/none.jpg', Buffer.from('text'));
  await expect(pictureOf(none, 64)).rejects.toThrow('not a JPEG, PNG or WebP image');
});
