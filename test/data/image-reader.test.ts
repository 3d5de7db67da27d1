import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inputSource } from '../../src/data/batch-source.ts';
import { loadImageDecoder } from '../../src/data/image-decoder.ts';
import type { ImageReader } from '../../src/data/image-reader.ts';
import { openImageReader } from '../../src/data/image-reader.ts';
import type { ImageItem } from '../../src/data/item.ts';
import { cachePixels } from '../../src/data/pixel-cache.ts';
import { preprocessing } from '../../src/data/preprocessing.ts';
import { encode, makePicture, writeItem } from './make-images.ts';

const SIZE = 8;
const ROW = SIZE * SIZE * 3;
let folder: string;
let reader: ImageReader;
let items: ImageItem[];
let bad: ImageItem;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reader-'));
  reader = openImageReader({ preprocessing: preprocessing(SIZE), workers: 2 });
  items = [];
  for (let i = 0; i < 150; i += 1) {
    const suffix = i % 5 === 0 ? '.png' : '.jpg';
    const bytes = await encode(makePicture(SIZE, SIZE, 3, i), suffix, { options: { keep: 'none' } });
    items.push(await writeItem(folder, `a/${i}${suffix}`, bytes));
  }
  bad = await writeItem(folder, 'a/bad.jpg', (await encode(makePicture(9, 9), '.jpg')).subarray(0, 200));
});
afterAll(async () => {
  await reader.close();
  await rm(folder, { recursive: true });
});

async function readAll(
  from: ImageReader,
  asked: readonly ImageItem[],
): Promise<[string, Uint8Array | string][]> {
  const results: [string, Uint8Array | string][] = [];
  for await (const { item, pixels, error } of from.decode(asked)) results.push([item.id, pixels ?? error]);
  return results;
}

async function decodeHere(item: ImageItem): Promise<Uint8Array> {
  const { readFile } = await import('node:fs/promises');
  const row = new Uint8Array(ROW);
  const decode = await loadImageDecoder(SIZE);
  await decode(await readFile(item.path), row);
  return row;
}

describe('decoding in threads', () => {
  test('gives the pixels of each in the order asked, errors in their place', async () => {
    const asked = [...items.slice(0, 40), bad, ...items.slice(40)];
    const results = await readAll(reader, asked);
    expect(results.map(([id]) => id)).toEqual(asked.map(({ id }) => id));
    expect(results[40]![1]).toMatch(/JPEG/);
    for (const index of [0, 1, 5, 39]) expect(results[index]![1]).toEqual(await decodeHere(items[index]!));
    expect(results[150]![1]).toEqual(await decodeHere(items[149]!));
  });

  test('the same whatever the number of threads, and two callers at once', async () => {
    const alone = openImageReader({ preprocessing: preprocessing(SIZE), workers: 1 });
    const [one, two, three] = await Promise.all([
      readAll(alone, items),
      readAll(reader, items),
      readAll(reader, items.toReversed()),
    ]);
    await alone.close();
    expect(two).toEqual(one);
    expect(three.toReversed()).toEqual(one);
  });

  test('a caller may stop early, or be told to', async () => {
    for await (const { item } of reader.decode(items)) if (item === items[3]) break;
    const stop = new AbortController();
    const reading = async (): Promise<void> => {
      for await (const { item } of reader.decode(items, { signal: stop.signal }))
        if (item === items[3]) stop.abort(new Error('stopped'));
    };
    await expect(reading()).rejects.toThrow('stopped');
    expect(await readAll(reader, items.slice(0, 2))).toHaveLength(2);
  });

  test('a file that changed after it was listed is not taken', async () => {
    const item = await writeItem(folder, 'a/changing.png', await encode(makePicture(8, 8), '.png'));
    await writeFile(item.path, await encode(makePicture(8, 8, 3, 9), '.png'));
    await expect(readAll(reader, [item])).rejects.toMatchObject({ code: 'data.changed', exitCode: 2 });
    await rm(item.path);
    await expect(readAll(reader, [item])).rejects.toThrow(/a\/changing.png" changed .*ENOENT/);
  });

  test('closing ends what is under way', async () => {
    const closing = openImageReader({ preprocessing: preprocessing(SIZE), workers: 1 });
    const reading = readAll(closing, items);
    await Promise.all([expect(reading).rejects.toThrow('A decoding thread ended'), closing.close()]);
  });
});

describe('the cache', () => {
  const counting = (): ImageReader & { asked: string[] } => {
    const asked: string[] = [];
    return {
      ...reader,
      asked,
      decode(some, options) {
        asked.push(...some.map(({ id }) => id));
        return reader.decode(some, options);
      },
    };
  };

  test('decodes each content once, errors too', async () => {
    const inner = counting();
    const cached = cachePixels(inner);
    const first = await readAll(cached, [...items.slice(0, 10), bad]);
    expect(await readAll(cached, [bad, ...items.slice(0, 12)])).toEqual([
      first[10],
      ...first.slice(0, 10),
      ...(await readAll(reader, items.slice(10, 12))),
    ]);
    expect(inner.asked).toHaveLength(13);
  });

  test('keeps to its budget', async () => {
    const inner = counting();
    const cached = cachePixels(inner, ROW * 4 + 1);
    const first = await readAll(cached, items.slice(0, 10));
    expect(await readAll(cached, items.slice(0, 10))).toEqual(first);
    expect(inner.asked).toHaveLength(16);
  });
});

describe('a source of inputs', () => {
  test('gives rows in any order, scaled to 0…1', async () => {
    const source = await inputSource(items.slice(0, 5), reader);
    expect(source.count).toBe(5);
    const rows = await source.read(Int32Array.of(4, 0, 4));
    expect(rows).toHaveLength(3 * ROW);
    const fourth = [...(await decodeHere(items[4]!))].map((value) => Math.fround(value / 255));
    expect([...rows.subarray(0, ROW)]).toEqual(fourth);
    expect(rows.subarray(2 * ROW)).toEqual(rows.subarray(0, ROW));
    await expect(async () => source.read(Int32Array.of(5))).rejects.toThrow(RangeError);
  });

  test('refuses what cannot be decoded', async () => {
    await expect(inputSource([items[0]!, bad], reader)).rejects.toMatchObject({ code: 'data.undecodable' });
  });
});
