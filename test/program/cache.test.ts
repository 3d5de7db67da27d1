import { readdir, rm, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeLivePlace, type Place } from './place.ts';

const VECTORS = '.vector-index/cache/vectors';
const FROM_CACHE = /24 vectors came from the cache/;

describe('vectors that were computed before', () => {
  let place: Place;
  let before: string;

  beforeAll(async () => {
    place = await makeLivePlace();
    before = recordsOf(place);
  });

  test('are taken from the cache when the index is built again', async () => {
    await rm(place.path('.vector-index/indexes'), { recursive: true });
    const { stderr } = await place.done('run');
    expect(stderr).toMatch(FROM_CACHE);
    expect(recordsOf(place)).toBe(before);
  });

  test('are computed again where the index is to be built from nothing', async () => {
    const other = await place.copy();
    const { stderr } = await other.done('run --rebuild');
    expect(stderr).not.toMatch(FROM_CACHE);
  });

  test('are computed again where the cache is damaged', async () => {
    const other = await place.copy();
    for (const file of await cacheFiles(other)) await writeFile(file, 'damaged');
    await rm(other.path('.vector-index/indexes'), { recursive: true });
    const { stderr } = await other.done('run');
    expect(stderr).not.toMatch(FROM_CACHE);
    expect(recordsOf(other)).toBe(before);
  });

  test('are not kept where the cache may hold nothing', async () => {
    const other = await place.copy();
    await rm(other.path('.vector-index'), { recursive: true });
    await other.done('run --cache-size 0');
    expect(await cacheFiles(other)).toEqual([]);
    expect(recordsOf(other)).toBe(before);
  });

  test('are kept by `train` too, for the job that builds the index', async () => {
    const other = await place.copy();
    for (const made of ['.vector-index', 'out']) await rm(other.path(made), { recursive: true });
    await other.done('train');
    const { stderr } = await other.done('update');
    expect(stderr).toMatch(FROM_CACHE);
    expect(recordsOf(other)).toBe(before);
  });

  test('are read, and none is added, by a run that may not write', async () => {
    const other = await place.copy();
    await rm(other.path('.vector-index/indexes'), { recursive: true });
    const tree = await other.tree();
    await other.done('run --deploy never --distance euclidean');
    expect(await other.tree()).toEqual(tree);
  });
});

function recordsOf(place: Place): string {
  const { live, generations } = place.index();
  return generations.get(live!)!;
}

async function cacheFiles(place: Place): Promise<string[]> {
  const entries = await readdir(place.path(VECTORS), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
}
