import { expect, test } from 'vitest';
import type { Item } from '../../src/data/item.ts';
import { probeEmbedding } from '../../src/index/embedding-probe.ts';
import { vectorDigest } from '../../src/lib/vectors.ts';
import type { ManifestEntry, StoredRecord } from '../../src/stores/store.ts';

const vectors = new Map(
  Array.from({ length: 4 }, (_, item) => [
    `item-${item}`,
    Float32Array.from({ length: 8 }, (_, at) => Math.sin(item * 8 + at + 1)),
  ]),
);
const ids = [...vectors.keys()];
const sample = ids.map((id) => ({ id, vectorDigest: vectorDigest(vectors.get(id)!) }) as ManifestEntry);
const stored = ids.map((id) => ({ id, vector: vectors.get(id)! }) as StoredRecord);
const items = ids.map((id) => ({ id }) as Item);

/** Embeds again; the vectors of `item-2` come out changed. */
const probe = (change: (value: number, at: number) => number, tolerance?: number, records = stored) =>
  probeEmbedding(
    {
      items: () => items,
      async *embed(chosen) {
        for (const item of chosen) {
          const vector = vectors.get(item.id)!;
          yield { item, vector: item.id === 'item-2' ? vector.map(change) : vector };
        }
      },
      ...(tolerance === undefined ? {} : { tolerance }),
    },
    sample,
    records,
  );

const same = (value: number) => value;
const lastBit = (value: number) => Math.fround(value * (1 + 2 ** -23));
/** Turns a plane of the vector by an angle. */
const turn = (angle: number) => (value: number, at: number) => {
  const vector = vectors.get('item-2')!;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return at === 0
    ? vector[0]! * cos - vector[1]! * sin
    : at === 1
      ? vector[0]! * sin + vector[1]! * cos
      : value;
};

test('bit for bit where no tolerance is given', async () => {
  expect(await probe(same)).toMatchObject({
    passed: true,
    detail: '4 items give the stored vectors when embedded again',
  });
  expect(await probe(lastBit)).toMatchObject({
    passed: false,
    detail: '1 of 4 items give other vectors when embedded again: "item-2"',
  });
});

test('within a tolerance, that far and no further', async () => {
  expect(await probe(lastBit, 1e-5)).toMatchObject({
    passed: true,
    detail: '4 items give the stored vectors when embedded again, within a cosine distance of 0.00001',
  });
  expect((await probe(turn(0.002), 1e-5)).passed).toBe(true);
  expect((await probe(turn(0.2), 1e-5)).passed).toBe(false);
  expect((await probe((value) => value * 1.01, 1e-5)).passed, 'another length').toBe(false);
  expect((await probe(() => Number.NaN, 1e-5)).passed).toBe(false);
});

test('a record that is not there is not the same', async () => {
  const { passed, detail } = await probe(same, 1e-5, stored.slice(0, 3));
  expect([passed, detail]).toEqual([false, '1 of 4 items give other vectors when embedded again: "item-3"']);
});
