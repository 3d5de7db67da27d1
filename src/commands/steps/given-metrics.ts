import { type GivenMetrics, parseMetricsFile } from '../../evaluate/given-metrics.ts';
import type { Context } from '../context.ts';
import { readJudgingFile } from './judging-file.ts';

/**
 * What `metrics-file` holds; nothing where it is not set.
 * @throws CodedError `gate.bad-metrics-file` (exit 2)
 */
export async function readGivenMetrics({ settings: { metricsFile } }: Context): Promise<GivenMetrics> {
  if (metricsFile === undefined) return {};
  return parseMetricsFile(await readJudgingFile('metrics-file', metricsFile), metricsFile);
}
