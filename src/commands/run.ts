import type { ImageItem, VectorItem } from '../data/item.ts';
import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { checkIndexItems } from './steps/check-index-items.ts';
import { checkLiveModel } from './steps/check-live-model.ts';
import { checkFit } from './steps/check-store.ts';
import { checkBaseline } from './steps/judge-generation.ts';
import { checkRules, judgeModel } from './steps/judge-model.ts';
import type { Material } from './steps/material.ts';
import { registerModel } from './steps/register-model.ts';
import { askingWith, checkSmokeQueries, type ReadSmoke, readSmokeQueries } from './steps/smoke-queries.ts';
import { updateIndex } from './steps/update-index.ts';
import { withMaterial } from './steps/with-material.ts';

/** All of it: images or ready vectors become a gated, registered model and a live, verified index. */
export async function run(context: Context): Promise<number> {
  await checkRules(context);
  const smoke = await readSmokeQueries(context);
  await checkFit(context);
  await checkLiveModel(context);
  await checkBaseline(context);
  return withMaterial(context, (material) => deliver(context, material, smoke));
}

async function deliver<T extends ImageItem | VectorItem>(
  context: Context,
  material: Material<T>,
  smoke: ReadSmoke | undefined,
): Promise<number> {
  const { dimension, reader } = material;
  await checkFit(context, dimension);
  const items = await material.indexItems();
  await checkIndexItems(context, items.count);
  await checkSmokeQueries(context, smoke, {
    ...{ distance: context.settings.distance, dimension, items: () => items.items() },
    ...(reader === undefined ? {} : { reader }),
  });
  const model = await material.obtainModel();
  const evaluation = await model.evaluate();
  const verdict = await judgeModel(context, evaluation);
  if (verdict.judgement !== 'pass') return EXIT.gate;
  const registered = await registerModel(context, model, evaluation);
  const asked = askingWith(smoke, model.embedImages);
  await updateIndex(context, items, { ...registered, embedder: model.embedder, smoke: asked });
  return EXIT.done;
}
