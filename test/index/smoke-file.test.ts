import { expect, test } from 'vitest';
import { misfits, Presence } from '../../src/index/smoke-queries.ts';
import { parseSmokeQueries } from '../../src/index/smoke-text.ts';
import { CodedError } from '../../src/lib/errors.ts';

const YAML = `
- name: zeros
  image: smoke/zero.png
  top-k: 5
  must-include:
    - 0/a.png
    - {label: '0', at-rank: 1, min-score: 0.5}
- id: 1/a.png
  must-not-include: [{label: '0'}, 2/b.png]
- vector: [0.5, -1]
  must-include: [{id: x, max-distance: 2}]
`;

const WRITTEN = [
  {
    name: 'zeros',
    image: 'smoke/zero.png',
    'top-k': 5,
    'must-include': ['0/a.png', { label: '0', 'at-rank': 1, 'min-score': 0.5 }],
  },
  { id: '1/a.png', 'must-not-include': [{ label: '0' }, '2/b.png'] },
  { vector: [0.5, -1], 'must-include': [{ id: 'x', 'max-distance': 2 }] },
];

const forms = {
  'q.yml': YAML,
  'q.json': JSON.stringify(WRITTEN, null, 2),
  'q.jsonl': `\uFEFF${WRITTEN.map((query) => JSON.stringify(query)).join('\r\n')}\n`,
};

test.each(Object.entries(forms))('%s says the same in its form', async (path, text) => {
  const queries = await parseSmokeQueries(text, path);
  expect(queries.map(({ place: _, ...query }) => query)).toEqual([
    {
      ...{ name: 'zeros', asks: { kind: 'image', path: 'smoke/zero.png' }, topK: 5, mustNotInclude: [] },
      mustInclude: [{ id: '0/a.png' }, { label: '0', atRank: 1, minScore: 0.5 }],
    },
    {
      ...{ name: 'query 2', asks: { kind: 'id', id: '1/a.png' }, topK: 10, mustInclude: [] },
      mustNotInclude: [{ label: '0' }, { id: '2/b.png' }],
    },
    {
      ...{ name: 'query 3', asks: { kind: 'vector', vector: Float32Array.of(0.5, -1) }, topK: 10 },
      ...{ mustInclude: [{ id: 'x', maxDistance: 2 }], mustNotInclude: [] },
    },
  ]);
  expect(queries[1]!.place).toMatch(/^q\.(yml:8|json|jsonl:2): query 2$/);
});

async function problemsOf(text: string, path = 'q.yml'): Promise<readonly string[]> {
  const error = await parseSmokeQueries(text, path).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CodedError);
  expect(error).toMatchObject({ code: 'index.bad-smoke-queries', exitCode: 2 });
  return (error as CodedError).problems;
}

test.each([
  ['- {imag: a, must-include: [x]}', 'q.yml:1: query 1: imag: it is not known here; did you mean image?'],
  [
    '- text: a cat\n  must-include: [x]',
    'q.yml:1: query 1: text: no model here embeds text; ask with an image',
  ],
  [
    '- {id: a, image: b, must-include: [x]}',
    'query 1: expected one of image, id and vector, and found id and image',
  ],
  ['- must-include: [x]', 'expected one of image, id and vector, and found none'],
  ['- id: a', 'expected must-include or must-not-include: nothing is asked'],
  ['- {id: 7, must-include: [x]}', 'id: expected an id, as text: write "7" in quotation marks'],
  [
    '- id: a\n  must-include:\n    - label: 7',
    'q.yml:3: query 1: must-include [1] label: expected a label, as text: write "7"',
  ],
  ['- {id: a, must-include: [{id: b, label: c}]}', 'must-include [1]: expected either an id or a label'],
  [
    '- {id: a, must-include: [{id: b, min-scor: 1}]}',
    'min-scor: it is not known here; did you mean min-score?',
  ],
  [
    '- {id: a, must-not-include: [{id: b, at-rank: 1}]}',
    'at-rank: it is not known here; there are id, label',
  ],
  ['- {id: a, top-k: 0, must-include: [x]}', 'top-k: expected a whole number from 1 to 1000'],
  ['- {id: a, top-k: 2, must-include: [{id: x, at-rank: 3}]}', 'at-rank: it is beyond the first 2 (top-k)'],
  ['- {id: a, top-k: 1, must-include: [x, y]}', 'there are more ids than top-k, which is 1'],
  ['- {id: a, must-include: [a]}', 'an item is not counted among its own answers'],
  ['- {id: a, must-include: [{label: x}], must-not-include: [{label: x}]}', 'must-include asks for the same'],
  ['- {vector: [1, .nan], must-include: [x]}', 'vector [2]: expected a number'],
  ['- {vector: [1, .inf], must-include: [x]}', 'vector [2]: expected a finite number'],
  ['- &q {name: n, id: a, must-include: [x]}\n- *q', 'q.yml:2: n: name: another query has this name'],
  ['- 7', 'query 1: expected a query, such as'],
  ['a: b', 'q.yml:1: expected a list'],
  ['- [', 'q.yml:1: '],
  ['', 'q.yml: it holds no query'],
])('%j is refused', async (text, problem) => {
  const problems = await problemsOf(text);
  expect(problems.join('\n')).toContain(
    problem.replace('q.yml:1: expected a list', 'q.yml: expected a list'),
  );
});

