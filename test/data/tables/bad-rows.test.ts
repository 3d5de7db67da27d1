import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DataRequest } from '../../../src/data/opened-data.ts';
import { fixture, readVectors, refusalOf, useFolder } from '../open.ts';

const folder = useFolder();
const refusal = (paths: string | readonly string[], more?: Partial<DataRequest>) =>
  refusalOf(folder.path, paths, more);

describe('rows that cannot be used are all told, with their lines', () => {
  test('with those that only this store refuses', async () => {
    const path = await folder.write('refused.csv', 'id,colour,vector\na,red,"[1,2]"\nb,blue,"[3,4]"\n');
    const refuses: DataRequest['refuses'] = ({ metadata }) =>
      metadata.colour === 'blue' ? 'blue is refused' : undefined;
    expect(await refusal(path, { refuses })).toMatchObject({
      message: '`data`: 1 row of 2 cannot be used.',
      problems: ['refused.csv:3: blue is refused'],
    });
  });

  test('of CSV', async () => {
    const rows = [
      'a,"[1,2]"',
      'b,"[1,3,4]"',
      'c,"[1e39,1]"',
      'd,"[0,0]"',
      'e,nonsense',
      'f,',
      ',"[1,2]"',
      'g,"[1,""x""]"',
      'h,"[1,NaN]"',
      'i,x,y',
      'j',
      '"k',
      'k","[1,2]"',
      'l\u0000,"[1,2]"',
    ];
    const path = await folder.write('rows.csv', `id,vector\n${rows.join('\n')}\n`);
    expect(await refusal(path)).toMatchObject({
      code: 'data.bad-rows',
      message: '`data`: 11 rows of 13 cannot be used.',
      problems: [
        'rows.csv:3: the vector has 3 values where the first has 2',
        'rows.csv:4: value 1 of the vector is infinite',
        'rows.csv:5: the vector is all zeros, which has no direction for cosine distance',
        'rows.csv:6: column "vector": not a JSON array of numbers, but "nonsense"',
        'rows.csv:7: no value in the column "vector"',
        'rows.csv:8: no value in the column "id"',
        'rows.csv:9: column "vector": value 2 is "x", not a number',
        'rows.csv:10: column "vector": not a JSON array of numbers, but "[1,NaN]"',
        'rows.csv:11: 3 fields where the first line names 2 columns',
        'rows.csv:12: 1 field where the first line names 2 columns',
        'rows.csv:15: the id holds NUL or half a surrogate pair',
      ],
      fix: 'Repair or remove the rows, or set `on-bad-item: skip` to leave out up to 5 %.',
    });
  });

  test('of JSON Lines, and objects under odd names do no harm', async () => {
    const lines = [
      '{"id":"a","vector":[1,2]}',
      '{"id":"b","vector":[1,2]',
      '[1]',
      '',
      '{"id":"c","vector":[1,null]}',
      '{"id":"d","vector":[1,2],"meta":{"k":1}}',
      '{"id":"e","vector":[1,2],"list":[1]}',
      '{"id":{"x":1},"vector":[1,2]}',
      '{"id":"f","vector":[1,2],"__proto__":"x"}',
      '{"id":"g","vector":{"0":1,"1":2,"length":2}}',
    ];
    expect(await refusal(await folder.write('rows.jsonl', lines.join('\n')))).toMatchObject({
      code: 'data.bad-rows',
      problems: [
        'rows.jsonl:2: the line is not JSON (at character 25)',
        'rows.jsonl:3: the line is not a JSON object',
        'rows.jsonl:5: column "vector": value 2 is null, not a number',
        'rows.jsonl:6: column "meta": an object cannot be metadata; the setting metadata says which columns are kept',
        'rows.jsonl:7: column "list": a list of other things than texts cannot be metadata; the setting metadata says which columns are kept',
        'rows.jsonl:8: column "id": an object where a text or a number is wanted',
        'rows.jsonl:9: a column cannot be called "__proto__"',
        'rows.jsonl:10: column "vector": not a list of numbers',
      ],
    });
  });

  test('of Parquet', async () => {
    const { problems } = await refusal(fixture('odd-types.parquet'));
    expect(problems.map((line) => line.slice(line.indexOf(' row ')))).toEqual([
      ' row 0: column "big": the number 9007199254740992, which is too large to keep exactly cannot be metadata; the setting metadata says which columns are kept',
    ]);
  });

  test('of .npy, and a zero vector has no direction for cosine only', async () => {
    const bytes = Buffer.from(await readFile(fixture('f4.npy')));
    bytes.writeFloatLE(Number.NaN, bytes.length - 8);
    bytes.fill(0, bytes.length - 24, bytes.length - 12);
    const path = await folder.write('rows.npy', bytes);
    const { problems } = await refusal(path);
    expect(problems).toEqual([
      'rows.npy row 2: the vector is all zeros, which has no direction for cosine distance',
      'rows.npy row 3: value 2 of the vector is NaN',
    ]);
    expect((await refusal(path, { distance: 'euclidean' })).problems).toHaveLength(1);
  });

  test('twenty of them and a count', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `${i},"[]"`);
    const { problems } = await refusal(await folder.write('many.csv', `id,vector\n${rows.join('\n')}`));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('and 10 more');
  });
});

describe('duplicate ids', () => {
  test('are told with both places, over all files', async () => {
    const paths = [
      await folder.write('one.csv', 'id,vector\na,[1]\nb,[2]\na,[3]\n'),
      await folder.write('two.jsonl', '{"id":"b","vector":[4]}\n'),
    ];
    expect(await refusal(paths)).toMatchObject({
      code: 'data.bad-rows',
      message: '`data`: ids are not unique.',
      problems: [
        'one.csv:4: the id "a" is also that of one.csv:2',
        'two.jsonl:1: the id "b" is also that of one.csv:3',
      ],
    });
  });

  test('are not left out under skip', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${i % 99},[${i + 1}]`);
    const path = await folder.write('twice.csv', `id,vector\n${rows.join('\n')}`);
    expect(await refusal(path, { onBadItem: 'skip' })).toMatchObject({
      problems: ['twice.csv:101: the id "0" is also that of twice.csv:2'],
    });
  });
});

describe('on-bad-item: skip', () => {
  const rows = (bad: number) =>
    Array.from({ length: 100 }, (_, i) => `${i},${i < bad ? '[0]' : `[${i}]`}`).join('\n');

  test('leaves out five in a hundred and names them', async () => {
    const path = await folder.write('five.csv', `id,vector\n${rows(5)}\n`);
    const { items, skipped } = await readVectors(path, { onBadItem: 'skip' });
    expect(items).toHaveLength(95);
    expect(skipped.map(({ id }) => relative(folder.path, id))).toEqual(
      [2, 3, 4, 5, 6].map((line) => `five.csv:${line}`),
    );
    expect(skipped[0]?.reason).toMatch(/^the vector is all zeros/);
  });

  test('but not six', async () => {
    const path = await folder.write('six.csv', `id,vector\n${rows(6)}\n`);
    expect(await refusal(path, { onBadItem: 'skip' })).toMatchObject({
      message: '`data`: 6 rows of 100 cannot be used.',
      fix: 'Repair or remove the rows: `on-bad-item: skip` leaves out 5 % at most (and 10,000 rows).',
    });
  });
});
