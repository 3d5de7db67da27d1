import { datasetOf } from '../data/item.ts';
import { preprocessing } from '../data/preprocessing.ts';
import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { checkIndexItems } from './steps/check-index-items.ts';
import { checkLiveModel } from './steps/check-live-model.ts';
import { evaluateOrRecall } from './steps/evaluate-or-recall.ts';
import { checkRules, judgeModel } from './steps/judge-model.ts';
import { loadEmbedder } from './steps/load-embedder.ts';
import { obtainModel } from './steps/obtain-model.ts';
import { openReader, readIndexData, readTrainingData } from './steps/read-data.ts';
import { registerModel } from './steps/register-model.ts';
import { updateIndex } from './steps/update-index.ts';

/** All of it: a folder of images becomes a gated, registered model and a live, verified index. */
export async function run(context: Context): Promise<number> {
  await checkRules(context);
  await checkLiveModel(context);
  const reader = openReader(context, preprocessing(context.settings.imageSize));
  const data = await readTrainingData(context, reader);
  await checkRules(context, data.classes);
  const items =
    context.settings.indexData === undefined
      ? data.items
      : await readIndexData(context, reader, 'index-data');
  await checkIndexItems(context, items);
  const model = await obtainModel(context, data, reader);
  const embedder = context.once(() => loadEmbedder(context, { ...model, reader, classify: true }));
  const evaluation = await evaluateOrRecall(context, data, model, embedder);
  const verdict = await judgeModel(context, evaluation);
  if (verdict.judgement !== 'pass') return EXIT.gate;
  const registered = await registerModel(context, model, evaluation);
  await updateIndex(context, datasetOf(items), { ...registered, embedder });
  return EXIT.done;
}
