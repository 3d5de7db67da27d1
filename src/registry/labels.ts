import * as v from 'valibot';
import { changeEntry } from './change-entry.ts';
import type { RegistryStorage } from './registry.ts';
import { openRecord, sealRecord } from './sealed-record.ts';

/** One line of the index of labels. A label, once given, is never given to another digest. */
export interface LabelEntry {
  readonly label: string;
  readonly digest: string;
  /** Of the version's training (a declared one's digest), so that an equal one is found without reading every version. */
  readonly trainingKey: string;
  /** Why the label is what it is. */
  readonly reason: string;
  /** The version's files were pruned. */
  readonly removed?: true;
}

const labelsSchema: v.GenericSchema<unknown, readonly LabelEntry[]> = v.array(
  v.looseObject({
    label: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
    digest: v.string(),
    trainingKey: v.string(),
    reason: v.string(),
    removed: v.exactOptional(v.literal(true)),
  }),
);

/** In the order in which labels were given. */
export async function readLabels(storage: RegistryStorage, model: string): Promise<readonly LabelEntry[]> {
  const key = labelsKey(model);
  return openLabels(storage, key, (await storage.getVersioned(key))?.bytes);
}

/**
 * Changes the index of labels by compare-and-set. `decide` is asked again, with the new index, when somebody was
 * faster; it gives undefined where nothing is to change.
 * @throws CodedError `registry.contended` (exit 5)
 */
export async function changeLabels(
  storage: RegistryStorage,
  model: string,
  decide: (labels: readonly LabelEntry[]) => Promise<readonly LabelEntry[] | undefined>,
): Promise<readonly LabelEntry[]> {
  const key = labelsKey(model);
  let labels: readonly LabelEntry[] = [];
  await changeEntry(storage, key, async (there) => {
    const known = openLabels(storage, key, there);
    const changed = await decide(known);
    labels = changed ?? known;
    return changed && sealRecord(changed);
  });
  return labels;
}

function openLabels(
  { description }: RegistryStorage,
  key: string,
  bytes: Uint8Array | undefined,
): readonly LabelEntry[] {
  return bytes === undefined ? [] : openRecord(bytes, `${key} in ${description}`, labelsSchema);
}

function labelsKey(model: string): string {
  return `${model}/labels`;
}
