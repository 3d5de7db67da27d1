import { expect, test } from 'vitest';
import { makeTinyData } from '../support/tiny-data.ts';
import { makeEmptyPlace } from './place.ts';

const NUMBERS = Array.from({ length: 24 }, (_, i) => i);
const vectorOf = (i: number): readonly number[] => [i % 2, 1 - (i % 2), (i + 1) / 100, 0.25];
const colourOf = (i: number): string => (i % 2 === 1 ? 'red' : 'blue');

/** As `numpy.save` writes a matrix of float32. */
function npy(rows: readonly (readonly number[])[]): Buffer {
  const shape = `(${rows.length}, ${rows[0]!.length})`;
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': ${shape}, }`.padEnd(117);
  const values = Buffer.from(new Float32Array(rows.flat()).buffer);
  return Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00\x76\x00', 'latin1'),
    Buffer.from(`${header}\n`),
    values,
  ]);
}

test('ids in a table, their vectors in an .npy: what it writes runs', async () => {
  const place = await makeEmptyPlace();
  await place.write('ids.csv', `id,label\n${NUMBERS.map((i) => `n${i},${colourOf(i)}`).join('\n')}\n`);
  await place.write('vectors.npy', npy(NUMBERS.map(vectorOf)) as unknown as string);
  const { stdout } = await place.done('init --yes');
  expect(stdout).toContain('ids.csv: a table, whose vectors are in vectors.npy');
  expect(await place.read('vector-index.yml')).toMatch(
    /^data: ids\.csv .*\nvectors: vectors\.npy .*\nmodel-name: /m,
  );
  await place.done('run');
});

test('images: what it writes trains, holds its gate, and is searched as it says', async () => {
  const place = await makeEmptyPlace();
  await makeTinyData(place.path('photos'), 20);
  const { stdout } = await place.done('init --yes');
  expect((await place.done('run')).stdout).toContain('is live');
  const search = /2\. vector-index (search .*)\n/.exec(stdout)![1]!;
  expect((await place.done(search)).stdout).toContain('5 matches');
});

test('a table of images: what it writes trains', async () => {
  const place = await makeEmptyPlace();
  await makeTinyData(place.path('files'), 12);
  const { readdir } = await import('node:fs/promises');
  const rows = await Promise.all(
    ['0', '1'].map(async (name) =>
      (await readdir(place.path('files', name))).map((file) => `files/${name}/${file},digit ${name}`),
    ),
  );
  await place.write('list.csv', `file_name,category\n${rows.flat().join('\n')}\n`);
  await place.done('init --yes --data list.csv');
  expect(await place.read('vector-index.yml')).toMatch(/\nlabel-column: category\nimage-column: file_name\n/);
  await place.done('run --image-size 10 --epochs 1');
});
