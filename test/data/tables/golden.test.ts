import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { itemDigest } from '../../../src/lib/fingerprint.ts';
import { vectorDigest } from '../../../src/lib/vectors.ts';
import { fixture, open, openImages, readVectors } from '../open.ts';

/** What fixtures/make.py wrote, in the order of ids. */
const TEXTS = { a: 'plain', b: 'two\nlines, "quoted"', é: '日本' };
const GOLDEN = [
  {
    id: 'a',
    label: 'dog',
    group: 'g1',
    vector: [1, 2, 3],
    metadata: { text: TEXTS.a, price: 2, sold: false, stock: 2, tags: [] },
  },
  {
    id: 'b',
    label: 'cat',
    group: 'g1',
    vector: [0.5, -1, Math.fround(0.1)],
    metadata: { text: TEXTS.b, price: 1.5, sold: true, stock: 1, tags: ['x', 'y'] },
  },
  { id: 'c', vector: [-7, 8, 9], metadata: {} },
  {
    id: 'é',
    label: 'cat',
    group: 'g2',
    vector: [0, 0, Math.fround(0.001)],
    metadata: { text: TEXTS.é, price: -3.25, sold: true, stock: 3, tags: ['z'] },
  },
];

const plain = (items: Awaited<ReturnType<typeof readVectors>>['items']) =>
  items.map(({ contentDigest: _c, digest: _d, vector, ...rest }) => ({ ...rest, vector: [...vector] }));

describe('typed tables', () => {
  test.each([
    'items.jsonl',
    'items.jsonl.gz',
    'items-none.parquet',
    'items-snappy.parquet',
    'items-gzip.parquet',
    'items-zstd.parquet',
    'items-brotli.parquet',
    'items-lz4.parquet',
    'fixed-size.parquet',
  ])('%s', async (name) => {
    const { items, dimension, labels } = await readVectors(fixture(name));
    expect(plain(items)).toEqual(GOLDEN);
    expect(dimension).toBe(3);
    expect(labels).toEqual(
      new Map([
        ['cat', 2],
        ['dog', 1],
      ]),
    );
  });

  test('numbers that fit and moments are metadata', async () => {
    const { items } = await readVectors(fixture('odd-types.parquet'), { columns: { metadata: ['when'] } });
    expect(items[0]?.metadata).toEqual({ when: '2024-02-29T12:30:00.000Z' });
  });
});

describe('CSV', () => {
  test.each(['items.csv', 'excel.csv'])('%s: metadata are texts', async (name) => {
    const { items } = await readVectors(fixture(name));
    expect(items[1]?.metadata).toEqual({
      text: TEXTS.b,
      price: '1.5',
      sold: 'True',
      stock: '1',
      tags: '["x", "y"]',
    });
    expect(items[2]?.metadata).toEqual({});
    expect(items.map(({ id, label, group }) => [id, label, group])).toEqual(
      GOLDEN.map(({ id, label, group }) => [id, label, group]),
    );
  });

  test('with types they are what JSON Lines has, and so are digests and fingerprint', async () => {
    const metadata = ['price:number', 'sold: boolean', 'stock:number', 'tags:list'];
    const csv = await readVectors(fixture('items.csv'), { columns: { metadata } });
    const lines = await readVectors(fixture('items.jsonl'));
    expect(plain(csv.items)).toEqual(GOLDEN);
    expect(csv.items).toEqual(lines.items);
    expect(csv.dataset.fingerprint).toBe(lines.dataset.fingerprint);
  });

  test('chosen columns only, and those that settings name', async () => {
    const columns = { label: 'group', group: 'label', metadata: ['stock'] };
    const { items } = await readVectors(fixture('items.csv'), { columns });
    expect(items[1]).toMatchObject({ label: 'g1', group: 'cat', metadata: { stock: '1', text: TEXTS.b } });
  });
});

test('digests are those of the vector and of all that an item is', async () => {
  const { items } = await readVectors(fixture('items.jsonl'));
  for (const item of items) {
    expect(item.contentDigest).toBe(vectorDigest(item.vector));
    expect(item.digest).toBe(itemDigest(item));
  }
});

