import { expect, test } from 'vitest';
import { judgeSmokeQuery, probeSmokeQueries } from '../../src/index/smoke-probes.ts';
import type { SmokeQuery } from '../../src/index/smoke-queries.ts';
import type { Match } from '../../src/stores/store.ts';

const ANSWERS = [
  { id: 'a', label: '0', score: 0.9 },
  { id: 'b', label: '1', score: 0.8 },
  { id: 'c', score: 0.7 },
];

const query = (more: Partial<SmokeQuery>): SmokeQuery => ({
  ...{ name: 'q', place: 'q.yml:1: q', asks: { kind: 'id', id: 'z' }, topK: 3 },
  ...{ mustInclude: [], mustNotInclude: [] },
  ...more,
});

test.each<[Partial<SmokeQuery>, string]>([
  [{ mustInclude: [{ id: 'c' }] }, 'the first 3 are as expected'],
  [{ mustInclude: [{ label: '1', atRank: 2, minScore: 0.8 }] }, 'the first 3 are as expected'],
  [{ mustInclude: [{ id: 'd' }] }, 'id "d" is not among the first 3'],
  [{ mustInclude: [{ label: '' }] }, 'label "" is not among the first 3'],
  [{ mustInclude: [{ label: '1', atRank: 1 }] }, 'label "1" comes second, and is expected first'],
  [{ mustInclude: [{ id: 'c', atRank: 2 }] }, 'id "c" comes third, and is expected within the first 2'],
  [{ mustInclude: [{ id: 'b', minScore: 0.81 }] }, 'id "b" has a score of 0.8, and at least 0.81 is asked'],
  [{ mustNotInclude: [{ label: '1' }] }, 'label "1" comes second ("b"), and must not'],
  [{ mustNotInclude: [{ id: 'a' }] }, 'id "a" comes first, and must not'],
  [{ mustNotInclude: [{ id: 'd' }, { label: '2' }] }, 'the first 3 are as expected'],
  [
    { mustInclude: [{ id: 'd' }], mustNotInclude: [{ id: 'a' }] },
    'id "d" is not among the first 3; id "a" comes first, and must not',
  ],
])('%j: %s', (more, found) => {
  const probe = judgeSmokeQuery(query(more), ANSWERS, 'cosine');
  expect(probe).toMatchObject({
    name: 'smoke: q',
    detail: `id "z": ${found}`,
    smoke: { found, answers: ANSWERS },
  });
  expect(probe.passed).toBe(found === 'the first 3 are as expected');
});

test('under euclidean less is nearer', () => {
  const wanted = (maxDistance: number) =>
    judgeSmokeQuery(query({ mustInclude: [{ id: 'b', maxDistance }] }), ANSWERS, 'euclidean');
  expect(wanted(0.8).passed).toBe(true);
  expect(wanted(0.79)).toMatchObject({
    passed: false,
    detail: 'id "z": id "b" is at a distance of 0.8, and at most 0.79 is asked',
  });
});

test('what is asked by its id is not counted; what is not there fails even where nothing must be found', async () => {
  const asked: [number, number][] = [];
  const store = {
    fetch: async (_: string, ids: readonly string[]) =>
      ids
        .filter((id) => id !== 'gone')
        .map((id) => ({ id, metadata: {}, vector: Float32Array.of(id === 'zero' ? 0 : 1) })),
    query: async (_: string, vector: Float32Array, topK: number): Promise<readonly Match[]> => {
      asked.push([vector[0]!, topK]);
      return [{ id: 'a', score: 1 }, ...ANSWERS.slice(1)]
        .slice(0, topK)
        .map((match) => ({ ...match, metadata: {} }));
    },
  };
  const none = [{ id: 'x' }];
  const queries = [
    query({ name: 'own', asks: { kind: 'id', id: 'a' }, topK: 1, mustNotInclude: [{ id: 'a' }] }),
    query({ name: 'gone', asks: { kind: 'id', id: 'gone' }, mustNotInclude: none }),
    query({ name: 'zero', asks: { kind: 'id', id: 'zero' }, mustNotInclude: none }),
    query({ name: 'image', asks: { kind: 'image', path: 'i.png' }, mustNotInclude: none }),
    query({ name: 'vector', asks: { kind: 'vector', vector: Float32Array.of(3) }, mustNotInclude: none }),
  ];
  const probes = await probeSmokeQueries(
    {
      store,
      smoke: { queries, embedImages: async () => [Float32Array.of(2)] },
      signal: new AbortController().signal,
    },
    { name: 'g', distance: 'cosine' },
  );
  expect(probes.map(({ passed, detail }) => [passed, detail])).toEqual([
    [true, 'id "a": the first 1 are as expected'],
    [false, 'id "gone": it is not in the index'],
    [false, 'id "zero": its vector is all zeros'],
    [true, 'image i.png: the first 3 are as expected'],
    [true, 'a vector of 1 values: the first 3 are as expected'],
  ]);
  expect(probes[0]!.smoke!.answers).toEqual([{ id: 'b', label: '1', score: 0.8 }]);
  expect(asked.toSorted()).toEqual([
    [1, 2],
    [2, 3],
    [3, 3],
  ]);
});
