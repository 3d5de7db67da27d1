import { expect, test } from 'vitest';
import { columnsBeside, guessColumns } from '../../../src/commands/init/columns.ts';

test.each([
  [
    'the names that are expected',
    { id: 'a', vector: '[1, 2]', label: 'x' },
    { kind: 'vectors', labelled: true },
  ],
  [
    'usual names',
    { _id: 7, embedding: [0.5, 1], category: 'x', title: 't' },
    { kind: 'vectors', labelled: true, id: '_id', label: 'category', vector: 'embedding' },
  ],
  [
    'the only column with a vector in it, whatever it is called',
    { sku: 'a', clip_vit_b32: new Float32Array(4) },
    { kind: 'vectors', labelled: false, id: 'sku', vector: 'clip_vit_b32' },
  ],
  [
    'a path to an image',
    { file_name: 'a/1.JPG', class: 3 },
    { kind: 'image-table', labelled: true, image: 'file_name', label: 'class' },
  ],
  [
    'bytes of an image',
    { image: { bytes: new Uint8Array(3) }, label: 1 },
    { kind: 'image-table', labelled: true },
  ],
  [
    'vectors before images',
    { id: 'a', image: '1.png', vector: [1, 2] },
    { kind: 'vectors', labelled: false },
  ],
  ['vectors without ids', { vector: [1, 2], label: 'x' }, undefined],
  [
    'a list of one number, and text that only looks like a list',
    { id: 'a', vector: [1], text: '[sic]' },
    undefined,
  ],
  ['neither', { id: 'a', text: 'hello', path: 'notes.txt' }, undefined],
])('%s', (_name, values, expected) => {
  expect(guessColumns({ names: Object.keys(values), values })).toEqual(expected);
});

test('a table whose vectors lie beside it needs ids alone', () => {
  const beside = (values: Record<string, unknown>) => columnsBeside({ names: Object.keys(values), values });
  expect(beside({ key: 'a', y: 1 })).toEqual({ labelled: true, id: 'key', label: 'y' });
  expect(beside({ text: 'a' })).toBeUndefined();
});
