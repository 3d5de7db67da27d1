import { describe, expect, test } from 'vitest';
import { resolveQueries } from '../../src/evaluate/judged-queries.ts';
import { type CsvReader, parseQueries } from '../../src/evaluate/queries.ts';
import { describeError } from '../../src/lib/errors.ts';

const plainCsv: CsvReader = (text) =>
  text.split('\n').map((row, i) => ({ line: i + 1, cells: row.split(',') }));
const read = (text: string, path: string) =>
  parseQueries(text, path, plainCsv).map(({ line, query, item, grade }) => [line, query, item, grade]);

function problemsOf(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    expect(error).toMatchObject({ code: 'data.bad-queries', exitCode: 2 });
    return describeError(error)
      .split('\n')
      .filter((line) => line.startsWith('  - '))
      .map((line) => line.slice(4));
  }
  return [];
}

describe('the same in every form', () => {
  const pairs = [
    ['a', 'x', 2],
    ['a', 'y z', 1],
    ['b', 'x', 0],
  ];

  test.each([
    [
      'q.jsonl',
      '{"query":"a","relevant":"x","grade":2}\n\n{"query":"a","relevant":["y z"]}\r\n{"query":"b","relevant":["x"],"grade":0}\n',
      [1, 3, 4],
    ],
    ['q.tsv', '\uFEFFquery\trelevant\tgrade\na\tx\t2\na\ty z\t1\nb\tx\t0\n', [2, 3, 4]],
    ['q.csv', 'grade,query-id,corpus-id\n2,a,x\n1,a,y z\n0,b,x', [2, 3, 4]],
    ['q.TSV', 'a\t0\tx\t2\na\t0\ty z\t1\nb\t0\tx\t0', [1, 2, 3]],
  ])('%s', (path, text, lines) => {
    expect(read(text, path)).toEqual(pairs.map((pair, i) => [lines[i], ...pair]));
  });

  test('qrels as TREC writes them, whose ids hold no spaces', () => {
    expect(read('1 0 d1 2\n1   0\td2 -1\n', 'qrels.txt')).toEqual([
      [1, '1', 'd1', 2],
      [2, '1', 'd2', -1],
    ]);
  });

  test('one line may name several items; without grades each is 1', () => {
    expect(read('{"query":"a","relevant":["x","y"]}', 'q.ndjson')).toEqual([
      [1, 'a', 'x', 1],
      [1, 'a', 'y', 1],
    ]);
    expect(read('query\trelevant\na\tx', 'q.tsv')).toEqual([[2, 'a', 'x', 1]]);
  });
});

test.each([
  ['q.jsonl', '{"query":"a"', 'q.jsonl:1: no JSON'],
  ['q.jsonl', '[1]', 'q.jsonl:1: expected an object'],
  ['q.jsonl', '{"relevant":["x"]}', 'q.jsonl:1: "query" must be an id, as text'],
  ['q.jsonl', '{"query":7,"relevant":["x"]}', 'q.jsonl:1: "query" must be an id, as text'],
  ['q.jsonl', '{"query":"a","relevant":[]}', 'q.jsonl:1: "relevant" must be an id or a list of ids, as text'],
  [
    'q.jsonl',
    '{"query":"a","relevant":[1]}',
    'q.jsonl:1: "relevant" must be an id or a list of ids, as text',
  ],
  [
    'q.jsonl',
    '{"query":"a","relevant":"x","grade":0.5}',
    'q.jsonl:1: "grade" must be a whole number, 1 or more for what is relevant',
  ],
  ['q.jsonl', '', 'q.jsonl: it names no query'],
  ['q.tsv', 'query\trelevant\na\t', 'q.tsv:2: the relevant item is empty'],
  ['q.tsv', 'query\trelevant\n\tx', 'q.tsv:2: the query is empty'],
  [
    'q.tsv',
    'query\trelevant\tgrade\na\tx\tgood',
    'q.tsv:2: the grade must be a whole number, 1 or more for what is relevant, not "good"',
  ],
  ['q.tsv', 'id\tname\n', 'q.tsv:1: expected a first line with the columns query and relevant, not id, name'],
  ['q.txt', '1 0 d1', 'q.txt:1: expected four columns, query 0 item grade, and found 3'],
  ['q.txt', '1 0 d1 1\n2 0 d1 1\n1 0 d1 2', 'q.txt:3: d1 for 1 stands in line 1 already'],
])('%s: %j is refused', (path, text, problem) => {
  expect(problemsOf(() => read(text, path))).toEqual([problem]);
});

test('of many wrong lines the first twenty are told', () => {
  const problems = problemsOf(() => read('nothing\n'.repeat(30), 'q.txt'));
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toBe('and 10 more');
});

describe('what they are about', () => {
  const items = { test: ['t1', 't2'], gallery: ['g1', 'g2'], isKnown: (id: string) => /^[tg]\d$/.test(id) };
  const pair = (line: number, query: string, item: string, grade = 1) => ({ line, query, item, grade });

  test('rows of test items and of the gallery', () => {
    const found = resolveQueries([pair(1, 't2', 'g2', 3), pair(2, 't2', 'g1', 0)], items, 'q');
    expect(found.rows).toEqual([1]);
    expect(found.relevance(0)).toEqual({ rows: Int32Array.of(1), grades: Int32Array.of(3) });
  });

  test('queries that are learned from, and items that are not to be found, are left out', () => {
    const found = resolveQueries([pair(1, 'g1', 'g2'), pair(2, 't1', 't2'), pair(3, 't2', 'g1')], items, 'q');
    expect(found).toMatchObject({ rows: [0, 1], otherQueries: 1, otherItems: 1 });
    expect(found.relevance(0).rows).toHaveLength(0);
  });

  test('ids of which there is no item are told with their lines', () => {
    const wrong = [pair(1, 't1', 'g1'), pair(7, 'nobody', 'g1'), pair(9, 't1', 'nothing')];
    expect(problemsOf(() => resolveQueries(wrong, items, 'q.tsv'))).toEqual([
      'q.tsv:7: there is no item "nobody"',
      'q.tsv:9: there is no item "nothing"',
    ]);
  });

  test('there must be a query to measure', () => {
    expect(problemsOf(() => resolveQueries([pair(1, 'g1', 'g2')], items, 'q.tsv'))).toEqual([
      expect.stringMatching(/^q\.tsv: none of its 1 queries is a test item; /),
    ]);
  });
});
