import { type Problem, problemsOf } from './check.ts';
import type { Metadata, StoredRecord } from './records.ts';
import { type ScannedUpsert, scanUpsert } from './scan-upsert.ts';
import { upsertRequest } from './schema/data.ts';
import type { Schema } from './schema/schema.ts';

export interface Upsert {
  readonly namespace: string;
  readonly records: readonly StoredRecord[];
}

export interface ReadUpsert {
  /** Undefined where there are problems. */
  readonly upsert: Upsert | undefined;
  readonly problems: readonly Problem[];
}

const { vectors: list, ...bodyFields } = upsertRequest.properties!;
const { values: _values, ...recordFields } = list!.items!.properties!;
/** A body without its records, of which there may be too many for a validator, and a record without its values. */
const restOfBody: Schema = { type: 'object', properties: bodyFields, additionalProperties: false };
const restOfRecord: Schema = {
  type: 'object',
  properties: recordFields,
  additionalProperties: false,
  required: ['id'],
};

/** An upsert's body, held against its schema. */
export function readUpsert(bytes: Buffer): ReadUpsert {
  const scanned = scanUpsert(bytes);
  const read = scanned === undefined ? undefined : readScanned(scanned);
  return read === undefined ? readWhole(bytes) : { upsert: read, problems: [] };
}

/** Undefined where anything does not hold to the schema. */
function readScanned({ others, vectors = [] }: ScannedUpsert): Upsert | undefined {
  if (vectors.length > list!.maxItems! || problemsOf(restOfBody, others, '').length > 0) return undefined;
  const records: StoredRecord[] = [];
  for (const { others: record, values } of vectors) {
    if (values === undefined || problemsOf(restOfRecord, record, '').length > 0) return undefined;
    records.push({ id: record.id as string, values, metadata: record.metadata as Metadata | undefined });
  }
  return records.length === 0
    ? undefined
    : { namespace: (others.namespace as string | undefined) ?? '', records };
}

/** By the whole schema, which says what is wrong. */
function readWhole(bytes: Buffer): ReadUpsert {
  let body: unknown;
  try {
    body = JSON.parse(bytes.toString());
  } catch (error) {
    const message = `is no JSON: ${String(error)}`;
    return { upsert: undefined, problems: [{ kind: 'value', at: 'body', message }] };
  }
  const problems = problemsOf(upsertRequest, body, 'body');
  if (problems.length > 0) return { upsert: undefined, problems };
  const { vectors, namespace = '' } = body as {
    readonly vectors: readonly { id: string; values?: readonly number[]; metadata?: Metadata }[];
    readonly namespace?: string;
  };
  const records = vectors.map(({ id, values = [], metadata }) => ({
    id,
    values: new Float32Array(values),
    metadata,
  }));
  return { upsert: { namespace, records }, problems };
}
