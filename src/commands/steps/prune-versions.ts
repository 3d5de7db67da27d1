import { shortDigest } from '../../lib/digest.ts';
import { listLastSwitches } from '../../registry/last-switch.ts';
import { listVersions, type RegisteredVersion, removeVersion } from '../../registry/registered-versions.ts';
import { chooseSurplus } from '../../registry/surplus-versions.ts';
import type { Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';

/**
 * Removes model versions that nothing uses and that are older than those that are kept; on a dry run, nothing. Their
 * labels stay known, and are never given to others.
 * @param going generations that no longer count as users
 * @returns the versions, as people know them
 */
export async function pruneVersions(
  context: Context,
  store: Store,
  going: readonly string[],
): Promise<readonly string[]> {
  const { settings, modelName, log } = context;
  const registry = await context.registry();
  const used = new Set([...(await usedHere(store, going)), ...(await usedElsewhere(context))]);
  const surplus = chooseSurplus({
    versions: await listVersions(registry, modelName),
    used,
    keep: settings.keepVersions,
    now: context.clock.now(),
  });
  const names = surplus.map((each) => nameOf(modelName, each));
  if (!context.permission.allowed || settings.dryRun) return names;
  for (const { version } of surplus) await removeVersion(registry, modelName, version.digest);
  if (names.length > 0) log.info(`Removed from ${registry.description}: ${names.join(', ')}.`);
  return names;
}

async function usedHere(store: Store, going: readonly string[]): Promise<readonly string[]> {
  const generations = await store.generations();
  return generations
    .filter(({ name, state }) => state !== 'dropped' && !going.includes(name))
    .map(({ modelDigest }) => modelDigest);
}

/** Of other indexes of this model no more is known than what their last switch has left. */
async function usedElsewhere(context: Context): Promise<readonly string[]> {
  const { modelName, indexName } = context;
  const switches = await listLastSwitches(await context.registry(), modelName);
  return switches
    .filter(({ index }) => index !== indexName)
    .flatMap(({ models, modelDigest }) => [modelDigest, ...models]);
}

function nameOf(modelName: string, { label, version }: RegisteredVersion): string {
  return `${modelName} ${label ?? shortDigest(version.digest)}`;
}
