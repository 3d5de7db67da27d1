import { badAnswer, parseJson, readMetadata, requireNamespace } from './answers.ts';
import type { PineconeRecord } from './index-api.ts';

export interface FetchAsked {
  /** For messages. */
  readonly asked: string;
  readonly namespace: string;
  readonly ids: ReadonlySet<string>;
  /** Undefined: not known. */
  readonly dimension: number | undefined;
}

/**
 * Reads an answer to `GET /vectors/fetch`. By hand, since most of it are numbers: a schema would take longer over them
 * than JSON.parse.
 * @throws CodedError `pinecone.bad-answer` (exit 6) for an answer that is cut off, of another namespace, with records
 * that were not asked for, or with values that are not float32 of the index' dimension
 */
export function readFetched(answer: string, request: FetchAsked): ReadonlyMap<string, PineconeRecord> {
  const { asked, namespace } = request;
  const { vectors, namespace: served, usage } = objectIn(asked, parseJson(asked, answer));
  if ((vectors ?? served ?? usage) === undefined) throw badAnswer(asked, 'says nothing');
  requireNamespace(asked, served, namespace);
  const records = new Map<string, PineconeRecord>();
  for (const [id, fetched] of Object.entries(vectors === undefined ? {} : objectIn(asked, vectors))) {
    const record = objectIn(asked, fetched);
    if (record.id !== id || !request.ids.has(id))
      throw badAnswer(asked, `holds ${JSON.stringify(record.id ?? id)}, which was not asked for`);
    const metadata = readMetadata(asked, record.metadata);
    records.set(id, { id, values: valuesIn(request, id, record.values), metadata });
  }
  return records;
}

function valuesIn({ asked, dimension }: FetchAsked, id: string, given: unknown): Float32Array {
  const wrong = (problem: string): Error => badAnswer(asked, `holds ${problem} of ${JSON.stringify(id)}`);
  if (!Array.isArray(given)) throw wrong('no values');
  if (given.length === 0 || (dimension !== undefined && given.length !== dimension))
    throw wrong(`${given.length} values`);
  const values = new Float32Array(given.length);
  for (let at = 0; at < values.length; at++) {
    const value: unknown = given[at];
    if (typeof value !== 'number') throw wrong(`${JSON.stringify(value)} among the values`);
    values[at] = value;
    if (!Number.isFinite(values[at])) throw wrong(`${value} among the values`);
  }
  return values;
}

function objectIn(asked: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw badAnswer(asked, 'is not as described');
}
