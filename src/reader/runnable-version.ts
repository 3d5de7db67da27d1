import type { Preprocessing } from '../data/preprocessing.ts';
import type { Engine, Predictor } from '../engines/engine.ts';
import { badInput } from '../lib/errors.ts';
import { readModelFiles } from '../model/model-files.ts';
import type { RegistryStorage } from '../registry/registry.ts';
import type { ModelVersion, TrainedVersion } from '../registry/version-record.ts';
import { readVersionFiles } from '../registry/versions.ts';
import { describeDeclaration } from '../report/format.ts';

interface VersionToLoad {
  readonly home: RegistryStorage;
  readonly modelName: string;
  readonly version: TrainedVersion;
  readonly engine: Engine;
  /** Layers. */
  readonly outputs: readonly string[];
}

/**
 * A version's network, read from its files, each held against its digest.
 * @throws CodedError `registry.missing-file`, `registry.changed-file`, `model.changed` (exit 2)
 */
export async function loadVersion(load: VersionToLoad): Promise<Predictor> {
  const { home, modelName, version, engine, outputs } = load;
  const model = readModelFiles(await readVersionFiles(home, modelName, version), version.digest);
  return engine.load(model.classifier, outputs);
}

/**
 * A model that this program can run.
 * @throws CodedError `model.declared` (exit 2)
 */
export function trainedOnly(version: ModelVersion): TrainedVersion {
  if (version.kind !== 'declared') return version;
  throw badInput(
    'model.declared',
    `The model ${describeDeclaration(version.declaration)} is declared: its vectors come ready, and this program cannot run it.`,
    { fix: 'Embed with that model yourself and search with `vector`, or search by the `id` of an item.' },
  );
}

/**
 * Does this program prepare images as the model wants them?
 * @throws CodedError `model.other-preprocessing` (exit 2)
 */
export function checkPreprocessing(version: Pick<TrainedVersion, 'preprocessing'>, own: Preprocessing): void {
  for (const part of ['decoder', 'resize'] as const) {
    if (own[part] === version.preprocessing[part]) continue;
    throw badInput(
      'model.other-preprocessing',
      `The model was trained on images prepared by "${version.preprocessing[part]}"; this version of the program has "${own[part]}", which may give other pixels.`,
      { fix: 'Use the version of the program that trained the model, or run again: it trains a new one.' },
    );
  }
}
