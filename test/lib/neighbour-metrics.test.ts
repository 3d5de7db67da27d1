import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  APPROXIMATE,
  indexRecall,
  labelAgreement,
  type Neighbour,
  neighbourOverlap,
} from '../../src/lib/neighbour-metrics.ts';

/** `abc`: a nearest, each further away by 0.1. */
const list = (ids: string, label?: (id: string) => string): Neighbour[] =>
  [...ids].map((id, i) => ({ id, score: 1 - i / 10, ...(label && { label: label(id) }) }));

describe('recall against the true neighbours', () => {
  test.each([
    ['abc', 'abc', 3, 1],
    ['abc', 'abd', 3, 1],
    ['cba', 'abc', 3, 0.3333333333333333],
    ['ab', 'abc', 3, 0.6666666666666666],
    ['', 'abc', 3, 0],
    ['abcd', 'abc', 2, 1],
    ['', '', 3, 1],
  ])('found %s of %s among the first %d: %d', (found, exact, k, recall) => {
    expect(indexRecall([list(found)], [list(exact)], k)).toBe(recall);
  });

  test('is that of the id with its true score, or of one that ties with the last', () => {
    const exact = [list('abc')];
    expect(indexRecall([[...list('ab'), { id: 'd', score: 0.8000000001 }]], exact, 3)).toBe(1);
    expect(indexRecall([[...list('ab'), { id: 'd', score: 0.81 }]], exact, 3)).toBe(2 / 3);
    const rough = list('abc').map(({ id, score }) => ({ id, score: score + 1e-3 }));
    expect(indexRecall([rough], exact, 3)).toBe(0);
    expect(indexRecall([rough], exact, 3, APPROXIMATE)).toBe(1);
    const other = [...list('ab'), { id: 'd', score: 0.801 }];
    expect(indexRecall([other], exact, 3, APPROXIMATE)).toBe(2 / 3);
    expect(
      indexRecall(
        [
          [
            { id: 'a', score: 1 },
            { id: 'a', score: 1 },
            { id: 'a', score: 1 },
          ],
        ],
        exact,
        3,
      ),
    ).toBe(1 / 3);
  });

  test('is the mean over the queries, and nothing without any', () => {
    expect(indexRecall([list('ab'), list('')], [list('ab'), list('cd')], 2)).toBe(0.5);
    expect(indexRecall([], [], 10)).toBeUndefined();
  });
});

describe('agreement of labels', () => {
  const byCase = (id: string): string => (id < 'a' ? 'upper' : 'lower');

  test('is about the others, as many as are asked for', () => {
    const item = { id: 'a', label: 'lower' };
    expect(labelAgreement([item], [list('abCD', byCase)], 2)).toBe(0.5);
    expect(labelAgreement([item], [list('abCD', byCase)], 3)).toBe(1 / 3);
    expect(labelAgreement([item], [list('bCDE', byCase)], 1)).toBe(1);
  });

  test('counts what has no label as equal to what has none', () => {
    const some = (id: string) => (id === 'c' ? 'lower' : undefined);
    const answers = [...'abc'].map((id, i) => ({ id, score: 1 - i / 10, label: some(id) }));
    expect(labelAgreement([{ id: 'a' }], [answers], 2)).toBe(0.5);
  });

  test('is not measured where nothing has a label', () => {
    expect(labelAgreement([{ id: 'a' }], [list('abc')], 2)).toBeUndefined();
  });

  test('an item that is alone says nothing', () => {
    const alone = { id: 'a', label: 'lower' };
    expect(labelAgreement([alone], [list('a', byCase)], 10)).toBeUndefined();
    expect(labelAgreement([alone, alone], [list('a', byCase), list('aB', byCase)], 10)).toBe(0);
  });
});

describe('overlap with the neighbours before', () => {
  test.each([
    ['xabc', 'xabc', 1],
    ['xabc', 'xcab', 1],
    ['xabc', 'xabd', 2 / 3],
    ['xabc', 'abcx', 1],
    ['xabc', 'xdef', 0],
    ['xabc', 'xa', 1 / 3],
    ['xab', 'xabc', 2 / 3],
  ])('%s, then %s: %d', (before, after, overlap) => {
    expect(neighbourOverlap(['x'], [list(before)], [list(after)], 3)).toBe(overlap);
  });

  test('nothing to compare', () => {
    expect(neighbourOverlap([], [], [], 3)).toBeUndefined();
    expect(neighbourOverlap(['x'], [list('x')], [list('x')], 3)).toBeUndefined();
  });

  test('is the same either way, and whole with itself', () => {
    const answers = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    fc.assert(
      fc.property(answers, answers, fc.integer({ min: 1, max: 9 }), (one, other, k) => {
        const [a, b] = [[list(one.join(''))], [list(other.join(''))]];
        expect(neighbourOverlap(['x'], a, b, k)).toBe(neighbourOverlap(['x'], b, a, k));
        expect(neighbourOverlap(['x'], a, a, k)).toBe(1);
      }),
    );
  });
});
