import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImageItem } from '../../src/data/item.ts';
import { splitItems } from '../../src/data/split.ts';
import { sha256 } from '../../src/lib/digest.ts';

const item = (name: string, content = name): ImageItem => {
  const contentDigest = sha256(content);
  return { id: name, label: 'a', metadata: {}, contentDigest, digest: contentDigest, path: name };
};
const items = Array.from({ length: 5000 }, (_, i) => item(`a/${i}`));
const settings = { testSplit: 0.2, validationSplit: 0.1, splitSeed: 42 };
const ids = (part: readonly ImageItem[]): string[] => part.map(({ id }) => id);

test('the shares are about those asked for, and nothing is lost or doubled', () => {
  const { train, validation, test: tested } = splitItems(items, settings);
  // Five standard deviations of a binomial share of 5,000.
  expect(Math.abs(tested.length / 5000 - 0.2)).toBeLessThan(5 * Math.sqrt((0.2 * 0.8) / 5000));
  expect(Math.abs(validation.length / 5000 - 0.1)).toBeLessThan(5 * Math.sqrt((0.1 * 0.9) / 5000));
  expect(ids([...train, ...validation, ...tested]).sort()).toEqual(ids(items).sort());
});

test('where an item goes, forever', () => {
  // python: int(hashlib.sha256(f"42:{hashlib.sha256(name.encode()).hexdigest()}".encode()).hexdigest()[:12], 16) / 2**48
  const { train, validation, test: tested } = splitItems(items.slice(0, 20), settings);
  expect(ids(tested)).toEqual(['a/1', 'a/4', 'a/5', 'a/7']);
  expect(ids(validation)).toEqual(['a/6', 'a/14', 'a/16']);
  expect(train).toHaveLength(20 - tested.length - validation.length);
});

test('an item stays when others come or go', () => {
  const whole = splitItems(items, settings);
  fc.assert(
    fc.property(fc.subarray(items), (some) => {
      const parts = splitItems(some, settings);
      const tested = new Set(whole.test);
      expect(parts.test).toEqual(some.filter((one) => tested.has(one)));
    }),
    { numRuns: 20, seed: 1 },
  );
});

test('a validation part is taken from training alone', () => {
  const without = splitItems(items, { ...settings, validationSplit: 0 });
  const { test: tested, train } = splitItems(items, settings);
  expect(tested).toEqual(without.test);
  const before = new Set(without.train);
  expect(train.every((one) => before.has(one))).toBe(true);
});

test('equal contents are never parted', () => {
  const copies = items.slice(0, 200).flatMap(({ id }) => [item(id, id), item(`${id}-copy`, id)]);
  const { train, validation, test: tested } = splitItems(copies, settings);
  for (const part of [train, validation, tested]) expect(part.length % 2).toBe(0);
});

test('another seed parts otherwise', () => {
  expect(splitItems(items, { ...settings, splitSeed: 43 }).test).not.toEqual(
    splitItems(items, settings).test,
  );
});

test('a group is never parted, whatever its contents are', () => {
  const grouped = items.map((one, i) => ({ ...one, group: `object ${Math.floor(i / 5)}` }));
  const { train, validation, test: tested } = splitItems(grouped, settings);
  const groups = [train, validation, tested].map((part) => new Set(part.map(({ group }) => group)));
  expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(
    new Set(grouped.map(({ group }) => group)).size,
  );
  expect(tested.length).toBeGreaterThan(0);
});
