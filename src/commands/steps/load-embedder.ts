import { join } from 'node:path';
import type { ImageReader } from '../../data/image-reader.ts';
import { Embedder } from '../../embed/embedder.ts';
import { trimCache } from '../../embed/trim-cache.ts';
import { openVectorCache, type VectorCache } from '../../embed/vector-cache.ts';
import type { Engine } from '../../engines/engine.ts';
import { digestOf, shortDigest } from '../../lib/digest.ts';
import { CLASSIFIER_LAYER, EMBEDDING_LAYER } from '../../model/model.ts';
import { checkPreprocessing, loadVersion, trainedOnly } from '../../reader/runnable-version.ts';
import type { RegistryStorage } from '../../registry/registry.ts';
import type { ModelVersion } from '../../registry/version-record.ts';
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
 * @throws CodedError `model.declared`, `model.other-preprocessing`, `registry.changed-file`, `model.changed` (exit 2)
 */
export async function loadEmbedder(context: Context, options: LoadOptions): Promise<Embedder> {
  const version = trainedOnly(options.version);
  const { home, reader, classify } = options;
  checkPreprocessing(version, reader.preprocessing);
  const engine = await context.engine();
  const outputs = classify ? [EMBEDDING_LAYER, CLASSIFIER_LAYER] : [EMBEDDING_LAYER];
  const predictor = await loadVersion({ home, modelName: context.modelName, version, engine, outputs });
  context.defer(() => predictor.dispose());
  const cache = await openCache(context, version.digest, engine, classify);
  return new Embedder({
    ...{
      reader,
      predictor,
      scale: version.preprocessing.scale,
      signal: context.signal,
      clock: context.clock,
    },
    ...(cache === undefined ? {} : { cache }),
  });
}

/** What this model made of contents before; closed, and kept within its bounds, when the command ends. */
async function openCache(
  { settings, mayCache, clock, log, defer }: Context,
  modelDigest: string,
  { name, numericVersion }: Engine,
  classify: boolean,
): Promise<VectorCache | undefined> {
  // What is built from nothing trusts nothing that was kept.
  if (settings.cacheSize === 0 || settings.rebuild) return undefined;
  const all = join(settings.cache, 'vectors');
  const folder = join(
    all,
    `${shortDigest(modelDigest)}-${shortDigest(digestOf([modelDigest, name, numericVersion]))}`,
  );
  const cache = await openVectorCache({ folder, classify, readOnly: !mayCache, clock, log });
  defer(async () => {
    if (cache.given > 0) log.info(`${cache.given} vectors came from the cache ${all}.`);
    await cache.close();
    if (mayCache) await trimCache(all, settings.cacheSize * 1024 * 1024, clock.now());
  });
  return cache;
}
