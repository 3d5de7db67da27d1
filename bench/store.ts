import { join } from 'node:path';
import { sha256 } from '../src/lib/digest.ts';
import { vectorDigest } from '../src/lib/vectors.ts';
import { openLocalStore } from '../src/stores/local/local-store.ts';
import type { GenerationDescription, NewRecord } from '../src/stores/store.ts';
import { type Figure, median } from './figure.ts';

const RECORDS = 100_000;
const DIMENSION = 512;
const BATCH = 256;
const QUERIES = 15;

/** The local store at 100,000 vectors of 512 values: writing, and exact search under cosine. */
export async function benchStore(folder: string): Promise<Figure[]> {
  const path = join(folder, 'bench.sqlite');
  const writer = await openLocalStore({ path, readOnly: false });
  const build = await writer.begin(description);
  let writing = 0;
  for (let first = 0; first < RECORDS; first += BATCH) {
    const count = Math.min(BATCH, RECORDS - first);
    const records = Array.from({ length: count }, (_, i) => makeRecord(first + i));
    const begun = performance.now();
    await writer.write(build, records);
    writing += performance.now() - begun;
  }
  await writer.close();

  const reader = await openLocalStore({ path, readOnly: true });
  const durations: number[] = [];
  for (let i = 0; i < QUERIES; i += 1) {
    const query = makeVector(RECORDS + i);
    const begun = performance.now();
    await reader.query(description.name, query, 10);
    durations.push(performance.now() - begun);
  }
  await reader.close();
  const [first = 0, ...later] = durations;
  const size = `${RECORDS} × ${DIMENSION}`;
  return [
    {
      name: 'write',
      value: (1000 * RECORDS) / writing,
      unit: 'records/s',
      note: `${size}, batches of ${BATCH}`,
    },
    { name: 'first query', value: first, unit: 'ms', note: `${size}, 10 nearest; reads the file` },
    {
      name: 'query',
      value: median(later),
      unit: 'ms',
      note: `median of ${later.length}; exact, vectors in memory`,
    },
  ];
}

const description: GenerationDescription = {
  name: 'g-000000000000-m-000000000000',
  identity: sha256('bench'),
  modelDigest: sha256('model'),
  modelVersion: '1.0.0',
  indexFingerprint: sha256('data'),
  engine: 'none',
  engineNumericVersion: 1,
  distance: 'cosine',
  dimension: DIMENSION,
  count: RECORDS,
  createdAt: '2026-01-01T00:00:00.000Z',
};

function makeRecord(number: number): NewRecord {
  const id = `class-${number % 10}/${String(number).padStart(6, '0')}.jpg`;
  const vector = makeVector(number);
  const digest = sha256(id);
  return {
    ...{ id, label: `class-${number % 10}`, metadata: {}, vector, vectorDigest: vectorDigest(vector) },
    ...{ itemDigest: digest, contentDigest: digest },
  };
}

/** Values between 0 and 1, others for each number. */
function makeVector(number: number): Float32Array {
  let state = (number + 1) * 0x9e3779b1;
  return Float32Array.from({ length: DIMENSION }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}
