import type { Embedder } from '../../embed/embedder.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import { notMeasured } from '../../evaluate/measurements.ts';
import { readEvaluation } from '../../registry/evaluations.ts';
import type { Context } from '../context.ts';
import { writeCandidateEvaluation } from './candidate.ts';
import { evaluateModel, evaluationFingerprint } from './evaluate-model.ts';
import { askedMetrics } from './judge-model.ts';
import type { ObtainedModel } from './obtained-model.ts';
import type { TrainingData } from './read-data.ts';
import { readQueries } from './read-queries.ts';

/**
 * The evaluation of this model on these test items, with every metric that the rules ask for: recalled where it was
 * measured before, else measured now.
 */
export async function evaluateOrRecall(
  context: Context,
  data: TrainingData,
  { version, home }: ObtainedModel,
  embedder: () => Promise<Embedder>,
): Promise<Evaluation> {
  const { modelName, log } = context;
  const { digest, dimension, labels } = version;
  const asked = askedMetrics(context, labels);
  const queries = await readQueries(context, data);
  const key = evaluationFingerprint(context, data, queries);
  const recalled = await readEvaluation(home, modelName, digest, key);
  const missing = recalled === undefined ? [] : notMeasured(recalled, asked);
  if (recalled !== undefined && missing.length === 0) {
    log.info('Measured before on the same test images; the figures are recalled.');
    await writeCandidateEvaluation(context, recalled);
    return recalled;
  }
  if (missing.length > 0) log.info(`Measured before without ${missing.join(', ')}: measured again.`);
  // What an earlier run asked for stays measured, so that two sets of rules do not undo each other.
  const metrics = [...new Set([...asked, ...Object.keys(recalled?.metrics ?? {})])];
  const model = { digest, dimension, labels };
  const evaluation = await evaluateModel(context, data, model, await embedder(), { metrics, queries });
  await writeCandidateEvaluation(context, evaluation);
  return evaluation;
}
