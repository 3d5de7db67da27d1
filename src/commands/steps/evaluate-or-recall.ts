import type { Embedder } from '../../embed/embedder.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import { readEvaluation } from '../../registry/evaluations.ts';
import type { Context } from '../context.ts';
import { writeCandidateEvaluation } from './candidate.ts';
import { evaluateModel, evaluationFingerprint } from './evaluate-model.ts';
import type { ObtainedModel } from './obtained-model.ts';
import type { TrainingData } from './read-data.ts';

/** The evaluation of this model on these test items: recalled where it was measured before, else measured now. */
export async function evaluateOrRecall(
  context: Context,
  data: TrainingData,
  { version, home }: ObtainedModel,
  embedder: () => Promise<Embedder>,
): Promise<Evaluation> {
  const { digest, dimension, labels } = version;
  const recalled = await readEvaluation(
    home,
    context.modelName,
    digest,
    evaluationFingerprint(context, data),
  );
  if (recalled !== undefined)
    context.log.info('Measured before on the same test images; the figures are recalled.');
  const evaluation =
    recalled ?? (await evaluateModel(context, data, { digest, dimension, labels }, await embedder()));
  await writeCandidateEvaluation(context, evaluation);
  return evaluation;
}
