import { deflateSync, inflateSync } from 'node:zlib';
import * as v from 'valibot';
import { badInput } from '../../../lib/errors.ts';
import type { PineconeRecord, RecordMetadata } from '../api/index-api.ts';
import { CONTROL } from './documents.ts';

/** Raised when an older version of the program could no longer read the documents. */
const FORMAT = 1;
/** What a record's metadata may hold is 40 KB; kept clear of that. */
const MOST_BYTES = 38_000;
/** From this many bytes on a document is compressed. */
const LONG = 2_000;
/** What a document may unfold to: nobody's record fills the memory. */
const MOST_UNFOLDED = 8 * 1024 * 1024;

/**
 * A document as one record, so that it is replaced as a whole: its JSON in `vi_doc`, or where that is long deflated, as
 * base64, in `vi_deflate`.
 * @param plain fields for others who read the record
 */
export function toRecord(
  id: string,
  content: unknown,
  { dimension, plain = {} }: { readonly dimension: number; readonly plain?: RecordMetadata },
): PineconeRecord {
  const text = JSON.stringify(content);
  const document =
    text.length < LONG
      ? { vi_doc: text }
      : { vi_deflate: deflateSync(text, { level: 9 }).toString('base64') };
  return { id, values: constantVector(dimension), metadata: { ...plain, vi_format: FORMAT, ...document } };
}

/** Does a record of this content stay below what the service takes? */
export function fits({ metadata }: PineconeRecord): boolean {
  return Buffer.byteLength(JSON.stringify(metadata)) <= MOST_BYTES;
}

/**
 * The document that a record holds.
 * @throws CodedError `pinecone.damaged-document`, `pinecone.newer-document` (exit 2)
 */
export function fromRecord<T>({ id, metadata }: PineconeRecord, schema: v.GenericSchema<unknown, T>): T {
  const { vi_format: format, vi_doc: text, vi_deflate: packed } = metadata;
  if (typeof format !== 'number') throw damaged(id, 'it has no number in vi_format');
  if (format > FORMAT)
    throw badInput(
      'pinecone.newer-document',
      `Record ${id} in namespace ${CONTROL} was written by a newer version of this program: its format is ${format}, this one knows ${FORMAT}.`,
      { fix: 'Use that newer version.' },
    );
  const result = v.safeParse(schema, parse(id, text, packed));
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw damaged(id, `${v.getDotPath(issue) ?? 'its content'}: ${issue.message}`);
}

function parse(id: string, text: unknown, packed: unknown): unknown {
  try {
    if (typeof text === 'string') return JSON.parse(text);
    if (typeof packed === 'string') {
      const bytes = inflateSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST_UNFOLDED });
      return JSON.parse(bytes.toString('utf8'));
    }
  } catch (error) {
    throw damaged(id, 'its content is no JSON', error);
  }
  throw damaged(id, 'it has neither vi_doc nor vi_deflate');
}

/** What no record of ours is searched by: alike for all, and not zero. */
export function constantVector(dimension: number): Float32Array {
  const vector = new Float32Array(dimension);
  vector[0] = 1;
  return vector;
}

function damaged(id: string, why: string, cause?: unknown): Error {
  return badInput(
    'pinecone.damaged-document',
    `Record ${id} in namespace ${CONTROL} is damaged or was changed: ${why}.`,
    {
      cause,
      fix: `What readers have is untouched. Restore the record from a backup; without one, delete namespace ${CONTROL} and the alias, and a run builds the index anew.`,
    },
  );
}