test('every problem is told, lines of JSON Lines by their number', async () => {
  expect(await problemsOf('{"id":1}\n\n{"id":"a","must-include":["b"],"x":1}\n', 'q.jsonl')).toEqual([
    'q.jsonl:1: query 1: id: expected an id, as text: write "1" in quotation marks',
    expect.stringContaining('q.jsonl:3: query 2: x: it is not known here'),
  ]);
  expect(await problemsOf('{"id":"a"}\n{', 'q.jsonl')).toEqual([expect.stringContaining('q.jsonl:2: ')]);
  expect(await problemsOf('{}', 'q.json')).toEqual(['q.json: expected a list of queries']);
});

test('what comes from anybody costs little', async () => {
  const bomb = `- &a [x,x,x,x,x,x,x,x,x]\n- &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n- &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n- [*c,*c,*c,*c,*c,*c,*c,*c,*c]`;
  expect(await problemsOf(bomb)).toEqual([expect.stringContaining('alias')]);
  expect(await problemsOf(`${'['.repeat(5000)}`, 'q.jsonl')).toEqual([expect.stringContaining('nested')]);
  expect(await problemsOf('{"id":"a","must-include":["b"],"__proto__":{"name":"n"}}', 'q.jsonl')).toEqual([
    expect.stringContaining('__proto__: it is not known here'),
  ]);
  expect(await problemsOf('- {id: a}\n'.repeat(501))).toEqual([
    'q.yml: it holds 501 queries, and may hold 500',
  ]);
});

test('queries that an index cannot be asked are told', async () => {
  const queries = await parseSmokeQueries(YAML, 'q.yml');
  expect(misfits(queries, { distance: 'cosine', dimension: 2, images: true, zeroVectors: true })).toEqual([
    'q.yml:10: query 3: max-distance: under cosine there are scores, where more is nearer; write min-score',
  ]);
  expect(misfits(queries, { distance: 'euclidean', dimension: 3, images: false, zeroVectors: true })).toEqual(
    [
      'q.yml:2: zeros: image: the model is declared, and cannot be run here; ask with an id or a vector',
      'q.yml:2: zeros: min-score: under euclidean there are distances, where less is nearer; write max-distance',
      'q.yml:10: query 3: vector: it has 2 values, and the index has 3',
    ],
  );
  const zero = await parseSmokeQueries('- {vector: [0, 0], must-include: [{id: x, min-score: 2}]}', 'q.yml');
  expect(misfits(zero, { distance: 'cosine', dimension: 2, images: true, zeroVectors: true })).toHaveLength(
    2,
  );
  const [vector] = await parseSmokeQueries('- {vector: [0, 0], must-include: [{id: x}]}', 'q.yml');
  const under = (zeroVectors: boolean) =>
    misfits([vector!], { distance: 'euclidean', dimension: 2, images: true, zeroVectors });
  expect(under(true)).toEqual([]);
  expect(under(false)).toEqual([expect.stringContaining('this store cannot be asked with')]);
});

test('ids and labels that the data does not have are told, but for what must not be there', async () => {
  const presence = new Presence(await parseSmokeQueries(YAML, 'q.yml'));
  presence.saw('x', '1');
  expect(presence.problems()).toEqual([
    'q.yml:2: zeros: there is no item "0/a.png"',
    'q.yml:2: zeros: must-include: no item has the label "0"',
    'q.yml:8: query 2: there is no item "1/a.png"',
  ]);
  expect(presence.vacuous()).toEqual(['q.yml:8: query 2: must-not-include: no item has the label "0"']);
  presence.saw('0/a.png', '0');
  presence.saw('1/a.png', undefined);
  expect([presence.complete, presence.problems(), presence.vacuous()]).toEqual([true, [], []]);
});
