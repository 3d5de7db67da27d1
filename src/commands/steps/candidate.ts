import type { Evaluation } from '../../evaluate/evaluation.ts';
import { badInput } from '../../lib/errors.ts';
import { changeEntry } from '../../registry/change-entry.ts';
import { readEvaluation, saveEvaluation } from '../../registry/evaluations.ts';
import type { RegistryStorage } from '../../registry/registry.ts';
import type { ModelVersion } from '../../registry/version-record.ts';
import {
  eraseVersion,
  listDigests,
  type NewVersion,
  readVersion,
  writeVersion,
} from '../../registry/versions.ts';
import type { Context } from '../context.ts';

/** Says which version the candidate's folder is about, and by which evaluation it is to be judged. */
interface Pointer {
  readonly digest: string;
  readonly evaluation?: string;
}

export interface Candidate {
  readonly storage: RegistryStorage;
  readonly version: ModelVersion;
  readonly evaluation: Evaluation | undefined;
}

const pointerKey = (model: string): string => `${model}/candidate`;

/** A candidate that was replaced goes after an hour: until then another run may be at work on it. */
const KEPT_MS = 60 * 60 * 1000;

/** Makes this version the candidate, in place of another one. What is interrupted leaves the other or this one, whole. */
export async function writeCandidate(
  context: Context,
  wanted: NewVersion,
): Promise<Omit<Candidate, 'evaluation'>> {
  const storage = await context.candidate();
  const { modelName, clock } = context;
  const version = await writeVersion(storage, modelName, wanted);
  const { digest } = version;
  await point(storage, modelName, (there) => (there?.digest === digest ? there : { digest }));
  for (const other of await listDigests(storage, modelName)) {
    const createdAt = (await readVersion(storage, modelName, other))?.createdAt;
    const age = clock.now().getTime() - Date.parse(createdAt ?? '');
    if (other !== digest && !(age < KEPT_MS)) await eraseVersion(storage, modelName, other);
  }
  return { storage, version };
}

/** Puts an evaluation beside the candidate that it is of. */
export async function writeCandidateEvaluation(context: Context, evaluation: Evaluation): Promise<void> {
  const storage = await context.candidate();
  await saveEvaluation(storage, context.modelName, evaluation);
  const { modelDigest: digest, dataFingerprint } = evaluation;
  await point(storage, context.modelName, () => ({ digest, evaluation: dataFingerprint }));
}

/** The candidate, or undefined where there is none. */
export async function findCandidate(context: Context): Promise<Candidate | undefined> {
  const storage = await context.candidate();
  const { modelName } = context;
  const pointer = parsePointer((await storage.getVersioned(pointerKey(modelName)))?.bytes);
  const version = pointer && (await readVersion(storage, modelName, pointer.digest));
  if (pointer === undefined || version === undefined) return undefined;
  const evaluation =
    pointer.evaluation === undefined
      ? undefined
      : await readEvaluation(storage, modelName, version.digest, pointer.evaluation);
  return { storage, version, evaluation };
}

/**
 * The candidate, evaluated.
 * @throws CodedError `candidate.missing` (exit 2)
 */
export async function requireCandidate(
  context: Context,
): Promise<Required<Candidate> & { readonly evaluation: Evaluation }> {
  const found = await findCandidate(context);
  const { settings, modelName } = context;
  if (found?.evaluation !== undefined) return { ...found, evaluation: found.evaluation };
  throw badInput(
    'candidate.missing',
    found === undefined
      ? `\`candidate\`: "${settings.candidate}" holds no candidate of the model "${modelName}".`
      : `\`candidate\`: the model in "${settings.candidate}" was never evaluated: its training was interrupted.`,
    {
      fix: 'Run `train` first and hand its folder on, or name the folder with `candidate`, and the model with `name` or `index`.',
    },
  );
}

async function point(
  storage: RegistryStorage,
  model: string,
  decide: (there: Pointer | undefined) => Pointer,
): Promise<void> {
  await changeEntry(storage, pointerKey(model), (bytes) => {
    const there = parsePointer(bytes);
    const next = decide(there);
    const same = there?.digest === next.digest && there.evaluation === next.evaluation;
    return same ? undefined : Buffer.from(JSON.stringify(next));
  });
}

/** A pointer that cannot be read points to nothing: a candidate can be made again at any time. */
function parsePointer(bytes: Uint8Array | undefined): Pointer | undefined {
  if (bytes === undefined) return undefined;
  try {
    const { digest, evaluation } = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return {
      digest: String(digest),
      ...(evaluation === undefined ? {} : { evaluation: String(evaluation) }),
    };
  } catch {
    return undefined;
  }
}
