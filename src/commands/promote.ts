import { choosePromotion } from '../index/retain.ts';
import type { Smoke } from '../index/smoke-probes.ts';
import { EXIT } from '../lib/errors.ts';
import { loadQueryModel } from '../reader/query-model.ts';
import type { Generation } from '../stores/store.ts';
import type { Context } from './context.ts';
import { requirePermission } from './require-permission.ts';
import { noteIndex } from './steps/note-index.ts';
import { confirmSwitch } from './steps/record-switch.ts';
import { findVersion, warnOfLostModel } from './steps/registered-subject.ts';
import { retainGenerations } from './steps/retain-generations.ts';
import { askingWith, checkFit, type ReadSmoke, readSmokeQueries } from './steps/smoke-queries.ts';
import { switchAlias } from './steps/switch-alias.ts';
import { verifyOrFail } from './steps/verify-or-fail.ts';

/** A complete generation → verified again → live. */
export async function promote(context: Context): Promise<number> {
  const { settings, draft, log } = context;
  requirePermission(context, 'promote');
  const smoke = await readSmokeQueries(context);
  log.step('Choosing the generation');
  const store = await context.store();
  const alias = await store.alias(settings.alias);
  const target = choosePromotion(
    await store.generations(),
    alias,
    await store.history(),
    settings.generation,
  );
  log.info(`${target.name}: ${target.count} records, model ${target.modelVersion}.`);
  if (target.name === alias?.generation) {
    draft.headline = `Nothing to do: ${target.name} is live.`;
    await noteIndex(context, store, target, { switched: false, reason: 'it is live already' });
    await confirmSwitch(context, store, target);
    return EXIT.done;
  }
  const asked = await smokeFor(context, target, smoke);
  if (settings.dryRun) {
    draft.headline = `Would make ${target.name} live (now: ${alias?.generation ?? 'nothing'}).`;
    await noteIndex(context, store, target, {
      switched: false,
      reason: 'dry-run: nothing was written',
    });
    return EXIT.done;
  }
  await verifyOrFail(context, store, target, { ...(asked === undefined ? {} : { smoke: asked }) });
  const switched = await switchAlias(context, store, alias, target, 'promote');
  await noteIndex(context, store, target, switched);
  await warnOfLostModel(context, target);
  await retainGenerations(context, store);
  return EXIT.done;
}

/** Smoke queries that fit the generation; their images are embedded by its own model, as queries of readers are. */
async function smokeFor(
  context: Context,
  target: Generation,
  smoke: ReadSmoke | undefined,
): Promise<Smoke | undefined> {
  if (smoke === undefined) return undefined;
  const images = (await findVersion(context, target.modelDigest))?.version.kind !== 'declared';
  const { zeroVectors } = (await context.store()).capabilities;
  await checkFit(smoke, { ...target, images, zeroVectors });
  return askingWith(smoke, async function* (items) {
    const { modelName, signal, settings, queryEngine } = context;
    const model = await loadQueryModel(
      {
        ...{ modelName, signal, registry: settings.registry, queryEngine, workers: 1 },
        withRegistry: async (work) => work(await context.registry()),
      },
      target,
    );
    context.defer(() => model.dispose());
    for (const item of items) yield { vector: await model.embed(item) };
  });
}
