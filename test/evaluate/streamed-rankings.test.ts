import { describe, expect, test } from 'vitest';
import { rankGallery, sameLabel } from '../../src/evaluate/rankings.ts';
import { StreamedRankings } from '../../src/evaluate/streamed-rankings.ts';
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
    const blocks = Array.from({ length: Math.ceil(300 / size) }, (_, i) => ({
      vectors: gallery.vectors.subarray(i * size * DIMENSION, (i + 1) * size * DIMENSION),
      labels: gallery.labels.subarray(i * size, (i + 1) * size),
    }));
    const streamed = new StreamedRankings(queries.vectors, queries.labels, DIMENSION, distance, depth);
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
    const streamed = new StreamedRankings(queries.vectors, queries.labels, DIMENSION, 'cosine', 10);
    streamed.add(gallery);
    expect(streamed.needsSecondPass()).toBe(false);
    expect(streamed.result()).toEqual(held);
  });
});
