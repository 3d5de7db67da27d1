import type { ImageReader } from '../../data/image-reader.ts';
import { Embedder } from '../../embed/embedder.ts';
import { badInput } from '../../lib/errors.ts';
import { CLASSIFIER_LAYER, EMBEDDING_LAYER } from '../../model/model.ts';
import { readModelFiles } from '../../model/model-files.ts';
import type { RegistryStorage } from '../../registry/registry.ts';
import type { ModelVersion } from '../../registry/version-record.ts';
import { readVersionFiles } from '../../registry/versions.ts';
import type { Context } from '../context.ts';

interface LoadOptions {
  readonly home: RegistryStorage;
  readonly version: ModelVersion;
  readonly reader: ImageReader;
  /** Class probabilities too. */
  readonly classify: boolean;
}

/**
 * A model, read from its files and loaded.
 * @throws CodedError `model.other-preprocessing`, `registry.changed-file`, `model.changed` (exit 2)
 */
export async function loadEmbedder(
  context: Context,
  { home, version, reader, classify }: LoadOptions,
): Promise<Embedder> {
  checkPreprocessing(version, reader);
  const model = readModelFiles(await readVersionFiles(home, context.modelName, version), version.digest);
  const engine = await context.engine();
  const outputs = classify ? [EMBEDDING_LAYER, CLASSIFIER_LAYER] : [EMBEDDING_LAYER];
  const predictor = await engine.load(model.classifier, outputs);
  context.defer(() => predictor.dispose());
  return new Embedder({ reader, predictor, scale: version.preprocessing.scale, signal: context.signal });
}

/**
 * Does this program prepare images as the model wants them?
 * @throws CodedError `model.other-preprocessing` (exit 2)
 */
export function checkPreprocessing(version: ModelVersion, { preprocessing: own }: ImageReader): void {
  for (const part of ['decoder', 'resize'] as const) {
    if (own[part] === version.preprocessing[part]) continue;
    throw badInput(
      'model.other-preprocessing',
      `The model was trained on images prepared by "${version.preprocessing[part]}"; this version of the program has "${own[part]}", which may give other pixels.`,
      { fix: 'Use the version of the program that trained the model, or run again: it trains a new one.' },
    );
  }
}
