import { type Problem, problemsOf } from './check.ts';
import type { Metadata, StoredRecord } from './records.ts';
import { upsertRequest } from './schema/data.ts';
import type { Schema } from './schema/schema.ts';

export interface Upsert {
  readonly namespace: string;
  readonly records: readonly StoredRecord[];
}

const { values: _values, ...vectorRest } = upsertRequest.properties!.vectors!.items!.properties!;
/** A record without its values, which are held against the schema by hand: there are too many for a validator. */
const rest: Schema = {
  type: 'object',
  properties: vectorRest,
  additionalProperties: false,
  required: ['id'],
};
const { items: _items, ...vectorsRest } = upsertRequest.properties!.vectors!;
const whole: Schema = { ...upsertRequest, properties: { ...upsertRequest.properties, vectors: vectorsRest } };

/** An upsert's body, held against its schema. */
export function readUpsert(body: unknown): {
  readonly upsert?: Upsert;
  readonly problems: readonly Problem[];
} {
  const problems = problemsOf(whole, body, 'body');
  if (problems.length > 0) return { problems };
  const { vectors, namespace = '' } = body as {
    vectors: readonly Record<string, unknown>[];
    namespace?: string;
  };
  const found: Problem[] = [];
  const records = vectors.map((vector, i): StoredRecord => {
    const { values, ...others } = vector;
    found.push(...problemsOf(rest, others, `body/vectors/${i}`));
    if (values === undefined && others.sparseValues === undefined) {
      found.push({ kind: 'missing', at: `body/vectors/${i}/values`, message: 'missing field `values`' });
    }
    if (values !== undefined && !isValues(values)) {
      found.push({ kind: 'value', at: `body/vectors/${i}/values`, message: 'must be at most 20000 numbers' });
      return { id: '', values: new Float32Array(0), metadata: undefined };
    }
    return {
      id: others.id as string,
      values: Float32Array.from((values ?? []) as number[]),
      metadata: others.metadata as Metadata | undefined,
    };
  });
  return found.length > 0 ? { problems: found } : { upsert: { namespace, records }, problems: [] };
}

const isValues = (values: unknown): boolean =>
  Array.isArray(values) && values.length <= 20_000 && values.every((value) => typeof value === 'number');
