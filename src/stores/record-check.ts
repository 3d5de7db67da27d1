import { counted } from '../lib/counted.ts';
import { badInput } from '../lib/errors.ts';
import { listed } from '../lib/listed.ts';
import { isFiniteVector, isZeroVector } from '../lib/vectors.ts';
import type { GenerationDescription, StoredRecord } from './store.ts';

/** The same for every store, so that an index can move from one to another. */
export const MAX_ID_BYTES = 512;
const MAX_METADATA_BYTES = 40 * 1024;

type Space = Pick<GenerationDescription, 'name' | 'dimension' | 'distance'>;

/**
 * What is asked of records before they are written.
 * @param refuses what the store asks beyond what every store does
 * @throws CodedError `store.bad-records` (exit 2) that lists the first 20 problems
 */
export function checkRecords(
  records: readonly StoredRecord[],
  space: Space,
  refuses: (record: StoredRecord) => string | undefined = () => undefined,
): void {
  const problems = problemsOf(records, (record) => wrongRecord(record, space) ?? refuses(record));
  if (problems.length === 0) return;
  throw badInput(
    'store.bad-records',
    `${counted(problems.length, 'record')} cannot be written to generation ${space.name}; nothing of their batch was.`,
    { problems: listed(problems), fix: 'Mend what is listed, then run again.' },
  );
}

/**
 * Could the store keep these items? For asking before something is embedded.
 * @param refuses what it asks beyond what every store does
 * @throws CodedError `store.bad-items` (exit 2) that lists the first 20 problems
 */
export function checkItems(
  items: readonly Omit<StoredRecord, 'vector'>[],
  refuses: (item: Omit<StoredRecord, 'vector'>) => string | undefined = () => undefined,
): void {
  const problems = problemsOf(items, (item) => wrongItem(item) ?? refuses(item));
  if (problems.length === 0) return;
  throw badInput(
    'store.bad-items',
    `${problems.length} of ${counted(items.length, 'item')} cannot be indexed.`,
    {
      problems: listed(problems),
      fix: 'Shorten ids (without a column of ids: the names of files and folders), and keep fewer columns with `metadata`.',
    },
  );
}

/**
 * What every store asks of a query.
 * @throws CodedError `store.bad-query` (exit 2)
 */
export function checkQuery(vector: Float32Array, topK: number, space: Space): void {
  const wrong =
    wrongVector(vector, space) ??
    (Number.isInteger(topK) && topK > 0
      ? undefined
      : `top-k is ${topK}, where a whole number from 1 is asked`);
  if (wrong === undefined) return;
  throw badInput('store.bad-query', `Generation ${space.name} cannot be searched so: ${wrong}.`, {
    fix: 'Ask with a vector of its model, and a `top-k` from 1.',
  });
}

function problemsOf<T extends { readonly id: string }>(
  all: readonly T[],
  wrongness: (one: T) => string | undefined,
): string[] {
  return all.flatMap((one) => {
    const wrong = wrongness(one);
    return wrong === undefined ? [] : [`${JSON.stringify(one.id)}: ${wrong}`];
  });
}

/** Why no store could keep an item of this id, or undefined. */
export function wrongId(id: string): string | undefined {
  if (id === '') return 'the id is empty';
  if (Buffer.byteLength(id) > MAX_ID_BYTES)
    return `the id is ${Buffer.byteLength(id)} bytes long, and ${MAX_ID_BYTES} is the most`;
  return isText(id) ? undefined : 'the id holds NUL or half a surrogate pair';
}

function wrongRecord(record: StoredRecord, space: Space): string | undefined {
  return wrongItem(record) ?? wrongVector(record.vector, space);
}

/** Why no store could keep such an item, whatever its vector is. */
export function wrongItem({ id, label, metadata }: Omit<StoredRecord, 'vector'>): string | undefined {
  const wrong = wrongId(id);
  if (wrong !== undefined) return wrong;
  if (label !== undefined && !isText(label)) return 'the label holds NUL or half a surrogate pair';
  for (const [key, value] of Object.entries(metadata)) {
    if (key === '' || key.startsWith('$'))
      return `metadata ${JSON.stringify(key)}: the name is empty or begins with $`;
    if (typeof value === 'number' && !Number.isFinite(value))
      return `metadata ${JSON.stringify(key)} is ${value}`;
  }
  const bytes = metadataBytes(metadata);
  return bytes > MAX_METADATA_BYTES
    ? `the metadata is ${bytes} bytes long as JSON, and ${MAX_METADATA_BYTES} is the most`
    : undefined;
}

function metadataBytes(metadata: StoredRecord['metadata']): number {
  for (const _ in metadata) return Buffer.byteLength(JSON.stringify(metadata));
  return 0;
}

function wrongVector(vector: Float32Array, { dimension, distance }: Space): string | undefined {
  if (vector.length !== dimension)
    return `the vector has ${counted(vector.length, 'value')} where the generation has ${dimension}`;
  if (!isFiniteVector(vector)) return 'the vector holds NaN or infinity';
  if (distance === 'cosine' && isZeroVector(vector))
    return 'the vector is all zeros, which has no direction for cosine';
  return undefined;
}

/** Survives the way through UTF-8 and C strings. */
function isText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
