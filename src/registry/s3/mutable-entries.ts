import { randomUUID } from 'node:crypto';
import type { VersionedBytes } from '../registry.ts';
import { changedFile } from '../sealed-record.ts';
import { isConflict, isMissing, isPreconditionFailed } from './s3-errors.ts';
import { ABSENT, asked, type Bucket, readObject, type S3Object, waitFor, writeObject } from './s3-objects.ts';

/** Ends the name of a mutable entry's object; no key has it. */
export const MUTABLE = '~';

/**
 * In front of the bytes. An entity tag tells contents apart, so a value that came back would pass for one that never
 * changed; and a writer whose answer was lost finds its own mark.
 */
const MARK = /^revision [0-9a-f-]{36}\n/;
const MARK_LENGTH = `revision ${randomUUID()}\n`.length;

const ROUNDS = 8;

/** @throws CodedError `registry.changed-file` (exit 2) */
export async function readMutable(bucket: Bucket, key: string): Promise<VersionedBytes | undefined> {
  const found = await readObject(bucket, key + MUTABLE);
  if (found === undefined) return undefined;
  if (!MARK.test(markOf(found)))
    throw changedFile(`s3://${bucket.name}/${key}${MUTABLE}`, 'its first line is no revision');
  return { bytes: found.bytes.subarray(MARK_LENGTH), revision: found.etag };
}

/**
 * @returns false, with nothing changed, when somebody else was first; also in the one case that cannot be told apart:
 * the write was done, its answer was lost, and somebody else has already set the entry anew
 */
export async function setMutable(
  bucket: Bucket,
  key: string,
  expected: string | undefined,
  bytes: Uint8Array,
): Promise<boolean> {
  if (expected !== undefined && !/^(W\/)?"[^"]*"$/.test(expected)) return false;
  const condition = expected === undefined ? ABSENT : { IfMatch: expected };
  const name = key + MUTABLE;
  const mark = `revision ${randomUUID()}\n`;
  const body = Buffer.concat([Buffer.from(mark), bytes]);
  for (let round = 1; ; round++) {
    const answer = await asked(bucket, 'PutObject', name, async () => {
      try {
        await writeObject(bucket, name, body, condition);
        return 'written';
      } catch (error) {
        if (isConflict(error) && round < ROUNDS) return 'again';
        if (isPreconditionFailed(error) || isConflict(error) || isMissing(error)) return 'refused';
        throw error;
      }
    });
    if (answer === 'written') return true;
    if (answer === 'refused') {
      const now = await readObject(bucket, name);
      return now !== undefined && markOf(now) === mark;
    }
    await waitFor(bucket, round, mark);
  }
}

const markOf = ({ bytes }: S3Object): string =>
  Buffer.from(bytes.subarray(0, MARK_LENGTH)).toString('latin1');
