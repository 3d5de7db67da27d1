import { changeLabels, type LabelEntry, readLabels } from './labels.ts';
import type { RegistryStorage } from './registry.ts';
import { compareLabels, compareVersions, FIRST_LABEL, nextLabel } from './semantic-version.ts';
import { keyOfOrigin, type ModelVersion } from './version-record.ts';
import { eraseVersion, listDigests, type NewVersion, readVersion, writeVersion } from './versions.ts';

/** A version with its label; without one where it was only written: a candidate, or a run that was killed. */
export interface RegisteredVersion {
  readonly version: ModelVersion;
  readonly label?: string;
  /** Why the label is what it is, one sentence. */
  readonly reason?: string;
}

type Labelled = Required<RegisteredVersion>;

/**
 * Writes a version and gives it a label, computed from what changed against the newest one. A version that is
 * registered keeps its label; one that was removed gets its old one back.
 */
export async function registerVersion(
  storage: RegistryStorage,
  model: string,
  wanted: NewVersion,
): Promise<Labelled & { readonly added: boolean }> {
  const version = await writeVersion(storage, model, wanted);
  const { digest } = version;
  let added = false;
  const labels = await changeLabels(storage, model, async (known) => {
    const own = known.find((entry) => entry.digest === digest);
    // Asked again where somebody else was quicker.
    added = own === undefined || own.removed !== undefined;
    if (own === undefined) return [...known, await makeEntry(storage, model, known, version)];
    if (own.removed === undefined) return undefined;
    const { removed: _, ...revived } = own;
    return known.map((entry) => (entry === own ? revived : entry));
  });
  const { label, reason } = labels.find((entry) => entry.digest === digest)!;
  return { version, label, reason, added };
}

/** The version that training with this key gave, or the declared one of this digest, newest label first; also one that has no label yet. */
export async function findByTrainingKey(
  storage: RegistryStorage,
  model: string,
  trainingKey: string,
): Promise<RegisteredVersion | undefined> {
  const labels = await readLabels(storage, model);
  const matching = newestFirst(labels).filter((entry) => entry.trainingKey === trainingKey);
  for await (const found of readEntries(storage, model, matching)) return found;
  const versions = await readUnlabelled(storage, model, labels);
  const version = versions.find((each) => keyOfOrigin(each) === trainingKey);
  return version && { version };
}

/** The version of a model digest, with its label if it has one. */
export async function findByDigest(
  storage: RegistryStorage,
  model: string,
  digest: string,
): Promise<RegisteredVersion | undefined> {
  const version = await readVersion(storage, model, digest);
  if (version === undefined) return undefined;
  const entry = (await readLabels(storage, model)).find((each) => each.digest === digest);
  return entry === undefined || entry.removed ? { version } : { version, ...labelOf(entry) };
}

/** @param label such as `1.4.0` */
export async function findByLabel(
  storage: RegistryStorage,
  model: string,
  label: string,
): Promise<Labelled | undefined> {
  const entries = (await readLabels(storage, model)).filter(
    (entry) => entry.label === label && !entry.removed,
  );
  for await (const found of readEntries(storage, model, entries)) return found;
  return undefined;
}

/** The version with the highest label. */
export async function newestVersion(storage: RegistryStorage, model: string): Promise<Labelled | undefined> {
  for await (const found of readEntries(storage, model, newestFirst(await readLabels(storage, model))))
    return found;
  return undefined;
}

/** Highest label first, then those without one. */
export async function listVersions(storage: RegistryStorage, model: string): Promise<RegisteredVersion[]> {
  const labels = await readLabels(storage, model);
  const labelled: RegisteredVersion[] = [];
  for await (const found of readEntries(storage, model, newestFirst(labels))) labelled.push(found);
  const unlabelled = await readUnlabelled(storage, model, labels);
  return [...labelled, ...unlabelled.map((version) => ({ version }))];
}

/** Removes a version with its evaluations. Its label is remembered, and never given to another. */
export async function removeVersion(storage: RegistryStorage, model: string, digest: string): Promise<void> {
  await changeLabels(storage, model, async (known) =>
    known.some((entry) => entry.digest === digest && !entry.removed)
      ? known.map((entry) => (entry.digest === digest ? { ...entry, removed: true as const } : entry))
      : undefined,
  );
  await eraseVersion(storage, model, digest);
}

async function makeEntry(
  storage: RegistryStorage,
  model: string,
  known: readonly LabelEntry[],
  version: ModelVersion,
): Promise<LabelEntry> {
  const { digest } = version;
  const highest = known
    .map(({ label }) => label)
    .sort(compareLabels)
    .at(-1);
  const made = { digest, trainingKey: keyOfOrigin(version) };
  if (highest === undefined) return { ...made, label: FIRST_LABEL, reason: 'The first version.' };
  for await (const newest of readEntries(storage, model, newestFirst(known))) {
    const { level, reason } = compareVersions(newest.version, version, newest.label);
    return { ...made, label: nextLabel(highest, level), reason };
  }
  const reason = `No version up to ${highest} is kept, so nothing can be compared.`;
  return { ...made, label: nextLabel(highest, 'major'), reason };
}

/** Labels that still stand, highest first. */
function newestFirst(labels: readonly LabelEntry[]): LabelEntry[] {
  return labels.filter(({ removed }) => !removed).sort((a, b) => compareLabels(b.label, a.label));
}

/** The versions behind labels; one whose folder was removed by hand is passed over. */
async function* readEntries(
  storage: RegistryStorage,
  model: string,
  entries: readonly LabelEntry[],
): AsyncGenerator<Labelled> {
  for (const entry of entries) {
    const version = await readVersion(storage, model, entry.digest);
    if (version !== undefined) yield { version, ...labelOf(entry) };
  }
}

async function readUnlabelled(
  storage: RegistryStorage,
  model: string,
  labels: readonly LabelEntry[],
): Promise<ModelVersion[]> {
  const labelled = new Set(labels.filter(({ removed }) => !removed).map(({ digest }) => digest));
  const digests = (await listDigests(storage, model)).filter((digest) => !labelled.has(digest));
  const versions = await Promise.all(digests.map((digest) => readVersion(storage, model, digest)));
  return versions.filter((version) => version !== undefined);
}

function labelOf({ label, reason }: LabelEntry): Pick<Labelled, 'label' | 'reason'> {
  return { label, reason };
}
