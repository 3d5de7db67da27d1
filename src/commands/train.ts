import { preprocessing } from '../data/preprocessing.ts';
import { shortDigest } from '../lib/digest.ts';
import { EXIT } from '../lib/errors.ts';
import type { Context } from './context.ts';
import { evaluateOrRecall } from './steps/evaluate-or-recall.ts';
import { describeEvaluation } from './steps/judge-model.ts';
import { loadEmbedder } from './steps/load-embedder.ts';
import { obtainModel } from './steps/obtain-model.ts';
import { openReader, readTrainingData } from './steps/read-data.ts';

/** A folder of images becomes a candidate: a trained model and its evaluation, for `gate` and `update`. */
export async function train(context: Context): Promise<number> {
  const { settings, draft } = context;
  const reader = openReader(context, preprocessing(settings.imageSize));
  const data = await readTrainingData(context, reader);
  const model = await obtainModel(context, data, reader);
  const embedder = context.once(() => loadEmbedder(context, { ...model, reader, classify: true }));
  const evaluation = await evaluateOrRecall(context, data, model, embedder);
  draft.evaluation = describeEvaluation(evaluation);
  draft.headline = `Candidate ${shortDigest(model.version.digest)} is in ${settings.candidate}, to be judged.`;
  return EXIT.done;
}
