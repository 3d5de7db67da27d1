import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeId, encodeId, MOST_ID_LENGTH } from '../../../../src/stores/pinecone/api/record-id.ts';

const anyId = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 });

test('what is printable ASCII without % stays as it is', () => {
  for (const id of ['digits/0/0001.png', 'a b', '~', '"\\', '$x'])
    expect([encodeId(id), decodeId(id)]).toEqual([id, id]);
});

test.each([
  ['ü', '%C3%BC'],
  ['100%', '100%25'],
  ['a\nb', 'a%0Ab'],
  ['鳥/1.png', '%E9%B3%A5/1.png'],
  ['%~', '%25~'],
])('%j becomes %s', (id, wire) => {
  expect(encodeId(id)).toBe(wire);
  expect(decodeId(wire)).toBe(id);
});

test('any id is taken by the service, and read back', () => {
  fc.assert(
    fc.property(anyId, (id) => {
      const wire = encodeId(id);
      expect(wire).toMatch(/^[\x20-\x7e]{1,512}$/);
      if (id.isWellFormed()) expect(decodeId(wire)).toBe(id);
    }),
  );
});

test('different ids stay different', () => {
  fc.assert(
    fc.property(anyId, anyId, (a, b) => {
      if (a.isWellFormed() && b.isWellFormed()) expect(encodeId(a) === encodeId(b)).toBe(a === b);
    }),
  );
});

test('what would be too long is a digest, which decodes to itself', () => {
  const fits = 'ü'.repeat(85);
  expect(encodeId(fits)).toHaveLength(510);
  const long = 'ü'.repeat(86);
  const wire = encodeId(long);
  expect(wire).toMatch(/^%~[0-9a-f]{64}$/);
  expect(wire).not.toBe(encodeId(`${long}x`));
  expect(decodeId(wire)).toBe(wire);
  expect(encodeId(wire)).not.toBe(wire);
  expect(encodeId('x'.repeat(MOST_ID_LENGTH))).toBe('x'.repeat(MOST_ID_LENGTH));
});
