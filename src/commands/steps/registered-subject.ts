import { preprocessing } from '../../data/preprocessing.ts';
import type { Embedder } from '../../embed/embedder.ts';
import { shortDigest } from '../../lib/digest.ts';
import { badInput } from '../../lib/errors.ts';
import { findByDigest, type RegisteredVersion } from '../../registry/registered-versions.ts';
import type { Generation } from '../../stores/store.ts';
import type { Context } from '../context.ts';
import { loadEmbedder, trainedOnly } from './load-embedder.ts';
import { openReader } from './read-data.ts';

/** A model version in the registry, by its digest. */
export async function findVersion(context: Context, digest: string): Promise<RegisteredVersion | undefined> {
  return findByDigest(await context.registry(), context.modelName, digest);
}

/**
 * What embeds queries as this generation's items were embedded.
 * @throws CodedError `state.lost`, `model.declared`, `engine.other-version` (exit 2)
 */
export async function queryEmbedder(context: Context, generation: Generation): Promise<Embedder> {
  const found = await findVersion(context, generation.modelDigest);
  if (found === undefined) throw stateLost(context, generation);
  const version = trainedOnly(found.version);
  const engine = await context.queryEngine(generation);
  const reader = openReader(context, preprocessing(version.preprocessing.imageSize));
  const home = await context.registry();
  const querying = { ...context, engine: async () => engine };
  return loadEmbedder(querying, { home, version, reader, classify: false, cached: false });
}

/** Says so where the registry does not hold what embeds queries for the live generation. */
export async function warnOfLostModel(context: Context, { name, modelDigest }: Generation): Promise<void> {
  if ((await findVersion(context, modelDigest)) !== undefined) return;
  context.log.warn(
    `The registry ${context.settings.registry} does not hold the model of the live generation ${name} (${shortDigest(modelDigest)}): ` +
      'images cannot be searched with until it is restored.',
  );
}

/** A live generation whose model is not in the registry: durable state is gone, and this is no first run. */
export function stateLost({ settings, modelName }: Context, live: Generation): Error {
  return badInput(
    'state.lost',
    `The live generation ${live.name} was built with model ${live.modelVersion} (${shortDigest(live.modelDigest)}), ` +
      `which the registry ${settings.registry} does not hold under the name ${modelName}.`,
    {
      fix:
        'Check registry and name. If the registry is lost: restore it from a copy, cache or artifact, or a branch from a ' +
        'clone that has its last commit. To begin anew on purpose, choose another index, or remove the index file and the registry together.',
    },
  );
}
