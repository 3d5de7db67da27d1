import { vectorDigest } from '../lib/vectors.ts';
import type { CopiedRecord, NewRecord } from './store.ts';

/**
 * Of records to copy, those whose vector is there and is what its digest says.
 * @returns `lost`: ids of the others, in the order asked
 */
export function takeWhole(
  records: readonly CopiedRecord[],
  vectorOf: (id: string) => Float32Array | undefined,
): { readonly whole: readonly NewRecord[]; readonly lost: readonly string[] } {
  const whole: NewRecord[] = [];
  const lost: string[] = [];
  for (const record of records) {
    const vector = vectorOf(record.id);
    if (vector !== undefined && vectorDigest(vector) === record.vectorDigest)
      whole.push({ ...record, vector });
    else lost.push(record.id);
  }
  return { whole, lost };
}
