import type { Rankings } from '../rankings.ts';
import {
  averagePrecisionAtK,
  discountedGainAtK,
  hitRateAtK,
  precisionAtK,
  recallAtK,
  reciprocalRank,
} from '../retrieval.ts';
import { type MetricDefinition, SHARE } from './definition.ts';

/** Of the test items' nearest training items. */
export interface RetrievalMetric extends MetricDefinition {
  /** NaN where it is not defined. */
  measure(rankings: Rankings, k: number): number;
}

const share = {
  ...SHARE,
  phase: 'evaluate',
  undefinedWhere: 'there is no query, or no training item to find',
} as const;
const atK = { ...share, defaults: [1, 5, 10] } as const;

/**
 * Metrics of the embeddings: each test item is a query, the training items are what is found, and of those the ones of
 * its class are relevant, or what the setting `queries` says. The values are trec_eval's.
 */
export const RETRIEVAL_METRICS: readonly RetrievalMetric[] = [
  {
    ...{ name: 'precision@<k>', ...atK, measure: precisionAtK },
    help: 'Share of the `k` nearest training items that are relevant.',
  },
  {
    ...{ name: 'recall@<k>', ...atK, measure: recallAtK },
    help: 'Share of the relevant training items that are among the `k` nearest.',
  },
  {
    ...{ name: 'hit_rate@<k>', ...atK, measure: hitRateAtK, alsoCalled: ['success', 'hits'] },
    help: 'Share of the queries with a relevant item among the `k` nearest.',
  },
  {
    ...{ name: 'mrr', ...share, measure: (rankings) => reciprocalRank(rankings) },
    help: 'Mean of 1 / rank of the first relevant item.',
    alsoCalled: ['mean_reciprocal_rank', 'recip_rank'],
  },
  {
    ...{ name: 'mrr@<k>', ...atK, measure: reciprocalRank },
    help: 'Mean of 1 / rank of the first relevant item, 0 where none of the `k` nearest is.',
  },
  {
    ...{ name: 'map@<k>', ...atK, measure: averagePrecisionAtK, alsoCalled: ['mean_average_precision'] },
    help: 'Mean of the precisions at the ranks of the relevant items; those beyond the `k` nearest count as 0.',
  },
  {
    ...{ name: 'ndcg@<k>', ...atK, measure: discountedGainAtK },
    help: 'Discounted cumulative gain of the `k` nearest, with the grades of `queries` as gains, over that of the best ranking.',
  },
];
