import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { backOff } from '../../lib/backoff.ts';
import { sha256 } from '../../lib/digest.ts';
import { CodedError } from '../../lib/errors.ts';
import { changedFile } from '../sealed-record.ts';
import { explain, isMissing } from './s3-errors.ts';

/** An object as it was read, whole. */
export interface S3Object {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** What an object is, without its bytes. */
export interface S3Description {
  readonly length: number;
  readonly etag: string;
  /** As its writer noted it. */
  readonly sha256?: string;
}

/** `If-None-Match: *` creates, `If-Match` replaces just that one. */
export type Condition = { readonly IfNoneMatch: '*' } | { readonly IfMatch: string };

export const ABSENT: Condition = { IfNoneMatch: '*' };

/** Metadata of every object that is written: what it must be when it is read. */
const DIGEST = 'sha256';

/** How often a body that broke off is read again; the client sends a request again only until its answer begins. */
const READINGS = 4;

/** Requests about one bucket; names are whole keys of it. */
export interface Bucket {
  readonly client: S3Client;
  readonly name: string;
  readonly signal: AbortSignal | undefined;
}

/** The object, with length and digest verified, or undefined. */
export async function readObject(bucket: Bucket, key: string): Promise<S3Object | undefined> {
  return asked(bucket, 'GetObject', key, async (options) => {
    for (let reading = 1; ; reading++) {
      try {
        const found = await bucket.client.send(new GetObjectCommand(at(bucket, key)), options);
        const bytes = await readBody(found);
        const expected = found.Metadata?.[DIGEST];
        if (expected !== undefined && sha256(bytes) !== expected)
          throw changedFile(urlOf(bucket, key), 'its digest is another');
        return { bytes, etag: tagOf(found) };
      } catch (error) {
        if (isMissing(error)) return undefined;
        const answered = error instanceof CodedError || (error instanceof Error && '$metadata' in error);
        if (answered || reading === READINGS || bucket.signal?.aborted) throw error;
        await waitFor(bucket, reading, key);
      }
    }
  });
}

/** Into one place of its length: a model may be of gigabytes, and is held once. */
async function readBody({ Body, ContentLength }: GetObjectCommandOutput): Promise<Uint8Array> {
  if (Body === undefined) return new Uint8Array(0);
  if (ContentLength === undefined || !(Body instanceof Readable)) return Body.transformToByteArray();
  const bytes = Buffer.allocUnsafeSlow(ContentLength);
  let length = 0;
  for await (const chunk of Body as AsyncIterable<Buffer>) length += chunk.copy(bytes, length);
  if (length !== ContentLength) throw new Error(`${length} of ${ContentLength} bytes arrived`);
  return bytes;
}

/** What the object is, or undefined. */
export async function describeObject(bucket: Bucket, key: string): Promise<S3Description | undefined> {
  return asked(bucket, 'HeadObject', key, async (options) => {
    try {
      const found = await bucket.client.send(new HeadObjectCommand(at(bucket, key)), options);
      const digest = found.Metadata?.[DIGEST];
      return {
        length: found.ContentLength ?? 0,
        etag: tagOf(found),
        ...(digest === undefined ? {} : { sha256: digest }),
      };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  });
}

/** One write in one request. @throws what the client throws: the caller knows what a refusal means */
export async function writeObject(
  { client, name, signal }: Bucket,
  key: string,
  bytes: Uint8Array,
  condition: Condition,
): Promise<void> {
  const command = new PutObjectCommand({ ...at({ name }, key), ...condition, Body: bytes, ...noted(bytes) });
  tagOf(await client.send(command, signal === undefined ? {} : { abortSignal: signal }));
}

/** Metadata for what is written. */
export const noted = (bytes: Uint8Array): { readonly Metadata: Record<string, string> } => ({
  Metadata: { [DIGEST]: sha256(bytes) },
});

/** Names of all objects that begin so. */
export async function listObjects(bucket: Bucket, prefix: string): Promise<readonly string[]> {
  return asked(bucket, 'ListObjectsV2', prefix, async (options) => {
    const keys: string[] = [];
    const { client, name } = bucket;
    for await (const page of paginateListObjectsV2({ client }, { Bucket: name, Prefix: prefix }, options)) {
      if (page.IsTruncated === undefined) throw noService();
      keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
    }
    return keys;
  });
}

/** One by one: not every service deletes several at once. */
export async function removeObjects(bucket: Bucket, keys: readonly string[]): Promise<void> {
  const rest = [...keys];
  const work = async (): Promise<void> => {
    for (let key = rest.shift(); key !== undefined; key = rest.shift()) {
      const command = new DeleteObjectCommand(at(bucket, key));
      await asked(bucket, 'DeleteObject', key, (options) => bucket.client.send(command, options));
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** Before a write that met another one, or a reading that broke off, is tried again. */
export async function waitFor({ signal }: Bucket, attempt: number, salt: string): Promise<void> {
  await backOff(attempt, { firstMs: 20, mostMs: 2000, salt }, signal);
}

/** Does the work, and says of what went wrong what was asked, and what it means. */
export async function asked<T>(
  bucket: Bucket,
  operation: string,
  key: string,
  work: (options: { readonly abortSignal?: AbortSignal }) => Promise<T>,
): Promise<T> {
  const { client, signal } = bucket;
  try {
    return await work(signal === undefined ? {} : { abortSignal: signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw await explain(error, `${operation} ${urlOf(bucket, key)}`, client);
  }
}

/** Every answer about an object has one; a proxy that answers anything with a page of its own has none. */
function tagOf({ ETag }: { readonly ETag?: string | undefined }): string {
  if (ETag === undefined) throw noService();
  return ETag;
}

const noService = (): Error => new Error('the answer is not one of S3');

const at = ({ name }: Pick<Bucket, 'name'>, key: string) => ({ Bucket: name, Key: key });

const urlOf = ({ name }: Pick<Bucket, 'name'>, key: string): string => `s3://${name}/${key}`;
