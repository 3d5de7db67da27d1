import type { StoredRecord } from '../../store.ts';
import type { PineconeRecord, RecordMetadata } from '../api/index-api.ts';
import { decodeId, encodeId } from '../api/record-id.ts';
import { ALMOST_ZERO, isAlmostZero } from './almost-zero.ts';
import { negativeZeros, withNegativeZeros } from './negative-zeros.ts';

/** Names of what we add to a record's metadata begin so; users' own may not. */
export const OUR_PREFIX = 'vi_';
const LABEL = 'vi_label';
/** Only where the id itself is not on the wire. */
const ID = 'vi_id';
/** Only of a vector with negative zeros: which they are. */
const ZEROS = 'vi_zeros';

const MOST_METADATA_BYTES = 40 * 1024;

/** @param withLabel the record's metadata carries its label */
export function toWire(record: StoredRecord, withLabel: boolean): PineconeRecord {
  const { id, vector } = record;
  const zeros = negativeZeros(vector);
  const metadata = wireMetadata(record, withLabel);
  return {
    ...{ id: encodeId(id), values: vector },
    metadata: zeros === undefined ? metadata : { ...metadata, [ZEROS]: zeros },
  };
}

export function fromWire(wire: PineconeRecord): StoredRecord {
  const zeros = wire.metadata[ZEROS];
  const vector = typeof zeros === 'string' ? withNegativeZeros(wire.values, zeros) : wire.values;
  return { ...fieldsFromWire(wire), vector };
}

/** All but the vector. */
export function fieldsFromWire({
  id,
  metadata,
}: Pick<PineconeRecord, 'id' | 'metadata'>): Omit<StoredRecord, 'vector'> {
  const { [LABEL]: label, [ID]: whole, [ZEROS]: _, ...own } = metadata;
  return {
    id: typeof whole === 'string' ? whole : decodeId(id),
    ...(typeof label === 'string' ? { label } : {}),
    metadata: own,
  };
}

/** Why Pinecone could not keep such an item, with its vector where that is known, beside what no store can; undefined: it can. */
export function refuseItem(
  item: Omit<StoredRecord, 'vector'> & Partial<StoredRecord>,
  withLabel: boolean,
): string | undefined {
  if (item.vector !== undefined && isAlmostZero(item.vector)) return ALMOST_ZERO;
  for (const [key, value] of Object.entries<unknown>(item.metadata)) {
    if (key.startsWith(OUR_PREFIX))
      return `metadata ${JSON.stringify(key)}: names that begin with ${OUR_PREFIX} are the program's own in Pinecone`;
    if (!isFlat(value))
      return `metadata ${JSON.stringify(key)} is neither text, a number, true or false, nor a list of texts`;
  }
  const bytes = Buffer.byteLength(JSON.stringify(wireMetadata(item, withLabel)));
  return bytes > MOST_METADATA_BYTES
    ? `the metadata is ${bytes} bytes long as JSON with what the program adds, and Pinecone takes ${MOST_METADATA_BYTES}`
    : undefined;
}

function wireMetadata(
  { id, label, metadata }: Omit<StoredRecord, 'vector'>,
  withLabel: boolean,
): RecordMetadata {
  return {
    ...metadata,
    ...(label === undefined || !withLabel ? {} : { [LABEL]: label }),
    ...(decodeId(encodeId(id)) === id ? {} : { [ID]: id }),
  };
}

function isFlat(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string');
  return typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}
