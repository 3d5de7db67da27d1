import { sha256 } from '../../src/lib/digest.ts';
import { vectorDigest } from '../../src/lib/vectors.ts';
import type { GenerationDescription, NewRecord, Store } from '../../src/stores/store.ts';

export const DIMENSION = 3;
export const AT = '2026-01-02T03:04:05.000Z';

export function describeGenerationNamed(
  name: string,
  more: Partial<GenerationDescription> = {},
): GenerationDescription {
  return {
    name,
    identity: sha256(name),
    modelDigest: sha256('model'),
    modelVersion: '1.0.0',
    indexFingerprint: sha256('items'),
    engine: 'wasm',
    engineNumericVersion: 1,
    distance: 'cosine',
    dimension: DIMENSION,
    count: 0,
    commit: 'c'.repeat(40),
    createdAt: AT,
    ...more,
  };
}

export function makeRecord(id: string, values: readonly number[], more: Partial<NewRecord> = {}): NewRecord {
  const vector = Float32Array.from(values);
  return {
    id,
    label: 'cat',
    metadata: {},
    vector,
    itemDigest: sha256(`item ${id}`),
    contentDigest: sha256(`content ${id}`),
    vectorDigest: vectorDigest(vector),
    ...more,
  };
}

/** The same numbers every time, between -1 and 1, none of them zero. */
export function makeVector(seed: number, dimension = DIMENSION): number[] {
  let state = seed * 2654435761 + 1;
  return Array.from({ length: dimension }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 31 - 1;
  });
}

/** Builds, and takes through to complete, a generation with the records given. */
export async function makeComplete(
  store: Store,
  name: string,
  records: readonly NewRecord[] = [makeRecord('a', [1, 2, 3])],
  more: Partial<GenerationDescription> = {},
): Promise<void> {
  const build = await store.begin(describeGenerationNamed(name, { count: records.length, ...more }));
  await store.write(build, records);
  await store.setState(build, 'built');
  await store.setState(build, 'complete');
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const entry of source) all.push(entry);
  return all;
}
