import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { DataRequest } from '../../../src/data/opened-data.ts';
import { fixture, refusalOf, useFolder } from '../open.ts';

const folder = useFolder();
const refusal = (paths: string | readonly string[], more?: Partial<DataRequest>) =>
  refusalOf(folder.path, paths, more);

const golden = (name: string): Promise<Buffer> => readFile(fixture(name));

describe('a file that is cut off, or is not what its name says', () => {
  const text = (content: string) => async () => Buffer.from(content);
  const part = (name: string, end: number) => async () => (await golden(name)).subarray(0, end);
  const changed = (name: string, at: number) => async () => {
    const bytes = Buffer.from(await golden(name));
    bytes[at] = bytes[at]! ^ 0xff;
    return bytes;
  };

  test.each<[string, () => Promise<Uint8Array>, string]>([
    ['empty.csv', text(''), 'is empty: not even a line with the names of columns'],
    ['twice.csv', text('id,vector,id\n'), 'two columns are called "id"'],
    [
      'open.csv',
      text('id,vector\na,"[1'),
      'ends within quotes: a `"` that is never closed, or the file is cut off',
    ],
    ['quote.csv', text('id,vector\na,"[1]"x\n'), 'line 2: Invalid Closing Quote'],
    ['latin.csv', async () => Buffer.from('id,vector\n\xe4,[1]\n', 'latin1'), 'is not text in UTF-8'],
    ['wide.csv', async () => Buffer.from('\ufeffid,vector\na,[1]\n', 'utf16le'), 'is not text in UTF-8'],
    ['empty.jsonl', text('\n\n'), 'is empty: not even one line'],
    ['csv.jsonl', text('id,vector\n'), ':1": the line is not JSON'],
    ['cut.jsonl.gz', part('items.jsonl.gz', 200), 'is not whole gzip: unexpected end of file'],
    ['plain.jsonl.gz', text('{}\n'), 'is not whole gzip: incorrect header check'],
    [
      'cut.parquet',
      part('items-snappy.parquet', 4000),
      'is not whole Parquet: parquet file invalid (footer != PAR1)',
    ],
    ['short.parquet', text('PAR1'), 'is not whole Parquet: too short'],
    ['cut.npy', part('f4.npy', 170), 'is cut off: its header says 4 rows of 3, and 3 are there'],
    ['head.npy', part('f4.npy', 20), 'the header is cut off'],
    ['text.npy', text('id,vector\na,[1]\n'), 'not an .npy file'],
    [
      'long.npy',
      async () => Buffer.concat([await golden('f4.npy'), Buffer.alloc(1)]),
      'goes on behind the 4 rows that its header says',
    ],
    [
      'cut.npz',
      part('stored.npz', 500),
      'is not whole .npz: End of central directory record signature not found. Either not a zip file',
    ],
    ['changed.npz', changed('stored.npz', 180), 'vectors is not what its check sum says'],
    ['cut.fvecs', part('items.fvecs', 60), 'is cut off in row 3'],
    ['cut.bvecs', part('items.bvecs', 9), 'is cut off in row 1'],
    ['negative.ivecs', async () => Buffer.alloc(8, 0xff), 'row 0 claims to have -1 values'],
  ])('%s', async (name, make, reason) => {
    const { code, message } = await refusal(await folder.write(name, await make()));
    expect(code).toBe('data.damaged');
    expect(message.replace(/^[^:]+(: (?=[^:]))?/, '')).toBe(`${reason}.`);
    expect(message.startsWith(`"${name}`)).toBe(true);
  });

  // A page's header that claims many values: filling them in would take hours, or all memory.
  test.each([
    [
      'items-none.parquet',
      36,
      0x7e,
      'is not whole Parquet: a page claims to hold more values than the 2 of its column',
    ],
    ['fixed-size.parquet', 245, 0, 'is not whole Parquet: a page of undefined bytes'],
  ])('%s with a changed header', async (name, at, value, reason) => {
    const bytes = Buffer.from(await golden(name));
    bytes[at] = value;
    const { message } = await refusal(await folder.write(`claims-${name}`, bytes));
    expect(message).toBe(`"claims-${name}": ${reason}.`);
  });

  test.each([
    ['fortran.npy', "is in Fortran's order", 'np.ascontiguousarray'],
    ['integers.npy', 'numbers of type <i4', "array.astype('float32')"],
    ['flat.npy', 'an array of 1 dimensions', 'one row for each item'],
    ['objects.npy', 'holds pickled Python objects, which are not read', 'ids.astype(str)'],
  ])('%s is refused, with what to do', async (name, reason, fix) => {
    const refused = await refusal(fixture(name));
    expect(refused).toMatchObject({ code: 'data.damaged', message: `"${fixture(name)}": ${reason}.` });
    expect(refused.fix).toContain(fix);
  });

  test('what reading found before is told too', async () => {
    const path = await folder.write(
      'both.jsonl.gz',
      gzipSync('{"id":"a","vector":[1]}\n{"id":"b"}\n'.repeat(5000)).subarray(0, 300),
    );
    const { problems } = await refusal(path);
    expect(problems[0]).toBe('both.jsonl.gz:2: no value in the column "vector"');
    expect(problems.at(-1)).toBe('"both.jsonl.gz": is not whole gzip: unexpected end of file');
  });
});