describe('NumPy', () => {
  const rows = [
    [0.5, -1, Math.fround(0.1)],
    [1, 2, 3],
    [0, 0, Math.fround(0.001)],
    [-7, 8, 9],
  ];

  test.each(['f4', 'f8', 'f4-big', 'f8-big', 'version-1', 'version-2', 'version-3'])(
    '%s.npy',
    async (name) => {
      const { items } = await readVectors(fixture(`${name}.npy`));
      expect(items.map(({ id, vector }) => [id, [...vector]])).toEqual(
        rows.map((row, i) => [String(i), row]),
      );
    },
  );

  test.each(['f2', 'f2-big'])('%s.npy is as exact as half precision is', async (name) => {
    const { items } = await readVectors(fixture(`${name}.npy`));
    // numpy: np.float16(0.1), np.float16(1e-3) as float64
    expect([...items[0]!.vector]).toEqual([0.5, -1, 0.0999755859375]);
    expect([...items[2]!.vector]).toEqual([0, 0, 0.0010004043579101562]);
  });

  test.each(['stored', 'deflated'])('%s.npz brings ids and labels', async (name) => {
    const { items } = await readVectors(fixture(`${name}.npz`));
    expect(items.map(({ id, label, vector }) => [id, label, [...vector]])).toEqual([
      ['a', 'dog', rows[1]],
      ['b', 'cat', rows[0]],
      ['c', undefined, rows[3]],
      ['é', 'cat', rows[2]],
    ]);
  });

  test('ids may be whole numbers of 64 bits, labels bytes', async () => {
    const { items } = await readVectors(fixture('numbered.npz'));
    expect(items.map(({ id, label }) => [id, label])).toEqual([
      ['-2', 'yy'],
      ['10', 'x'],
      ['1152921504606846976', undefined],
      ['3', 'z'],
    ]);
  });

  test('.npy beside a table has its rows, in their order', async () => {
    const beside = await readVectors(fixture('items.csv'), {
      vectors: fixture('f4.npy'),
      columns: { metadata: ['price:number', 'sold:boolean', 'stock:number', 'tags:list'] },
    });
    expect(plain(beside.items)).toEqual(GOLDEN);
  });

  test("the table's own vectors are passed over where others lie beside it", async () => {
    const own = await readVectors(fixture('items.jsonl'));
    const beside = await readVectors(fixture('items.jsonl'), { vectors: fixture('f4.npy') });
    expect(beside.items.map(({ metadata }) => metadata)).toEqual(own.items.map(({ metadata }) => metadata));
  });
});

test.each([
  [
    'fvecs',
    [
      [0.5, -1, Math.fround(0.1)],
      [1, 2, 3],
      [0, 0, Math.fround(0.001)],
      [-7, 8, 9],
    ],
  ],
  [
    'bvecs',
    [
      [0, 1, 255],
      [2, 3, 4],
    ],
  ],
  [
    'ivecs',
    [
      [0, -1, 70000],
      [2, 3, 4],
    ],
  ],
])('items.%s', async (name, rows) => {
  const { items } = await readVectors(fixture(`items.${name}`));
  expect(items.map(({ id, vector }) => [id, [...vector]])).toEqual(rows.map((row, i) => [String(i), row]));
});

describe('images in Parquet', () => {
  test.each([
    ['hugging-face.parquet', ['8', '7', '8', '7']],
    ['binary.parquet', [undefined, undefined, undefined, undefined]],
  ])('%s', async (name, labels) => {
    const opened = await openImages(fixture(name));
    expect(opened.items.map(({ id, label }) => [id, label])).toEqual(
      ['a', 'b', 'c', 'é'].map((id, i) => [id, labels[i]]),
    );
    expect(opened.items.map(({ metadata }) => metadata)).toEqual([{}, {}, {}, {}]);
    const { path, range } = opened.items[2]!;
    const bytes = (await readFile(path)).subarray(range!.start, range!.start + range!.length);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes).toHaveLength(69);
    await opened.close();
    await expect(readFile(path)).rejects.toThrow('ENOENT');
  });
});

test('several files and a glob are one set of items, and their order means nothing', async () => {
  const paths = [fixture('items.jsonl'), fixture('f4.npy')];
  const one = await readVectors(paths);
  const other = await readVectors(paths.toReversed());
  expect(one.items.map(({ id }) => id)).toEqual(['0', '1', '2', '3', 'a', 'b', 'c', 'é']);
  expect(other.items).toEqual(one.items);
  expect(other.dataset.fingerprint).toBe(one.dataset.fingerprint);
  expect((await readVectors(fixture('item?.fvec{s,}'))).items).toHaveLength(4);
});

test('the dataset is read again and again, and not after it is closed', async () => {
  const opened = await open(fixture('items.jsonl'));
  if (opened.kind !== 'vectors') throw new Error('these are images');
  const first = await Array.fromAsync(opened.dataset.items());
  expect(await Array.fromAsync(opened.dataset.items())).toEqual(first);
  expect(opened.dataset.count).toBe(first.length);
  await opened.close();
  await expect(Array.fromAsync(opened.dataset.items())).rejects.toThrow();
});
