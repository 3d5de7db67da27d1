import * as v from 'valibot';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { changeEntry } from './change-entry.ts';
import type { RegistryStorage } from './registry.ts';
import { changedFile, openRecord, sealRecord } from './sealed-record.ts';
import { versionFolder } from './versions.ts';

const prediction = v.looseObject({
  id: v.string(),
  label: v.string(),
  predicted: v.string(),
  score: v.number(),
  labelScore: v.number(),
});

const match = v.looseObject({ id: v.string(), label: v.exactOptional(v.string()), score: v.number() });

const evaluationSchema: v.GenericSchema<unknown, Evaluation> = v.looseObject({
  modelDigest: v.string(),
  dataFingerprint: v.string(),
  testItems: v.number(),
  classes: v.array(v.string()),
  metrics: v.record(v.string(), v.number()),
  absent: v.exactOptional(v.array(v.string())),
  confusion: v.array(v.array(v.number())),
  predictions: v.array(prediction),
  distance: v.exactOptional(v.picklist(['cosine', 'euclidean', 'dotproduct'])),
  neighbours: v.exactOptional(
    v.array(v.looseObject({ id: v.string(), label: v.exactOptional(v.string()), matches: v.array(match) })),
  ),
});

/** Keeps an evaluation under its version, in place of an older one of the same data. */
export async function saveEvaluation(
  storage: RegistryStorage,
  model: string,
  evaluation: Evaluation,
): Promise<void> {
  const key = evaluationKey(model, evaluation.modelDigest, evaluation.dataFingerprint);
  const bytes = sealRecord(evaluation);
  await changeEntry(storage, key, (there) =>
    there !== undefined && Buffer.compare(there, bytes) === 0 ? undefined : bytes,
  );
}

/**
 * A version's evaluation on the data of that fingerprint, or undefined.
 * @throws CodedError `registry.changed-file` (exit 2)
 */
export async function readEvaluation(
  storage: RegistryStorage,
  model: string,
  digest: string,
  dataFingerprint: string,
): Promise<Evaluation | undefined> {
  const key = evaluationKey(model, digest, dataFingerprint);
  const found = await storage.getVersioned(key);
  if (found === undefined) return undefined;
  const name = `${key} in ${storage.description}`;
  const evaluation = openRecord(found.bytes, name, evaluationSchema);
  if (evaluation.modelDigest !== digest || evaluation.dataFingerprint !== dataFingerprint)
    throw changedFile(name, 'it is the evaluation of another model or of other data');
  return evaluation;
}

function evaluationKey(model: string, digest: string, dataFingerprint: string): string {
  return `${versionFolder(model, digest)}/evaluations/${dataFingerprint}`;
}
