import { APPROXIMATE, indexRecall, isTie, labelAgreement } from '../lib/neighbour-metrics.ts';
import type { Distance, Match, StoredRecord } from '../stores/store.ts';
import type { ExactMatch } from './exact-search.ts';
import { listSome, type Probe } from './probe.ts';

/** Scores of a vector with itself may be off by so much; where sums are of float32, a distance by so much of its length. */
const OWN = 1e-6;
const OWN_FLOAT32 = 2e-3;
/** Least `index_recall@10` of a store whose search is approximate, and least share of vectors that find themselves. */
const LEAST_RECALL = 0.95;
/** What the probes look at, whatever rules ask for. */
const USUAL = 10;

/** The k of the metrics that are wanted. */
export interface NeighbourSizes {
  readonly recall: readonly number[];
  readonly agreement: readonly number[];
  readonly overlap: readonly number[];
}

export const USUAL_SIZES: NeighbourSizes = { recall: [USUAL], agreement: [USUAL], overlap: [USUAL] };

/** How many answers to ask for: a query finds itself too. */
export function answersFor(sizes: NeighbourSizes): number {
  return Math.max(USUAL, ...sizes.recall, ...sizes.agreement, ...sizes.overlap) + 1;
}

/**
 * How many items an index of that size is asked about: 256, or 64 where each question is a request across a network; fewer
 * where a query costs much, but at least 32 (`count` × `dimension` multiplications each).
 */
export function queriesFor(
  count: number,
  dimension: number,
  { cheapScan }: { readonly cheapScan: boolean },
): number {
  return Math.min(cheapScan ? 256 : 64, Math.max(32, Math.floor(1e9 / (count * dimension))));
}

/**
 * A stored vector must find its own id (or a bit-equal vector that ties with it) as the nearest. Where search is
 * approximate, nearly all must, and scores are float32.
 */
export function probeSelfMatch(
  queries: readonly StoredRecord[],
  matches: readonly (readonly Match[])[],
  { distance, exactSearch }: { readonly distance: Distance; readonly exactSearch: boolean },
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
  const lost = queries.flatMap(({ id, vector }, i) => {
    const found = matches[i]!;
    const best = found[0];
    const off = exactSearch ? OWN : OWN_FLOAT32 * (distance === 'euclidean' ? lengthOf(vector) : 1);
    if (best === undefined || Math.abs(best.score - self) > off) return [id];
    const own = found.find((match) => match.id === id);
    const ties = ({ score }: Match): boolean =>
      exactSearch ? isTie(score, best.score) : Math.abs(score - best.score) <= off;
    return (own === undefined ? found.every(ties) : ties(own)) ? [] : [id];
  });
  const allowed = exactSearch ? 0 : Math.floor((1 - LEAST_RECALL) * queries.length);
  const detail =
    lost.length === 0
      ? `${queries.length} stored vectors find their own id`
      : `${lost.length} of ${queries.length} stored vectors do not find their own id: ${listSome(lost)}`;
  return { name, passed: lost.length <= allowed, detail };
}

function lengthOf(vector: Float32Array): number {
  return Math.hypot(...vector);
}

/**
 * Neighbours and their labels through the store, held against the full computation; and `index_recall@k` and
 * `label_agreement@k` for every k that is wanted.
 * @param matches and exact: `answersFor` answers to each query, or all that there are; `exact` is undefined where the
 * full computation would cost too much: then nothing is held against it
 */
export function probeNeighbours(
  queries: readonly StoredRecord[],
  matches: readonly (readonly Match[])[],
  exact: readonly (readonly ExactMatch[])[] | undefined,
  { exactSearch, sizes }: { readonly exactSearch: boolean; readonly sizes: NeighbourSizes },
): { readonly probes: readonly Probe[]; readonly metrics: Readonly<Record<string, number>> } {
  const recallAt = (k: number): number | undefined =>
    exact && indexRecall(matches, exact, k, exactSearch ? undefined : APPROXIMATE);
  const measured = [
    ...sizes.recall.map((k) => [`index_recall@${k}`, recallAt(k)] as const),
    ...sizes.agreement.map((k) => [`label_agreement@${k}`, labelAgreement(queries, matches, k)] as const),
  ];
  const metrics = Object.fromEntries(
    measured.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
  if (exact === undefined) {
    const detail =
      'not held against a full computation: the vectors are not at hand, and reading all back costs too much';
    return { metrics, probes: [{ name: 'neighbours', passed: true, detail }] };
  }
  const recall = recallAt(USUAL) ?? 0;
  const least = exactSearch ? 1 : LEAST_RECALL;
  return {
    metrics,
    probes: [
      {
        name: 'neighbours',
        passed: recall >= least,
        detail: `index_recall@10 ${recall.toFixed(4)} over ${queries.length} queries (at least ${least} is asked)`,
      },
      probeLabels(queries, matches, exact, exactSearch),
    ],
  };
}

function probeLabels(
  queries: readonly StoredRecord[],
  matches: readonly (readonly Match[])[],
  exact: readonly (readonly ExactMatch[])[],
  exactSearch: boolean,
): Probe {
  const name = 'labels';
  const through = labelAgreement(queries, matches, USUAL);
  const computed = labelAgreement(queries, exact, USUAL);
  if (through === undefined || computed === undefined) {
    const detail = 'nothing to compare: no labels, or no item has others beside it';
    return { name, passed: through === computed, detail };
  }
  // With ties at the end of the list, either neighbour is right: labels are compared where the lists are equal.
  const first = <T>(list: readonly T[]): readonly T[] => list.slice(0, USUAL + 1);
  const tied = queries.some((_, i) => first(matches[i]!).some(({ id }, rank) => exact[i]![rank]?.id !== id));
  return {
    name,
    passed: tied || !exactSearch ? Math.abs(through - computed) <= 0.1 : through === computed,
    detail: `label_agreement@10 ${through.toFixed(4)} through the store, ${computed.toFixed(4)} by full computation`,
  };
}
