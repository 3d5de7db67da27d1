import { shortDigest } from '../../lib/digest.ts';
import { findByDigest, type RegisteredVersion } from '../../registry/registered-versions.ts';
import type { Generation } from '../../stores/store.ts';
import type { Context } from '../context.ts';

/** A model version in the registry, by its digest. */
export async function findVersion(context: Context, digest: string): Promise<RegisteredVersion | undefined> {
  return findByDigest(await context.registry(), context.modelName, digest);
}

/** Says so where the registry does not hold what embeds queries for the live generation. */
export async function warnOfLostModel(context: Context, { name, modelDigest }: Generation): Promise<void> {
  if ((await findVersion(context, modelDigest)) !== undefined) return;
  context.log.warn(
    `The registry ${context.settings.registry} does not hold the model of the live generation ${name} (${shortDigest(modelDigest)}): ` +
      'images cannot be searched with until it is restored.',
  );
}
