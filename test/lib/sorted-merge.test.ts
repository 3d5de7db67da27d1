import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIds } from '../../src/lib/digest.ts';
import { inBatches, mergeById } from '../../src/lib/sorted-merge.ts';

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const entry of source) all.push(entry);
  return all;
}

const sortedIds = fc
  .uniqueArray(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a', 'b', 'ä', '\u{10000}', '\uffff')),
  )
  .map((ids) => ids.toSorted(compareIds).map((id) => ({ id })));

describe('mergeById', () => {
  test('joins exactly the ids of both sides, in the order of their UTF-8 bytes', async () => {
    await fc.assert(
      fc.asyncProperty(sortedIds, sortedIds, async (left, right) => {
        const pairs = await collect(mergeById(left, right));
        const expected = [...new Set([...left, ...right].map(({ id }) => id))].sort(compareIds);
        expect(pairs.map(({ id }) => id)).toEqual(expected);
        for (const { id, left: l, right: r } of pairs) {
          expect(l).toEqual(left.find((entry) => entry.id === id));
          expect(r).toEqual(right.find((entry) => entry.id === id));
        }
      }),
    );
  });

  test('orders an astral character behind U+FFFF, as UTF-8 does and UTF-16 does not', async () => {
    const pairs = await collect(mergeById([{ id: '\uffff' }, { id: '\u{10000}' }], [{ id: '\u{10000}' }]));
    expect(pairs.map(({ left, right }) => [left !== undefined, right !== undefined])).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  test('refuses a stream that is out of order or repeats an id', async () => {
    await expect(collect(mergeById([{ id: 'b' }, { id: 'a' }], []))).rejects.toThrow('out of order');
    await expect(collect(mergeById([], [{ id: 'a' }, { id: 'a' }]))).rejects.toThrow('out of order');
  });
});

test('inBatches keeps order and everything', async () => {
  expect(await collect(inBatches([1, 2, 3, 4, 5], 2))).toEqual([[1, 2], [3, 4], [5]]);
  expect(await collect(inBatches([], 2))).toEqual([]);
});
