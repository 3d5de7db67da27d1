import type { Evaluation } from '../../evaluate/evaluation.ts';
import { notMeasured } from '../../evaluate/measurements.ts';
import { readEvaluation } from '../../registry/evaluations.ts';
import type { RegistryStorage } from '../../registry/registry.ts';
import type { Context } from '../context.ts';
import { writeCandidateEvaluation } from './candidate.ts';

interface Wanted extends Pick<Evaluation, 'modelDigest' | 'dataFingerprint'> {
  /** Where the model's files and evaluations are. */
  readonly home: RegistryStorage;
  /** Names of metrics that rules ask for. */
  readonly asked: readonly string[];
  /** Measures these beside what always is measured. */
  measure(metrics: readonly string[]): Promise<Evaluation>;
}

/** An evaluation, recalled where it was measured before with all that is asked for; the candidate's from now on. */
export async function recallOrMeasure(context: Context, wanted: Wanted): Promise<Evaluation> {
  const { modelName, log } = context;
  const { home, modelDigest, dataFingerprint, asked } = wanted;
  const recalled = await readEvaluation(home, modelName, modelDigest, dataFingerprint);
  const missing = recalled === undefined ? [] : notMeasured(recalled, asked);
  if (recalled !== undefined && missing.length === 0) {
    log.info('Measured before on the same test items; the figures are recalled.');
    await writeCandidateEvaluation(context, recalled);
    return recalled;
  }
  if (missing.length > 0) log.info(`Measured before without ${missing.join(', ')}: measured again.`);
  // What an earlier run asked for stays measured, so that two sets of rules do not undo each other.
  const evaluation = await wanted.measure([...new Set([...asked, ...Object.keys(recalled?.metrics ?? {})])]);
  await writeCandidateEvaluation(context, evaluation);
  return evaluation;
}
