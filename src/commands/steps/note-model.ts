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
  draft.model = {
    ...{ name: modelName, digest: version.digest, origin, training: version.training },
    ...(label === undefined ? {} : { version: label }),
    ...(reason === undefined ? {} : { versionReason: reason }),
    parameterCount: files.get('classifier/weights.bin')!.byteLength / Float32Array.BYTES_PER_ELEMENT,
    ...(trainingMs === undefined ? {} : { trainingMs }),
  };
}
