import { expect, test } from 'vitest';
import { checkIndexData, checkLabelledData, leakedItems } from '../../src/data/check.ts';
import type { ImageItem } from '../../src/data/item.ts';
import { itemDigest } from '../../src/data/item.ts';
import type { ScannedFolder } from '../../src/data/scan.ts';
import { CodedError } from '../../src/lib/errors.ts';

const item = (id: string, contentDigest = id): ImageItem => {
  const label = id.includes('/') ? { label: id.split('/')[0]! } : {};
  const identity = { id, ...label, metadata: {}, contentDigest };
  return { ...identity, digest: itemDigest(identity), path: `/data/${id}` };
};
const scanned = (items: readonly ImageItem[], rest: Partial<ScannedFolder> = {}): ScannedFolder => ({
  setting: 'data',
  folder: 'images',
  items,
  ignored: 0,
  problems: [],
  ...rest,
});
const split = (train: readonly ImageItem[], test: readonly ImageItem[]) => ({ train, validation: [], test });

function problemsOf(check: () => void): readonly string[] {
  try {
    check();
  } catch (error) {
    if (error instanceof CodedError && error.code === 'data.unfit' && error.exitCode === 2)
      return error.problems;
    throw error;
  }
  return [];
}

test('fit data passes', () => {
  const train = [item('cat/1'), item('dog/1')];
  const tested = [item('cat/2'), item('dog/2')];
  const data = scanned([...train, ...tested]);
  expect(problemsOf(() => checkLabelledData({ data, split: split(train, tested) }))).toEqual([]);
  expect(problemsOf(() => checkIndexData(data))).toEqual([]);
});

test('an empty folder', () => {
  const data = scanned([], { ignored: 3 });
  const expected = ['`data`: no images (.jpg, .jpeg, .png or .webp), 3 other files'];
  expect(problemsOf(() => checkLabelledData({ data, split: split([], []) }))).toEqual(expected);
  expect(problemsOf(() => checkIndexData(data))).toEqual(expected);
});

test('one class', () => {
  const items = [item('cat/1'), item('cat/2')];
  expect(
    problemsOf(() => checkLabelledData({ data: scanned(items), split: split([items[0]!], [items[1]!]) })),
  ).toEqual(['one class only: "cat"']);
});

test('everything at once', () => {
  const cats = [item('cat/1', 'same'), item('cat/2')];
  const dogs = [item('dog/1'), item('dog/2', 'same')];
  const data = scanned([...cats, ...dogs, item('loose.jpg')], { problems: ['x: a link that leads nowhere'] });
  expect(problemsOf(() => checkLabelledData({ data, split: split(cats, dogs) }))).toEqual([
    '`data`: x: a link that leads nowhere',
    '`data`: "loose.jpg": in no class folder',
    'the same image under two labels: cat/1, dog/2',
    'class "cat": no image to test with after the split: add images, or change `test-split` or `split-seed`',
    'class "dog": no image to train with after the split: add images, or change `test-split` or `split-seed`',
  ]);
});

test('labels are not needed for indexing', () => {
  expect(problemsOf(() => checkIndexData(scanned([item('loose.jpg')])))).toEqual([]);
});

test('a separate test folder is looked at too', () => {
  const train = [item('cat/1', 'a'), item('dog/1', 'b')];
  const tested = [item('cat/9', 'b'), item('cat/8', 'a'), item('cow/1')];
  const testData = scanned(tested, { setting: 'test-data', problems: ['y: a link that leads nowhere'] });
  const parts = split(train, tested);
  expect(problemsOf(() => checkLabelledData({ data: scanned(train), testData, split: parts }))).toEqual([
    '`test-data`: y: a link that leads nowhere',
    'the same image under two labels: dog/1, cat/9',
    'class "cow": no image to train with',
    'class "dog": no image to test with',
  ]);
  expect(leakedItems(parts).map(({ id }) => id)).toEqual(['cat/1', 'dog/1']);
});

test('lists twenty and counts the rest', () => {
  const items = Array.from({ length: 25 }, (_, i) => item(`${i}.jpg`));
  const problems = problemsOf(() => checkLabelledData({ data: scanned(items), split: split([], []) }));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toMatch(/and 5 more/);
});
