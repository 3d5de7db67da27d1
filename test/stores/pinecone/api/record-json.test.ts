import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PineconeRecord } from '../../../../src/stores/pinecone/api/index-api.ts';
import { UPSERT_LIMITS, upsertBatches } from '../../../../src/stores/pinecone/api/record-json.ts';

const record = (id: string, values: readonly number[], metadata: PineconeRecord['metadata'] = {}) => ({
  id,
  values: new Float32Array(values),
  metadata,
});
const read = (body: Uint8Array): unknown => JSON.parse(Buffer.from(body).toString());

test('one batch is what JSON.stringify would make of it, without empty metadata', () => {
  const records = [
    record('a"\\\n', [0.1, -2], { label: 'Vögel "x"', n: 1.5, on: true, tags: ['é', '\u0001'] }),
    record('b', [0, 1]),
  ];
  const [batch, ...more] = upsertBatches('g-1', records);
  expect(more).toEqual([]);
  expect(Buffer.from(batch!.body).toString()).toBe(
    JSON.stringify({
      vectors: [
        { id: 'a"\\\n', values: [0.1, -2], metadata: records[0]!.metadata },
        { id: 'b', values: [0, 1] },
      ],
      namespace: 'g-1',
    }),
  );
  expect(batch!.records).toEqual(records);
});

test('batches keep order and limits, and none could take the next record too', () => {
  const anyRecord = fc.record({
    id: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    values: fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 20 }),
    metadata: fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), { maxKeys: 3 }),
  });
  const limits = fc.record({
    bytes: fc.integer({ min: 40, max: 3000 }),
    records: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(fc.array(anyRecord, { maxLength: 20 }), limits, (given, limit) => {
      const records = given.map(({ id, values, metadata }) => record(id, values, metadata));
      const batches = [...upsertBatches('n', records, () => limit)];
      expect(batches.flatMap((batch) => batch.records.map(({ id }) => id))).toEqual(
        given.map(({ id }) => id),
      );
      for (const [at, { body, records: within }] of batches.entries()) {
        expect(within.length).toBeLessThanOrEqual(limit.records);
        if (within.length > 1) expect(body.length).toBeLessThanOrEqual(limit.bytes);
        const { vectors } = read(body) as { vectors: { id: string; values: number[] }[] };
        const same = within.every(
          ({ id, values }, i) =>
            vectors[i]?.id === id &&
            vectors[i].values.every((value, j) => Object.is(Math.fround(value), values[j])),
        );
        expect([vectors.length, same]).toEqual([within.length, true]);
        const next = batches[at + 1]?.records[0];
        if (next === undefined || within.length === limit.records) continue;
        const [both] = upsertBatches('n', [...within, next], () => ({ bytes: 1e9, records: 1e9 }));
        expect(both!.body.length).toBeGreaterThan(limit.bytes);
      }
    }),
    { numRuns: 25 },
  );
});

test('limits are asked before each batch', () => {
  const records = Array.from({ length: 9 }, (_, at) => record(`r${at}`, [1]));
  let most = 4;
  const sizes: number[] = [];
  for (const batch of upsertBatches('n', records, () => ({ bytes: 1e6, records: most }))) {
    sizes.push(batch.records.length);
    most = 2;
  }
  expect(sizes).toEqual([4, 2, 2, 1]);
});

test('1,000 records of 512 values need four requests', () => {
  const values = new Float32Array(512).map((_, at) => Math.sin(at + 1) / 16);
  const records = Array.from({ length: 1000 }, (_, at) => ({ id: `r${at}`, values, metadata: {} }));
  const batches = [...upsertBatches('n', records)];
  expect(batches).toHaveLength(4);
  for (const { body } of batches) expect(body.length).toBeLessThanOrEqual(UPSERT_LIMITS.bytes);
});

test('a record above the limit goes alone, and nothing gives no batch', () => {
  const large = record('large', Array(100).fill(1 / 3));
  const batches = [
    ...upsertBatches('n', [record('a', [1]), large, record('b', [1])], () => ({ bytes: 200, records: 9 })),
  ];
  expect(batches.map((batch) => batch.records.map(({ id }) => id))).toEqual([['a'], ['large'], ['b']]);
  expect([...upsertBatches('n', [])]).toEqual([]);
});

test('NaN is refused', () => {
  expect(() => [...upsertBatches('n', [record('a', [Number.NaN])])]).toThrow(
    expect.objectContaining({ code: 'pinecone.not-finite' }),
  );
});
