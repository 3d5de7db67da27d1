import type { Distance, Match, StoredRecord } from '../stores/store.ts';
import type { ExactMatch } from './exact-search.ts';
import { listSome, type Probe } from './probe.ts';

/** Scores closer than this, relative to their size, are ties: two float64 sums in another order differ by less. */
const TIE = 1e-6;
/** Least `index_recall@10` of a store whose search is approximate. */
const LEAST_RECALL = 0.95;

/** A stored vector must find its own id (or a bit-equal vector that ties with it) as the nearest. */
export function probeSelfMatch(
  queries: readonly StoredRecord[],
  matches: readonly (readonly Match[])[],
  distance: Distance,
): Probe {
  const name = 'self-match';
  if (distance === 'dotproduct') {
    return {
      name,
      passed: true,
      detail: 'not asked: under dotproduct a longer vector may be nearer than the same',
    };
  }
  const self = distance === 'cosine' ? 1 : 0;
  const lost = queries.flatMap(({ id }, i) => {
    const found = matches[i]!;
    const best = found[0];
    if (best === undefined || Math.abs(best.score - self) > TIE) return [id];
    const own = found.find((match) => match.id === id);
    const tied =
      own === undefined ? found.every(({ score }) => isTie(score, best.score)) : isTie(own.score, best.score);
    return tied ? [] : [id];
  });
  const detail =
    lost.length === 0
      ? `${queries.length} stored vectors find their own id`
      : `${lost.length} of ${queries.length} stored vectors do not find their own id: ${listSome(lost)}`;
  return { name, passed: lost.length === 0, detail };
}

/**
 * Neighbours and their labels through the store, held against the full computation.
 * Metrics: `index_recall@10`, the share of exact neighbours that the store gives (ties count as equal);
 * `label_agreement@10`, the share of neighbours with the query's label.
 */
export function probeNeighbours(
  queries: readonly StoredRecord[],
  matches: readonly (readonly Match[])[],
  exact: readonly (readonly ExactMatch[])[],
  exactSearch: boolean,
): { readonly probes: readonly Probe[]; readonly metrics: Readonly<Record<string, number>> } {
  // A query finds itself first; agreement is about the others.
  const others = <T extends { readonly id: string }>(list: readonly T[], i: number): T[] =>
    list.filter(({ id }) => id !== queries[i]!.id);
  const recalls = queries.map((_, i) => recallOf(matches[i]!, exact[i]!));
  const recall = mean(recalls);
  const least = exactSearch ? 1 : LEAST_RECALL;
  const through = mean(queries.map((query, i) => labelShare(query, others(matches[i]!, i))));
  const computed = mean(queries.map((query, i) => labelShare(query, others(exact[i]!, i))));
  // With ties at the end of the list, either neighbour is right: labels are compared where the lists are equal.
  const tied = queries.some((_, i) => matches[i]!.some(({ id }, rank) => exact[i]![rank]?.id !== id));
  const agrees = tied || !exactSearch ? Math.abs(through - computed) <= 0.1 : through === computed;
  return {
    metrics: { 'index_recall@10': recall, 'label_agreement@10': through },
    probes: [
      {
        name: 'neighbours',
        passed: recall >= least,
        detail: `index_recall@10 ${recall.toFixed(4)} over ${queries.length} queries (at least ${least} is asked)`,
      },
      {
        name: 'labels',
        passed: agrees,
        detail: `label_agreement@10 ${through.toFixed(4)} through the store, ${computed.toFixed(4)} by full computation`,
      },
    ],
  };
}

function recallOf(found: readonly Match[], exact: readonly ExactMatch[]): number {
  if (exact.length === 0) return found.length === 0 ? 1 : 0;
  const farthest = exact.at(-1)!.score;
  const wanted = new Map(exact.map(({ id, score }) => [id, score]));
  const hits = found.filter(({ id, score }) => {
    const expected = wanted.get(id);
    return expected === undefined ? isTie(score, farthest) : isTie(score, expected);
  });
  return hits.length / exact.length;
}

function labelShare(
  query: StoredRecord,
  neighbours: readonly { readonly label?: string | undefined }[],
): number {
  if (neighbours.length === 0) return 1;
  return neighbours.filter(({ label }) => label === query.label).length / neighbours.length;
}

function isTie(a: number, b: number): boolean {
  return Math.abs(a - b) <= TIE * Math.max(1, Math.abs(a), Math.abs(b));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
