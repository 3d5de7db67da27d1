import { describeError } from '../../lib/errors.ts';
import { type LastSwitch, readLastSwitch, writeLastSwitch } from '../../registry/last-switch.ts';
import type { GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';

/**
 * Writes into the registry what readers were switched to, for runs that cannot read the store. It is a hint: where it
 * cannot be written, that is said, and the switch stands.
 */
export async function recordSwitch(
  context: Context,
  store: Store,
  description: GenerationDescription,
): Promise<void> {
  const { name: generation, modelDigest, modelVersion, count } = description;
  const { identity, indexFingerprint, engine, engineNumericVersion, distance, dimension, createdAt } =
    description;
  const { modelName, indexName: index, commit, settings, log } = context;
  try {
    const held = (await store.generations()).filter(({ state }) => state !== 'dropped');
    await writeLastSwitch(await context.registry(), modelName, {
      ...{ index, alias: settings.alias, generation, modelDigest, modelVersion, count },
      at: context.clock.now().toISOString(),
      ...(commit === undefined ? {} : { commit }),
      built: { identity, indexFingerprint, engine, engineNumericVersion, distance, dimension, createdAt },
      models: [...new Set(held.map((each) => each.modelDigest))].sort(),
    });
  } catch (error) {
    context.signal.throwIfAborted();
    log.warn(
      `The switch could not be noted in the registry, which changes nothing for readers: ${describeError(error)}`,
    );
  }
}

/** A run that was killed between its switch and the note of it is made good by the next one that has nothing to do. */
export async function confirmSwitch(
  context: Context,
  store: Store,
  live: GenerationDescription,
): Promise<void> {
  if (!context.permission.allowed || context.settings.dryRun) return;
  const noted = await findLastSwitch(context);
  const same = noted?.generation === live.name && noted.built?.identity === live.identity;
  if (!same || noted.count !== live.count) await recordSwitch(context, store, live);
}

/** What the registry knows of the last switch; a registry that does not answer has no hint to give. */
export async function findLastSwitch(context: Context): Promise<LastSwitch | undefined> {
  const { modelName, indexName, settings, log } = context;
  try {
    return await readLastSwitch(await context.registry(), modelName, indexName, settings.alias);
  } catch (error) {
    context.signal.throwIfAborted();
    log.warn(`What the registry noted of the last switch cannot be read: ${describeError(error)}`);
    return undefined;
  }
}
