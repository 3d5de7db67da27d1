import { badInput } from '../../lib/errors.ts';
import { checkKey, isUnder } from '../keys.ts';
import type { RegistryStorage, VersionedBytes } from '../registry.ts';
import { checkConditions } from './conditions.ts';
import { PART_SIZE, writeEntry } from './immutable-entries.ts';
import { MUTABLE, readMutable, setMutable } from './mutable-entries.ts';
import { connect, type S3Patience, type S3Place } from './s3-client.ts';
import { type Bucket, listObjects, readObject, removeObjects } from './s3-objects.ts';

export interface S3StorageOptions extends S3Place {
  readonly readOnly: boolean;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
  readonly patience?: S3Patience;
  /** Bytes; at least 5 MiB. */
  readonly partSize?: number;
}

/**
 * A registry in a bucket of S3, or of a service that speaks it. An immutable entry is an object at its key, a mutable
 * one an object `<key>~`. Conditional writes are the compare-and-set.
 * @throws CodedError `registry.s3-region` (exit 2); its methods those of s3-errors.ts
 */
export async function openS3Storage(options: S3StorageOptions): Promise<RegistryStorage> {
  const { bucket: name, prefix, readOnly, signal, partSize = PART_SIZE } = options;
  const root = prefix === '' ? '' : `${prefix}/`;
  const description = `s3://${name}/${prefix}`.replace(/\/$/, '');
  const bucket: Bucket = { client: await connect(options, options.patience), name, signal };
  const objectOf = (key: string): string => root + checkKey(key);
  let checked: Promise<void> | undefined;
  const beforeWriting = async (): Promise<void> => {
    if (readOnly)
      throw badInput('registry.read-only', `${description} is open for reading only; nothing was written.`, {
        fix: 'Please report it: a run that may not write tried to.',
      });
    checked ??= checkConditions(bucket, root);
    await checked;
  };
  const list = async (prefix: string): Promise<readonly string[]> => {
    const objects = await listObjects(bucket, prefix === '' ? root : objectOf(prefix));
    return objects.filter((object) => {
      const key = keyOf(object.slice(root.length));
      return key !== '' && isUnder(key, prefix);
    });
  };

  return {
    description,

    async get(key: string): Promise<Uint8Array | undefined> {
      return (await readObject(bucket, objectOf(key)))?.bytes;
    },

    async list(prefix: string): Promise<readonly string[]> {
      const keys = (await list(prefix)).map((object) => keyOf(object.slice(root.length)));
      return [...new Set(keys)].sort();
    },

    async put(entries: ReadonlyMap<string, Uint8Array>): Promise<void> {
      const objects = [...entries].map(([key, bytes]) => [objectOf(key), bytes] as const);
      await beforeWriting();
      for (const [object, bytes] of objects) await writeEntry(bucket, object, bytes, partSize);
    },

    async getVersioned(key: string): Promise<VersionedBytes | undefined> {
      return readMutable(bucket, objectOf(key));
    },

    async compareAndSet(key: string, expected: string | undefined, bytes: Uint8Array): Promise<boolean> {
      const object = objectOf(key);
      await beforeWriting();
      return setMutable(bucket, object, expected, bytes);
    },

    async remove(prefix: string): Promise<void> {
      if (prefix !== '') checkKey(prefix);
      await beforeWriting();
      await removeObjects(bucket, await list(prefix));
    },

    checkWritable: beforeWriting,

    close: async () => bucket.client.destroy(),
  };
}

/** The key that an object belongs to, by its name below the prefix; `''` for one that is not ours. */
function keyOf(object: string): string {
  const key = object.endsWith(MUTABLE) ? object.slice(0, -MUTABLE.length) : object;
  return key.includes(MUTABLE) || key.endsWith('/') ? '' : key;
}
