import * as v from 'valibot';
import { superseded } from '../lib/errors.ts';
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

/** Each lost round is another's success, so this many others would have to register at the same time. */
const ROUNDS = 50;

/** In the order in which labels were given. */
export async function readLabels(storage: RegistryStorage, model: string): Promise<readonly LabelEntry[]> {
  return (await readVersioned(storage, model)).labels;
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
  for (let round = 0; round < ROUNDS; round++) {
    const { labels, revision } = await readVersioned(storage, model);
    const changed = await decide(labels);
    if (changed === undefined) return labels;
    if (await storage.compareAndSet(labelsKey(model), revision, sealRecord(changed))) return changed;
  }
  throw superseded(
    'registry.contended',
    `Others changed the labels of ${model} in ${storage.description} ${ROUNDS} times while this run wanted to.`,
    { fix: 'Run again when fewer runs register models at the same time.' },
  );
}

async function readVersioned(
  storage: RegistryStorage,
  model: string,
): Promise<{ readonly labels: readonly LabelEntry[]; readonly revision: string | undefined }> {
  const key = labelsKey(model);
  const found = await storage.getVersioned(key);
  if (found === undefined) return { labels: [], revision: undefined };
  const labels = openRecord(found.bytes, `${key} in ${storage.description}`, labelsSchema);
  return { labels, revision: found.revision };
}

function labelsKey(model: string): string {
  return `${model}/labels`;
}
