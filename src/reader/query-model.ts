import { openImageReader } from '../data/image-reader.ts';
import type { ImageItem } from '../data/item.ts';
import { preprocessing } from '../data/preprocessing.ts';
import { Embedder } from '../embed/embedder.ts';
import type { Computed } from '../engines/choice.ts';
import type { Engine } from '../engines/engine.ts';
import { shortDigest } from '../lib/digest.ts';
import { badInput } from '../lib/errors.ts';
import { EMBEDDING_LAYER } from '../model/model.ts';
import type { RegistryStorage } from '../registry/registry.ts';
import { readVersion } from '../registry/versions.ts';
import type { Generation } from '../stores/store.ts';
import { checkPreprocessing, loadVersion, trainedOnly } from './runnable-version.ts';

/** Where the models of an index are, and what runs them. */
export interface ModelSource {
  readonly modelName: string;
  /** As the setting says it. */
  readonly registry: string;
  /** Opens the registry, and closes it when the work is done where nobody else does. */
  withRegistry<T>(work: (registry: RegistryStorage) => Promise<T>): Promise<T>;
  /** @throws CodedError `engine.other-version`, `engine.unavailable` */
  queryEngine(generation: Computed): Promise<Engine>;
  /** Threads that decode images; one for each core unless given. */
  readonly workers?: number;
  readonly signal: AbortSignal;
}

/** Embeds queries as a generation's items were embedded. */
export interface QueryModel {
  embed(image: ImageItem): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/**
 * The model of a generation, loaded.
 * @throws CodedError `state.lost`, `model.declared`, `model.other-preprocessing`, `engine.other-version`,
 * `registry.missing-file`, `registry.changed-file` (exit 2)
 */
export async function loadQueryModel(source: ModelSource, generation: Generation): Promise<QueryModel> {
  const { modelName, workers, signal } = source;
  return source.withRegistry(async (home) => {
    const found = await readVersion(home, modelName, generation.modelDigest);
    if (found === undefined) throw stateLost(source, generation);
    const version = trainedOnly(found);
    const own = preprocessing(version.preprocessing.imageSize);
    checkPreprocessing(version, own);
    const engine = await source.queryEngine(generation);
    const predictor = await loadVersion({ home, modelName, version, engine, outputs: [EMBEDDING_LAYER] });
    const reader = openImageReader({ preprocessing: own, ...(workers === undefined ? {} : { workers }) });
    const { scale } = version.preprocessing;
    const embedder = new Embedder({ reader, predictor, scale, signal, memoryBudget: 0 });
    return {
      async embed(image) {
        for await (const { vector } of embedder.embed([image])) return vector;
        throw new Error('the embedder gave no vector');
      },
      async dispose() {
        predictor.dispose();
        await reader.close();
      },
    };
  });
}

/** A live generation whose model is not in the registry: durable state is gone, and this is no first run. */
export function stateLost(
  { registry, modelName }: Pick<ModelSource, 'registry' | 'modelName'>,
  live: Generation,
): Error {
  return badInput(
    'state.lost',
    `The live generation ${live.name} was built with model ${live.modelVersion} (${shortDigest(live.modelDigest)}), ` +
      `which the registry ${registry} does not hold under the name "${modelName}".`,
    {
      fix:
        'Check `registry` and `name`. If the registry is lost: restore it from a copy, cache or artifact, or a branch from a ' +
        'clone that has its last commit. To begin anew on purpose, choose another `index`, or remove the index file and the registry together.',
    },
  );
}
