import type { Embedder } from '../../embed/embedder.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { TrainedVersion } from '../../registry/version-record.ts';
import type { Context } from '../context.ts';
import { evaluateModel, evaluationFingerprint } from './evaluate-model.ts';
import { askedMetrics } from './judge-model.ts';
import type { ObtainedModel } from './obtained-model.ts';
import type { TrainingData } from './read-data.ts';
import type { ReadQueries } from './read-queries.ts';
import { recallOrMeasure } from './recall-or-measure.ts';

/**
 * The evaluation of this model on these test items, with every metric that the rules ask for: recalled where it was
 * measured before, else measured now.
 */
export async function evaluateOrRecall(
  context: Context,
  data: TrainingData & { readonly queries: ReadQueries | undefined },
  { version, home }: ObtainedModel<TrainedVersion>,
  embedder: () => Promise<Embedder>,
): Promise<Evaluation> {
  const { digest, dimension, labels } = version;
  const { queries } = data;
  const model = { digest, dimension, labels };
  return recallOrMeasure(context, {
    ...{ home, modelDigest: digest, asked: askedMetrics(context, labels) },
    dataFingerprint: evaluationFingerprint(context, data, queries),
    measure: async (metrics) => evaluateModel(context, data, model, await embedder(), { metrics, queries }),
  });
}