describe('columns', () => {
  test('that are missing are named, with those that there are and the nearest', async () => {
    const paths = [
      await folder.write('near.csv', 'ID,vectors\na,[1]\n'),
      await folder.write('far.csv', 'identifier,label\na,[1]\n'),
    ];
    expect(await refusal(paths)).toMatchObject({
      code: 'data.missing-column',
      message: '`data`: 2 files cannot be used.',
      problems: [
        '"near.csv": no column "image" or "vector" (did you mean "vectors"?); no column "id" (did you mean "ID"?); there are "ID", "vectors"',
        '"far.csv": no column "image" or "vector"; no column "id"; there are "identifier", "label"',
      ],
    });
  });

  test('that settings name must be there, all at once', async () => {
    const path = await folder.write('named.csv', 'id,vector\na,[1]\n');
    const columns = { id: 'uuid', label: 'lab', vector: 'vec', metadata: ['prize:number'] };
    expect((await refusal(path, { columns })).message).toBe(
      '"named.csv": `id-column`: no column "uuid"; `label-column`: no column "lab"; `vector-column`: no column "vec"; ' +
        '`metadata`: no column "prize"; there are "id", "vector".',
    );
  });

  test('a type of metadata that there is not is told as such', async () => {
    const path = await folder.write('typed.jsonl', '{"id":"a","vector":[1],"price":2}\n');
    expect((await refusal(path, { columns: { metadata: ['price:numbr'] } })).message).toBe(
      '"typed.jsonl": `metadata`: "price:numbr": a type is text, number, boolean, list, not "numbr"; there are "id", "vector", "price".',
    );
  });

  test('of .npz likewise', async () => {
    expect(await refusal(fixture('no-vectors.npz'))).toMatchObject({
      code: 'data.missing-column',
      message: `"${fixture('no-vectors.npz')}": there is no array "vectors".`,
      fix: expect.stringContaining('There is: "embeddings".'),
    });
  });
});

describe('paths', () => {
  test('that lead nowhere, or to what is not known, all at once', async () => {
    const json = await folder.write('items.json', '{}');
    const image = await folder.write('photo.jpg', '');
    const paths = [`${folder.path}/*.nothing`, `${folder.path}/gone.csv`, `${folder.path}/gone`, json, image];
    expect(await refusal(paths)).toMatchObject({
      code: 'data.no-source',
      message: '`data`: 5 paths cannot be read.',
      problems: [
        '"*.nothing" matches no file',
        '"gone.csv" cannot be opened (ENOENT: no such file or directory)',
        '"gone" cannot be opened (ENOENT: no such file or directory)',
        '"items.json": files that end in ".json" are not known; JSON with one object a line is called .jsonl',
        '"photo.jpg": files that end in ".jpg" are not known; name the folder of the images, or a table that lists them',
      ],
    });
  });

  test('one folder that is not there is a folder of images, as ever', async () => {
    expect(await refusal(`${folder.path}/gone`)).toMatchObject({ code: 'data.no-folder' });
  });

  test('images and vectors do not mix', async () => {
    expect((await refusal([fixture('binary.parquet'), fixture('f4.npy')])).code).toBe('data.mixed');
  });

  test('a file without rows is no data', async () => {
    expect((await refusal(await folder.write('none.csv', 'id,vector\n'))).code).toBe('data.no-rows');
  });
});

describe('an .npy beside a table', () => {
  test.each([3, 5])('has as many rows as the table: %i are not 4', async (count) => {
    const ids = Array.from({ length: count }, (_, i) => `id-${i}`);
    const path = await folder.write('ids.csv', `id\n${ids.join('\n')}\n`);
    expect(await refusal(path, { vectors: fixture('f4.npy') })).toMatchObject({
      code: 'data.other-count',
      message: `"ids.csv" has ${count} rows, and "${fixture('f4.npy')}" has 4 vectors.`,
    });
  });

  test('is one file, and the table is one', async () => {
    const path = await folder.write('ids.csv', 'id\na\n');
    expect((await refusal(path, { vectors: fixture('stored.npz') })).message).toMatch(
      /is not an .npy file\.$/,
    );
    expect((await refusal(path, { vectors: 'gone.npy' })).code).toBe('data.no-source');
    expect((await refusal([path, fixture('items.csv')], { vectors: fixture('f4.npy') })).code).toBe(
      'data.no-table',
    );
    expect((await refusal(folder.path, { vectors: fixture('f4.npy') })).code).toBe('data.no-table');
    expect((await refusal(fixture('f4.npy'), { vectors: fixture('f4.npy') })).code).toBe('data.no-table');
  });
});

test('a line that never ends is refused, not kept', async () => {
  const path = await folder.write('endless.jsonl.gz', gzipSync(Buffer.alloc(65 * 2 ** 20, 32)));
  expect((await refusal(path)).message).toBe('"endless.jsonl.gz": line 1 is longer than 64 MB.');
});
