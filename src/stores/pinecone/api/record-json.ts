import { MOST_FLOAT_BYTES, writeFloats } from './float-text.ts';
import type { PineconeRecord } from './index-api.ts';

/**
 * The service takes 2 MB and 1,000 records a request (operation limits). What its megabyte is, and whether it counts
 * JSON or its own format, is not documented: hence the distance.
 */
export const UPSERT_LIMITS: UpsertLimits = { bytes: 1_950_000, records: 1000 };

export interface UpsertLimits {
  readonly bytes: number;
  readonly records: number;
}

export interface UpsertBatch {
  /** JSON, in UTF-8. */
  readonly body: Uint8Array;
  readonly records: readonly PineconeRecord[];
}

/**
 * The bodies of `POST /vectors/upsert`, in the order of the records, each as full as the limits allow; a record that is
 * larger than the limit by itself goes alone. Values are written by `writeFloats`: one pass, no strings in between.
 * @param limits asked before each batch, since they may shrink in between
 * @throws CodedError `pinecone.not-finite` (exit 2)
 */
export function* upsertBatches(
  namespace: string,
  records: readonly PineconeRecord[],
  limits: () => UpsertLimits = () => UPSERT_LIMITS,
): Generator<UpsertBatch> {
  const tail = Buffer.from(`],"namespace":${JSON.stringify(namespace)}}`);
  let buffer: Buffer = Buffer.allocUnsafe(0);
  for (let from = 0, to = 0; from < records.length; from = to) {
    const { bytes, records: most } = limits();
    let end = HEAD.length;
    for (; to < records.length && to - from < most; to++) {
      const record = records[to]!;
      const metadata = metadataText(record);
      const needed = end + mostBytes(record, metadata) + tail.length;
      if (buffer.length < needed) buffer = grown(buffer, end, 2 * needed);
      const written = writeRecord(record, metadata, buffer, to === from ? end : end + 1);
      if (to > from && written + tail.length > bytes) break;
      if (to > from) buffer[end] = COMMA;
      end = written;
    }
    const body = Buffer.allocUnsafeSlow(end + tail.length);
    HEAD.copy(body);
    buffer.copy(body, HEAD.length, HEAD.length, end);
    tail.copy(body, end);
    yield { body, records: records.slice(from, to) };
  }
}

const HEAD = Buffer.from('{"vectors":[');
const COMMA = 44;

function writeRecord(
  { id, values }: PineconeRecord,
  metadata: string,
  target: Buffer,
  start: number,
): number {
  const at = start + target.write(`{"id":${JSON.stringify(id)},"values":[`, start);
  const end = writeFloats(values, target, at);
  return end + target.write(metadata === '{}' ? ']}' : `],"metadata":${metadata}}`, end);
}

function metadataText({ metadata }: PineconeRecord): string {
  for (const _ in metadata) return JSON.stringify(metadata);
  return '{}';
}

/** UTF-8 has 3 bytes at most for a unit of a string, JSON 6 for one that it escapes. */
function mostBytes({ id, values }: PineconeRecord, metadata: string): number {
  return 6 * id.length + values.length * MOST_FLOAT_BYTES + 3 * metadata.length + 64;
}

function grown(buffer: Buffer, used: number, size: number): Buffer {
  const larger = Buffer.allocUnsafe(size);
  buffer.copy(larger, 0, 0, used);
  return larger;
}
