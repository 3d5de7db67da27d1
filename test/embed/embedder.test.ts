import { expect, test } from 'vitest';
import type { ImageItem } from '../../src/data/item.ts';
import { type Embedded, Embedder, type EmbedderOptions } from '../../src/embed/embedder.ts';

/** An image of two pixels; its content is their values. */
function item(id: string, a: number, b: number): ImageItem {
  return { id, metadata: {}, contentDigest: `${a},${b}`, digest: id, path: id };
}

/** An embedder whose model adds up a row, and whose second output is twice the row's first value. */
function open(options: Partial<EmbedderOptions> & { readonly classify?: boolean } = {}) {
  const decoded: string[][] = [];
  const batches: number[] = [];
  const { classify = false, ...more } = options;
  const embedder = new Embedder({
    reader: {
      async *decode(items) {
        decoded.push(items.map(({ id }) => id));
        for (const one of items)
          yield one.contentDigest.startsWith('-1')
            ? { item: one, error: 'the file is empty' }
            : { item: one, pixels: Uint8Array.from(one.contentDigest.split(','), Number) };
      },
    },
    predictor: {
      outputs: classify ? ['embedding', 'classifier'] : ['embedding'],
      async predict(inputs, rows) {
        batches.push(rows);
        const row = (i: number) => [...inputs.subarray(2 * i, 2 * i + 2)] as [number, number];
        const all = Array.from({ length: rows }, (_, i) => row(i));
        const vectors = Float32Array.from(all.flatMap(([a, b]) => [a, b, a + b]));
        return classify ? [vectors, Float32Array.from(all, ([a]) => 2 * a)] : [vectors];
      },
      dispose() {},
    },
    scale: 0.5,
    signal: new AbortController().signal,
    batchSize: 2,
    ...more,
  });
  return { embedder, decoded, batches };
}

async function all(embedded: AsyncIterable<Embedded>): Promise<[string, number[], number[] | undefined][]> {
  const found = await Array.fromAsync(embedded);
  return found.map(({ item, vector, scores }) => [item.id, [...vector], scores && [...scores]]);
}

const a = item('a', 2, 4);
const b = item('b', 6, 8);
const c = item('c', 10, 0);

test('gives vectors of scaled pixels in the order asked, in batches', async () => {
  const { embedder, decoded, batches } = open();
  expect(await all(embedder.embed([b, a, c]))).toEqual([
    ['b', [3, 4, 7], undefined],
    ['a', [1, 2, 3], undefined],
    ['c', [5, 0, 5], undefined],
  ]);
  expect(decoded).toEqual([['b', 'a'], ['c']]);
  expect(batches).toEqual([2, 1]);
});

test('gives class probabilities where the model has them loaded', async () => {
  const { embedder } = open({ classify: true });
  expect(await all(embedder.embed([a, b]))).toEqual([
    ['a', [1, 2, 3], [2]],
    ['b', [3, 4, 7], [6]],
  ]);
});

test('runs equal content through the model once, within a batch and from call to call', async () => {
  const { embedder, decoded } = open();
  const twin = item('twin', 2, 4);
  const [first, second] = await all(embedder.embed([a, twin, b]));
  expect([first, second]).toEqual([
    ['a', [1, 2, 3], undefined],
    ['twin', [1, 2, 3], undefined],
  ]);
  expect((await all(embedder.embed([b, c, a]))).map(([, vector]) => vector)).toEqual([
    [3, 4, 7],
    [5, 0, 5],
    [1, 2, 3],
  ]);
  expect(decoded.flat()).toEqual(['twin', 'b', 'c']);
});

test('keeps what fits into the budget, and computes the rest anew', async () => {
  const { embedder, decoded } = open({ memoryBudget: 250 });
  const once = await all(embedder.embed([a, b]));
  expect(await all(embedder.embed([a, b]))).toEqual(once);
  expect(decoded).toEqual([['a', 'b'], ['b']]);
});

test('tells what it holds, and how long the rest took', async () => {
  let now = 0;
  const kept = new Map([[b.contentDigest, { vector: Float32Array.of(3, 4, 7) }]]);
  const { embedder } = open({
    cache: { has: (digest) => kept.has(digest), get: async () => kept, add: async () => undefined },
    clock: { monotonic: () => (now += 5) },
  });
  expect([a, b].map((one) => embedder.holds(one))).toEqual([false, true]);
  await all(embedder.embed([a, b]));
  expect([a, b, c].map((one) => embedder.holds(one))).toEqual([true, true, false]);
  expect(embedder.computed).toEqual({ items: 1, ms: 5 });
});

test('embeds again what it remembers, when that is asked', async () => {
  const { embedder, batches } = open();
  const once = await all(embedder.embed([a, b]));
  expect(await all(embedder.embedAgain([a, b]))).toEqual(once);
  expect(batches).toEqual([2, 2]);
});

test('names the item that cannot be decoded (exit 2)', async () => {
  const { embedder, batches } = open();
  await expect(all(embedder.embed([a, item('broken.png', -1, 0)]))).rejects.toMatchObject({
    exitCode: 2,
    code: 'data.undecodable',
    message: 'The image "broken.png" cannot be decoded: the file is empty.',
  });
  expect(batches).toEqual([]);
});

test('stops when it is asked to', async () => {
  const controller = new AbortController();
  const { embedder, batches } = open({ signal: controller.signal });
  const stream = embedder.embed([a, b, c]);
  await stream.next();
  controller.abort(new Error('ended by SIGTERM'));
  await stream.next();
  await expect(stream.next()).rejects.toThrow('ended by SIGTERM');
  expect(batches).toEqual([2]);
});

test('nothing asks for nothing', async () => {
  const { embedder, decoded } = open();
  expect(await all(embedder.embed([]))).toEqual([]);
  expect(decoded).toEqual([]);
});
