import { sha256 } from '../../lib/digest.ts';
import { contended } from '../change-entry.ts';
import { isConflict, isPreconditionFailed, isUploadGone } from './s3-errors.ts';
import {
  ABSENT,
  asked,
  type Bucket,
  type Condition,
  describeObject,
  noted,
  type S3Description,
  waitFor,
  writeObject,
} from './s3-objects.ts';

/** Bytes a request; what is larger is uploaded in parts. */
export const PART_SIZE = 16 * 1024 * 1024;
/** Of a service, for one object. */
const MOST_PARTS = 10_000;
const ROUNDS = 6;

/**
 * Leaves an entry with these bytes: writes it where there is none, takes one that is there already, and replaces
 * one that is not what it must be (damaged by hand). Readers see all of it or nothing.
 */
export async function writeEntry(
  bucket: Bucket,
  key: string,
  bytes: Uint8Array,
  partSize: number,
): Promise<void> {
  const large = bytes.length > partSize;
  let there = large ? await describeObject(bucket, key) : undefined;
  for (let round = 0; round < ROUNDS; round++) {
    if (there !== undefined && isOf(there, bytes)) return;
    const condition = there === undefined ? ABSENT : { IfMatch: there.etag };
    if (await tryWrite(bucket, key, bytes, condition, partSize)) return;
    await waitFor(bucket, round + 1, key);
    there = await describeObject(bucket, key);
  }
  throw contended(`s3://${bucket.name}/${key}`);
}

/** @returns false when something is there, or may be, and has to be looked at */
async function tryWrite(
  bucket: Bucket,
  key: string,
  bytes: Uint8Array,
  condition: Condition,
  partSize: number,
): Promise<boolean> {
  const large = bytes.length > partSize;
  return asked(bucket, large ? 'multipart upload to' : 'PutObject', key, async () => {
    try {
      if (large) await uploadInParts(bucket, key, bytes, condition, partSize);
      else await writeObject(bucket, key, bytes, condition);
      return true;
    } catch (error) {
      if (isPreconditionFailed(error) || isConflict(error) || isUploadGone(error)) return false;
      throw error;
    }
  });
}

/** The condition stands on the completion, which makes the object; a failure gives the parts up. */
async function uploadInParts(
  { client, name, signal }: Bucket,
  key: string,
  bytes: Uint8Array,
  condition: Condition,
  partSize: number,
): Promise<void> {
  const { Upload } = await import('@aws-sdk/lib-storage');
  const abortController = new AbortController();
  const abort = (): void => abortController.abort();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    signal?.throwIfAborted();
    await new Upload({
      client,
      params: { Bucket: name, Key: key, Body: bytes, ...condition, ...noted(bytes) },
      partSize: Math.max(partSize, Math.ceil(bytes.length / MOST_PARTS)),
      abortController,
    }).done();
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

const isOf = (there: S3Description, bytes: Uint8Array): boolean =>
  there.length === bytes.length && there.sha256 === sha256(bytes);
