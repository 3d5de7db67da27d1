import { sha256, shortDigest } from '../lib/digest.ts';
import { badInput } from '../lib/errors.ts';
import type { RegistryStorage } from './registry.ts';
import { changedFile, openRecord, RESTORE, sealRecord } from './sealed-record.ts';
import { type ModelVersion, type VersionRecord, versionSchema } from './version-record.ts';

/** A version before it is written: its record, and its files by their paths. */
export interface NewVersion {
  readonly record: VersionRecord;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Under which all of a version lies. */
export function versionFolder(model: string, digest: string): string {
  return `${model}/versions/${digest}`;
}

const recordKey = (model: string, digest: string): string => `${versionFolder(model, digest)}/version.json`;
const fileKey = (model: string, digest: string, file: string): string =>
  `${versionFolder(model, digest)}/files/${file}`;

/**
 * Writes a version, its record last: what is interrupted is no version. One that is there already stays as it is.
 * It has no label yet.
 */
export async function writeVersion(
  storage: RegistryStorage,
  model: string,
  { record, files }: NewVersion,
): Promise<ModelVersion> {
  const there = await readVersion(storage, model, record.digest);
  if (there !== undefined) return there;
  const version = {
    ...record,
    files: Object.fromEntries([...files].map(([file, bytes]) => [file, sha256(bytes)])),
  };
  await storage.put(
    new Map([
      ...[...files].map(([file, bytes]) => [fileKey(model, record.digest, file), bytes] as const),
      [recordKey(model, record.digest), sealRecord(version)],
    ]),
  );
  return version;
}

/**
 * A version's record, or undefined where there is none.
 * @throws CodedError `registry.changed-file` (exit 2)
 */
export async function readVersion(
  storage: RegistryStorage,
  model: string,
  digest: string,
): Promise<ModelVersion | undefined> {
  const key = recordKey(model, digest);
  const bytes = await storage.get(key);
  if (bytes === undefined) return undefined;
  const name = `${key} in ${storage.description}`;
  const version = openRecord(bytes, name, versionSchema);
  if (version.digest !== digest)
    throw changedFile(name, `it is the record of ${shortDigest(version.digest)}`);
  return version;
}

/**
 * A version's files by their paths, each held against its digest.
 * @throws CodedError `registry.missing-file`, `registry.changed-file` (exit 2), naming the file
 */
export async function readVersionFiles(
  storage: RegistryStorage,
  model: string,
  { digest, files }: Pick<ModelVersion, 'digest' | 'files'>,
): Promise<Map<string, Uint8Array>> {
  const read = new Map<string, Uint8Array>();
  for (const [file, expected] of Object.entries(files)) {
    const key = fileKey(model, digest, file);
    const bytes = await storage.get(key);
    if (bytes === undefined) {
      throw badInput('registry.missing-file', `${key} in ${storage.description} is missing.`, {
        fix: RESTORE,
      });
    }
    if (sha256(bytes) !== expected)
      throw changedFile(`${key} in ${storage.description}`, 'its digest is another');
    read.set(file, bytes);
  }
  return read;
}

/** Removes all of a version, its record first: what is interrupted is no version. */
export async function eraseVersion(storage: RegistryStorage, model: string, digest: string): Promise<void> {
  await storage.remove(recordKey(model, digest));
  await storage.remove(versionFolder(model, digest));
}

/** Digests of all versions that are written whole, labelled or not, sorted. */
export async function listDigests(storage: RegistryStorage, model: string): Promise<readonly string[]> {
  const keys = await storage.list(`${model}/versions`);
  return keys.flatMap((key) => {
    const digest = key.split('/').at(-2)!;
    return key === recordKey(model, digest) ? [digest] : [];
  });
}
