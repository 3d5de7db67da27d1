import { stateLost } from '../../reader/query-model.ts';
import type { Context } from '../context.ts';
import { findVersion } from './registered-subject.ts';

/**
 * A lost registry must not pass for a first run.
 * @throws CodedError `state.lost` (exit 2)
 */
export async function checkLiveModel(context: Context): Promise<void> {
  const store = await context.store();
  const alias = await store.alias(context.settings.alias);
  const live = alias && (await store.generation(alias.generation));
  if (live !== undefined && (await findVersion(context, live.modelDigest)) === undefined)
    throw stateLost({ registry: context.settings.registry, modelName: context.modelName }, live);
}
