import * as v from 'valibot';
import { changeEntry } from './change-entry.ts';
import type { RegistryStorage } from './registry.ts';
import { openRecord, sealRecord } from './sealed-record.ts';

/**
 * What an alias was last switched to, as the run that did it wrote it down. A hint for those who cannot read the
 * store, or cannot see other indexes of the same model: what is live, the store alone says.
 */
export interface LastSwitch {
  readonly index: string;
  readonly alias: string;
  readonly generation: string;
  readonly modelDigest: string;
  /** A version's label such as `1.2.0`. */
  readonly modelVersion: string;
  /** Items. */
  readonly count: number;
  readonly at: string;
  readonly commit?: string;
  /** What else a plan asks of the live generation. Absent in records of earlier versions. */
  readonly built?: BuiltAs;
  /** Digests of the models of all generations that the index held then, sorted. */
  readonly models: readonly string[];
}

/** What a generation holds, beyond its items: as its description in the store says it. */
export interface BuiltAs {
  readonly identity: string;
  readonly indexFingerprint: string;
  readonly engine: string;
  readonly engineNumericVersion: number;
  readonly distance: 'cosine' | 'euclidean' | 'dotproduct';
  readonly dimension: number;
  readonly createdAt: string;
}

const schema: v.GenericSchema<unknown, LastSwitch> = v.looseObject({
  index: v.string(),
  alias: v.string(),
  generation: v.string(),
  modelDigest: v.string(),
  modelVersion: v.string(),
  count: v.number(),
  at: v.string(),
  commit: v.exactOptional(v.string()),
  built: v.exactOptional(
    v.looseObject({
      identity: v.string(),
      indexFingerprint: v.string(),
      engine: v.string(),
      engineNumericVersion: v.number(),
      distance: v.picklist(['cosine', 'euclidean', 'dotproduct']),
      dimension: v.number(),
      createdAt: v.string(),
    }),
  ),
  models: v.array(v.string()),
});

const folderOf = (model: string): string => `${model}/last-switch`;
const keyOf = (model: string, index: string, alias: string): string => `${folderOf(model)}/${index}/${alias}`;

/**
 * Puts the record in the place of the one before.
 * @throws CodedError `registry.contended` (exit 5)
 */
export async function writeLastSwitch(
  storage: RegistryStorage,
  model: string,
  record: LastSwitch,
): Promise<void> {
  await changeEntry(storage, keyOf(model, record.index, record.alias), () => sealRecord(record));
}

/** @throws CodedError `registry.changed-file` (exit 2) */
export async function readLastSwitch(
  storage: RegistryStorage,
  model: string,
  index: string,
  alias: string,
): Promise<LastSwitch | undefined> {
  return readRecord(storage, keyOf(model, index, alias));
}

/** Of every index and alias of a model. */
export async function listLastSwitches(
  storage: RegistryStorage,
  model: string,
): Promise<readonly LastSwitch[]> {
  const found: LastSwitch[] = [];
  for (const key of await storage.list(folderOf(model))) {
    const record = await readRecord(storage, key);
    if (record !== undefined) found.push(record);
  }
  return found;
}

async function readRecord(storage: RegistryStorage, key: string): Promise<LastSwitch | undefined> {
  const found = await storage.getVersioned(key);
  return found && openRecord(found.bytes, `${key} in ${storage.description}`, schema);
}
