import { shortDigest } from '../../lib/digest.ts';
import { badInput } from '../../lib/errors.ts';
import { declaredDigest } from '../../model/declared-model.ts';
import type { ModelVersion } from '../../registry/version-record.ts';
import { readVersionFiles } from '../../registry/versions.ts';
import type { ModelOutcome } from '../../report/outcome.ts';
import type { Context } from '../context.ts';
import type { ObtainedModel } from './obtained-model.ts';

/** Puts a model in the report. Reads its files, so a changed byte is found here. */
export async function noteVersion(
  { draft, modelName }: Context,
  { version, label, reason, home }: ObtainedModel,
  origin: ModelOutcome['origin'],
  trainingMs?: number,
): Promise<void> {
  const files = await readVersionFiles(home, modelName, version);
  checkDeclaration(version);
  draft.model = {
    ...{ name: modelName, digest: version.digest, origin },
    ...(version.kind === 'declared'
      ? { declaration: version.declaration }
      : { training: version.training, parameterCount: parametersIn(files) }),
    ...(label === undefined ? {} : { version: label }),
    ...(reason === undefined ? {} : { versionReason: reason }),
    ...(trainingMs === undefined ? {} : { trainingMs }),
  };
}

function parametersIn(files: ReadonlyMap<string, Uint8Array>): number {
  return files.get('classifier/weights.bin')!.byteLength / Float32Array.BYTES_PER_ELEMENT;
}

/** A trained model's digest is held against its files when it is loaded; a declared one has only this. */
function checkDeclaration(version: ModelVersion): void {
  if (version.kind !== 'declared' || declaredDigest(version.declaration) === version.digest) return;
  throw badInput(
    'model.changed',
    `The record of the declared model ${shortDigest(version.digest)} was changed: its declaration has another digest.`,
    { fix: 'Restore the record as it was written: a model is never edited.' },
  );
}
