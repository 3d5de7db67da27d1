import { type Problem, problemsOf } from './check.ts';
import type { Metadata, StoredRecord } from './records.ts';
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

// Records' values are judged by hand: there are too many of them for a validator.
const vectorsSchema = upsertRequest.properties!.vectors!;
const vectorSchema = vectorsSchema.items!;
const values: Schema = { type: 'array', maxItems: vectorSchema.properties!.values!.maxItems! };
const vectors: Schema = {
  ...vectorsSchema,
  items: { ...vectorSchema, properties: { ...vectorSchema.properties, values } },
};
const body: Schema = { ...upsertRequest, properties: { ...upsertRequest.properties, vectors } };

interface Body {
  readonly vectors: readonly {
    readonly id: string;
    readonly values?: readonly unknown[];
    readonly metadata?: Metadata;
  }[];
  readonly namespace?: string;
}

const isNumbers = (list: readonly unknown[]): list is readonly number[] => {
  for (let i = 0; i < list.length; i += 1) if (typeof list[i] !== 'number') return false;
  return true;
};

/** An upsert's body, held against its schema. */
export function readUpsert(parsed: unknown): ReadUpsert {
  const problems = problemsOf(body, parsed, 'body');
  if (problems.length > 0) return { upsert: undefined, problems };
  const { vectors, namespace = '' } = parsed as Body;
  const records = vectors.map(({ id, values = [], metadata }, i): StoredRecord => {
    if (isNumbers(values)) return { id, values: new Float32Array(values), metadata };
    problems.push({ kind: 'value', at: `body/vectors/${i}/values`, message: 'must be numbers' });
    return { id, values: new Float32Array(0), metadata };
  });
  return { upsert: problems.length === 0 ? { namespace, records } : undefined, problems };
}
