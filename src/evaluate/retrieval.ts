import type { Rankings } from './rankings.ts';

// Means over the queries, as trec_eval computes them; NaN without queries. A query for which nothing is relevant counts
// as 0, and a gallery of fewer than k items does not make k smaller.

/** Share of the first `k` that are relevant: trec_eval's `P_k`. */
export function precisionAtK(rankings: Rankings, k: number): number {
  return meanOver(rankings, (query) => hitsAmong(rankings, query, k) / k);
}

/** Share of the relevant items that are among the first `k`: `recall_k`. */
export function recallAtK(rankings: Rankings, k: number): number {
  return meanOver(rankings, (query) => {
    const relevant = rankings.relevant[query]!;
    return relevant === 0 ? 0 : hitsAmong(rankings, query, k) / relevant;
  });
}

/** Share of the queries with a relevant item among the first `k`: `success_k`. */
export function hitRateAtK({ first, queries }: Rankings, k: number): number {
  return meanOver({ queries }, (query) => (first[query]! >= 0 && first[query]! < k ? 1 : 0));
}

/** Mean of 1 / rank of the first relevant item, 0 where it is not among the first `k`: `recip_rank`. */
export function reciprocalRank({ first, queries }: Rankings, k = Number.POSITIVE_INFINITY): number {
  return meanOver({ queries }, (query) => {
    const rank = first[query]!;
    return rank >= 0 && rank < k ? 1 / (rank + 1) : 0;
  });
}

/**
 * Mean of the precisions at the ranks of the relevant items among the first `k`, those that are not among them counting
 * as 0: `map_cut_k`.
 */
export function averagePrecisionAtK(rankings: Rankings, k: number): number {
  return meanOver(rankings, (query) => {
    let hits = 0;
    let total = 0;
    eachGrade(rankings.grades, rankings, query, k, (grade, rank) => {
      if (grade > 0) total += ++hits / (rank + 1);
    });
    return hits === 0 ? 0 : total / rankings.relevant[query]!;
  });
}

/**
 * Grades of the first `k`, each divided by log2(rank + 1), over what the best ranking would give: `ndcg_cut_k`
 * (Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002, with the grade as the gain).
 */
export function discountedGainAtK(rankings: Rankings, k: number): number {
  const gain = (grades: Int32Array, query: number): number => {
    let total = 0;
    eachGrade(grades, rankings, query, k, (grade, rank) => {
      total += grade / Math.log2(rank + 2);
    });
    return total;
  };
  return meanOver(rankings, (query) => {
    const best = gain(rankings.ideal, query);
    return best === 0 ? 0 : gain(rankings.grades, query) / best;
  });
}

function hitsAmong(rankings: Rankings, query: number, k: number): number {
  let hits = 0;
  eachGrade(rankings.grades, rankings, query, k, (grade) => {
    if (grade > 0) hits++;
  });
  return hits;
}

function eachGrade(
  grades: Int32Array,
  { depth }: Rankings,
  query: number,
  k: number,
  visit: (grade: number, rank: number) => void,
): void {
  for (let rank = 0; rank < Math.min(k, depth); rank++) visit(grades[query * depth + rank]!, rank);
}

function meanOver({ queries }: Pick<Rankings, 'queries'>, of: (query: number) => number): number {
  let total = 0;
  for (let query = 0; query < queries; query++) total += of(query);
  return total / queries;
}
