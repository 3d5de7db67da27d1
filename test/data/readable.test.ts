import { expect, test } from 'vitest';
import type { DecodedItem, ImageReader } from '../../src/data/image-reader.ts';
import type { ImageItem } from '../../src/data/item.ts';
import { preprocessing } from '../../src/data/preprocessing.ts';
import type { ReadableRequest } from '../../src/data/readable.ts';
import { findUnreadable } from '../../src/data/readable.ts';
import { silentLog } from '../../src/lib/log.ts';

const item = (name: string): ImageItem => ({
  id: `a/${name}`,
  label: 'a',
  metadata: {},
  contentDigest: name,
  digest: name,
  path: name,
});
const good = Array.from({ length: 98 }, (_, i) => item(`good${i}`));
const bad = Array.from({ length: 30 }, (_, i) => item(`bad${i}`));

/** Decodes by name. */
function reader(decoder = 'decoder 1'): ImageReader & { decoded: number } {
  return {
    decoded: 0,
    preprocessing: { ...preprocessing(1), decoder },
    async *decode(items): AsyncGenerator<DecodedItem> {
      for (const one of items) {
        this.decoded += 1;
        if (one.id.includes('bad')) yield { item: one, error: 'premature end' };
        else yield { item: one, pixels: new Uint8Array(3) };
      }
    },
    close: async () => {},
  };
}
const request: ReadableRequest = { onBadItem: 'fail', setting: 'data', log: silentLog };
const memory = () => {
  const texts = new Map<string, string>();
  const read = async (key: string): Promise<string | undefined> => texts.get(key);
  const write = async (key: string, text: string): Promise<void> => {
    texts.set(key, text);
  };
  return { texts, read, write };
};

test('all good', async () => {
  expect(await findUnreadable(good, reader(), request)).toEqual({ items: good, skipped: [] });
});

test('fail lists twenty and counts the rest', async () => {
  const failing = findUnreadable([...good, ...bad], reader(), request);
  await expect(failing).rejects.toMatchObject({ code: 'data.undecodable', exitCode: 2 });
  await expect(failing).rejects.toThrow('`data`: 30 images of 128 cannot be decoded');
  const { problems } = (await failing.catch((error: unknown) => error)) as { problems: string[] };
  expect(problems).toHaveLength(21);
  expect(problems[0]).toBe('a/bad0: premature end');
  expect(problems[20]).toBe('and 10 more');
});

test('skip leaves out 5 % at most', async () => {
  const skip = { ...request, onBadItem: 'skip' } as const;
  const five = [...good.slice(0, 95), ...bad.slice(0, 5)];
  const { items, skipped } = await findUnreadable(five, reader(), skip);
  expect(items).toEqual(good.slice(0, 95));
  expect(skipped).toHaveLength(5);
  expect(skipped[0]).toEqual({ id: 'a/bad0', reason: 'premature end' });
  const six = [...good.slice(0, 94), ...bad.slice(0, 6)];
  await expect(findUnreadable(six, reader(), skip)).rejects.toThrow('6 images of 100');
});

test('a note spares decoding the same contents with the same decoder again', async () => {
  const note = memory();
  const skip = { ...request, onBadItem: 'skip', note } as const;
  const items = [...good, bad[0]!];
  const first = reader();
  const result = await findUnreadable(items, first, skip);
  expect(first.decoded).toBe(99);

  const again = reader();
  expect(await findUnreadable(items.toReversed(), again, skip)).toEqual({
    items: result.items.toReversed(),
    skipped: result.skipped,
  });
  await expect(findUnreadable(items, again, { ...skip, onBadItem: 'fail' })).rejects.toThrow('1 image of 99');
  expect(again.decoded).toBe(0);

  await findUnreadable(items.slice(1), again, skip);
  expect(again.decoded).toBe(98);
  const newer = reader('decoder 2');
  await findUnreadable(items, newer, skip);
  expect(newer.decoded).toBe(99);
});

test('a note that is nonsense is not believed', async () => {
  for (const text of ['', '[]', 'null', '{"a"']) {
    const again = reader();
    await findUnreadable(good, again, {
      ...request,
      note: { read: async () => text, write: async () => {} },
    });
    expect(again.decoded).toBe(98);
  }
});
