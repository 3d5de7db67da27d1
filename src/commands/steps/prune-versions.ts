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
  const surplus = chooseSurplus({
    versions: await listVersions(registry, modelName),
    used: await usedModels(context, store, going),
    keep: settings.keepVersions,
    now: context.clock.now(),
  });
  const names = surplus.map((each) => nameOf(modelName, each));
  if (!context.permission.allowed || settings.dryRun) return names;
  for (const { version } of surplus) await removeVersion(registry, modelName, version.digest);
  if (names.length > 0) log.info(`Removed from ${registry.description}: ${names.join(', ')}.`);
  return names;
}

/** Of other indexes of this model, and of this one where it is not at hand, the last switch says what was used then. */
async function usedModels(
  context: Context,
  store: Store,
  going: readonly string[],
): Promise<ReadonlySet<string>> {
  const { modelName, indexName } = context;
  const held = (await store.generations()).filter(({ state }) => state !== 'dropped');
  const switches = (await listLastSwitches(await context.registry(), modelName)).filter(
    ({ index }) => index !== indexName || held.length === 0,
  );
  return new Set([
    ...held.filter(({ name }) => !going.includes(name)).map(({ modelDigest }) => modelDigest),
    ...switches.flatMap(({ models, modelDigest }) => [modelDigest, ...models]),
  ]);
}

function nameOf(modelName: string, { label, version }: RegisteredVersion): string {
  return `${modelName} ${label ?? shortDigest(version.digest)}`;
}
