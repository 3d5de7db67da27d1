import { describe, expect, test } from 'vitest';
import { rankGallery, sameLabel } from '../../src/evaluate/rankings.ts';
import { type GalleryBlock, StreamedRankings } from '../../src/evaluate/streamed-rankings.ts';
import { randomNumbers } from '../engines/cnn.ts';

const DIMENSION = 5;

/** Small whole numbers, so that many are equally near. */
function draw(count: number, classes: number, seed: number) {
  const random = randomNumbers(seed);
  return {
    vectors: Float32Array.from({ length: count * DIMENSION }, () => Math.floor(random() * 4) - 1),
    labels: Int32Array.from({ length: count }, () => Math.floor(random() * classes)),
  };
}

type Drawn = ReturnType<typeof draw>;

/** Relevant are the items of the query's class. */
function blockOf(gallery: Drawn, queries: Drawn, first: number, size: number): GalleryBlock {
  const labels = gallery.labels.subarray(first, first + size);
  return {
    vectors: gallery.vectors.subarray(first * DIMENSION, (first + size) * DIMENSION),
    count: labels.length,
    grade: (query, into) =>
      labels.forEach((label, i) => {
        into[i] = label === queries.labels[query] ? 1 : 0;
      }),
  };
}

describe('a gallery that comes in blocks is ranked as one that is held', () => {
  test.each([
    [1, 7, 10, 'cosine'],
    [3, 7, 3, 'euclidean'],
    [64, 40, 10, 'dotproduct'],
    [500, 40, 1, 'cosine'],
    [11, 200, 5, 'euclidean'],
  ] as const)('blocks of %i, %i classes, depth %i, %s', (size, classes, depth, distance) => {
    const gallery = draw(300, classes, 1);
    const queries = draw(20, classes, 2);
    const held = rankGallery(
      ...[queries.vectors, gallery.vectors, DIMENSION, distance],
      ...[sameLabel(queries.labels, gallery.labels), depth],
    );
    const blocks = Array.from({ length: Math.ceil(300 / size) }, (_, i) =>
      blockOf(gallery, queries, i * size, size),
    );
    const streamed = new StreamedRankings(queries.vectors, DIMENSION, distance, depth);
    for (const block of blocks) streamed.add(block);
    const again = streamed.needsSecondPass();
    expect(again).toBe(held.first.some((rank) => rank >= depth));
    if (again) for (const block of blocks) streamed.addAgain(block);
    expect(streamed.result()).toEqual(held);
  });

  test('that is smaller than the depth', () => {
    const gallery = draw(4, 2, 3);
    const queries = draw(6, 2, 4);
    const held = rankGallery(
      ...[queries.vectors, gallery.vectors, DIMENSION, 'cosine' as const],
      ...[sameLabel(queries.labels, gallery.labels), 10],
    );
    const streamed = new StreamedRankings(queries.vectors, DIMENSION, 'cosine', 10);
    streamed.add(blockOf(gallery, queries, 0, 4));
    expect(streamed.needsSecondPass()).toBe(false);
    expect(streamed.result()).toEqual(held);
  });

  test('with grades', () => {
    const gallery = draw(60, 1, 5);
    const queries = draw(6, 1, 6);
    const random = randomNumbers(7);
    const grades = Array.from({ length: 6 }, () =>
      Int32Array.from({ length: 60 }, () => Math.max(0, Math.floor(random() * 6) - 2)),
    );
    const relevance = (query: number) => {
      const rows = Int32Array.from(grades[query]!.keys()).filter((row) => grades[query]![row]! > 0);
      return { rows, grades: rows.map((row) => grades[query]![row]!) };
    };
    const held = rankGallery(queries.vectors, gallery.vectors, DIMENSION, 'cosine', relevance, 8);
    const streamed = new StreamedRankings(queries.vectors, DIMENSION, 'cosine', 8);
    for (const first of [0, 25, 50]) {
      const count = Math.min(25, 60 - first);
      const vectors = gallery.vectors.subarray(first * DIMENSION, (first + count) * DIMENSION);
      streamed.add({
        vectors,
        count,
        grade: (query, into) => into.set(grades[query]!.subarray(first, first + count)),
      });
    }
    expect(streamed.result()).toEqual(held);
  });
});
