import { describe, expect, test } from 'vitest';
import { fromWire, refuseItem, toWire } from '../../../../src/stores/pinecone/records/wire-record.ts';
import { makeRecord } from '../../../contract/store-fixtures.ts';

const vector = Float32Array.from([1, 2, 3]);
const item = { id: 'a', label: 'cat', metadata: { size: 1 } };

describe('a record on the wire', () => {
  test('comes back as it was, with the label in its metadata', () => {
    const record = { ...item, vector };
    expect(toWire(record, true).metadata).toEqual({ size: 1, vi_label: 'cat' });
    expect(fromWire(toWire(record, true))).toEqual(record);
  });

  test('keeps the sign of its zeros, though who passes it on loses it', () => {
    const values = Float32Array.from([0, -0, 1, 0, 0, 0, 0, 0, -0]);
    const wire = toWire({ ...item, vector: values }, true);
    const passed = { ...wire, values: values.map((value) => value + 0) };
    expect(Object.is(passed.values[1], 0)).toBe(true);
    expect(fromWire(passed)).toEqual({ ...item, vector: values });
    expect(toWire({ ...item, vector }, true).metadata).not.toHaveProperty('vi_zeros');
  });

  test('without labels says nothing of them', () => {
    const wire = toWire({ ...item, vector }, false);
    expect(wire.metadata).toEqual({ size: 1 });
    expect(fromWire(wire)).not.toHaveProperty('label');
  });

  test.each(['ü/é.png', '100%', 'é'.repeat(256), 'x'.repeat(512)])('keeps the id %#', (id) => {
    const wire = toWire({ ...makeRecord(id, [1, 2, 3]) }, true);
    expect(wire.id).toMatch(/^[\x20-\x7e]{1,512}$/);
    expect(fromWire(wire).id).toBe(id);
    expect('vi_id' in wire.metadata).toBe(id.startsWith('éé'));
  });
});

describe('an item that Pinecone could not keep is told before', () => {
  test.each([
    ['a name of ours', { vi_label: 'x' }, /vi_label.*the program's own/],
    ['null', { a: null }, /"a" is neither/],
    ['nesting', { a: { b: 1 } }, /"a" is neither/],
    ['a list of numbers', { a: [1] }, /"a" is neither/],
    ['40 KB with the label', { a: 'x'.repeat(40_940) }, /40965 bytes/],
  ])('%s', (_, metadata, reason) => {
    expect(refuseItem({ ...item, metadata: metadata as never }, true)).toMatch(reason);
  });

  test('a vector that Pinecone takes for zero', () => {
    expect(refuseItem({ ...item, vector: Float32Array.of(0, -9e-9) }, true)).toMatch(/as large as 1e-8/);
    expect(refuseItem({ ...item, vector: Float32Array.of(0, -2e-8) }, true)).toBeUndefined();
  });

  test('and nothing is said of others', () => {
    const metadata = { text: 'ü', number: 1.5, flag: false, list: ['x'], long: 'x'.repeat(40_000) };
    expect(refuseItem({ ...item, metadata }, true)).toBeUndefined();
  });
});
