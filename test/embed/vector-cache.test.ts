import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { trimCache } from '../../src/embed/trim-cache.ts';
import { openVectorCache } from '../../src/embed/vector-cache.ts';
import type { Embedding } from '../../src/embed/vector-segment.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { sha256 } from '../../src/lib/digest.ts';
import { silentLog } from '../../src/lib/log.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-cache-'));
});
afterEach(() => rm(folder, { recursive: true }));

const digest = (i: number): string => sha256(`content ${i}`);
const embedding = (i: number): Embedding => ({ vector: Float32Array.of(i, -i / 3, 1e-30 * i) });
const some = (from: number, to: number): Map<string, Embedding> =>
  new Map(Array.from({ length: to - from }, (_, i) => [digest(from + i), embedding(from + i)]));

const open = (options: { readonly readOnly?: boolean; readonly classify?: boolean } = {}) =>
  openVectorCache({
    ...{
      folder: join(folder, 'model'),
      readOnly: false,
      classify: false,
      clock: systemClock,
      log: silentLog,
    },
    ...options,
  });

async function keep(embeddings: ReadonlyMap<string, Embedding>): Promise<void> {
  const cache = await open();
  await cache.add(embeddings);
  await cache.close();
}

async function recall(digests: Iterable<string>, options: Parameters<typeof open>[0] = {}) {
  const cache = await open({ readOnly: true, ...options });
  const found = await cache.get([...digests]);
  await cache.close();
  return found;
}

const files = (): Promise<string[]> => readdir(join(folder, 'model'));

test('gives back the very bits, to the same cache and to a later one', async () => {
  const kept = some(0, 100);
  const cache = await open();
  await cache.add(kept);
  expect(await cache.get([digest(5), digest(1000)])).toEqual(new Map([[digest(5), embedding(5)]]));
  await cache.close();
  expect(await recall([...kept.keys(), digest(1000)])).toEqual(kept);
});

test('tells what it has without reading it', async () => {
  await keep(some(0, 10));
  const cache = await open();
  await cache.add(some(10, 11));
  expect([0, 9, 10, 11].map((i) => cache.has(digest(i)))).toEqual([true, true, true, false]);
  expect(cache.given).toBe(0);
  await cache.close();
  const classifying = await open({ readOnly: true, classify: true });
  expect(classifying.has(digest(0))).toBe(false);
  await classifying.close();
});

test('what was kept without class probabilities is not enough where they are wanted', async () => {
  const scores = Float32Array.of(0.25, 0.75);
  await keep(some(0, 2));
  await keep(new Map([[digest(1), { ...embedding(1), scores }]]));
  expect(await recall([digest(0), digest(1)], { classify: true })).toEqual(
    new Map([[digest(1), { ...embedding(1), scores }]]),
  );
  expect((await recall([digest(0), digest(1)])).size).toBe(2);
});

test('a file that is cut short, of another form or altered is passed over, and so is an altered row', async () => {
  await keep(some(0, 10));
  const [name] = await files();
  const path = join(folder, 'model', name!);
  const whole = await readFile(path);
  for (let at = 0; at < whole.length; at += 7) {
    const altered = Buffer.from(whole);
    altered[at]! ^= 1;
    await writeFile(path, altered);
    for (const [key, found] of await recall(some(0, 10).keys())) expect(found).toEqual(some(0, 10).get(key));
  }
  await writeFile(path, whole);
  await truncate(path, whole.length - 1);
  expect((await recall(some(0, 10).keys())).size).toBe(0);
  await writeFile(path, 'something else');
  expect((await recall(some(0, 10).keys())).size).toBe(0);
});

test('two writers lose nothing of each other', async () => {
  const [one, other] = [await open(), await open()];
  await one.add(some(0, 50));
  await other.add(some(25, 75));
  await Promise.all([one.close(), other.close()]);
  expect(await recall(some(0, 75).keys())).toEqual(some(0, 75));
});

test('many small files become one', async () => {
  for (let i = 0; i < 17; i++) await keep(some(i, i + 2));
  expect((await files()).length).toBeLessThan(4);
  expect(await recall(some(0, 18).keys())).toEqual(some(0, 18));
});

test('without the right to write nothing is written', async () => {
  const cache = await open({ readOnly: true });
  await cache.add(some(0, 1));
  await cache.close();
  await expect(files()).rejects.toThrow('ENOENT');
});

test('a cache that cannot be written costs a warning', async () => {
  await writeFile(join(folder, 'model'), 'a file where the folder should be');
  const warnings: string[] = [];
  const cache = await openVectorCache({
    ...{ folder: join(folder, 'model'), readOnly: false, classify: false, clock: systemClock },
    log: { ...silentLog, warn: (text) => void warnings.push(text) },
  });
  await cache.add(some(0, 1));
  await cache.close();
  expect(warnings.join()).toMatch(/cannot be written, which costs time only/);
});

test('trimming takes what was not used for longest, and what was left half-written a day ago', async () => {
  for (const [name, bytes, daysAgo] of [
    ['a/new', 100, 0],
    ['b/used', 100, 1],
    ['a/old', 100, 2],
    ['a/torn.tmp', 10, 2],
    ['a/writing.tmp', 10, 0],
  ] as const) {
    await keepFile(join(folder, name), bytes, daysAgo);
  }
  await trimCache(folder, 250, new Date());
  expect((await readdir(folder, { recursive: true })).sort()).toEqual([
    'a',
    'a/new',
    'a/writing.tmp',
    'b',
    'b/used',
  ]);
  await trimCache(folder, 0, new Date());
  expect(await readdir(join(folder, 'b'))).toEqual([]);
  await trimCache(join(folder, 'nowhere'), 0, new Date());
});

async function keepFile(path: string, bytes: number, daysAgo: number): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, Buffer.alloc(bytes));
  const at = new Date(Date.now() - daysAgo * 24 * 3_600_000 - 60_000);
  await utimes(path, at, at);
  expect((await stat(path)).size).toBe(bytes);
}
