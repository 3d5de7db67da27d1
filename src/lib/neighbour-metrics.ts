/** An answer of an index, nearest first; `score` as the index gives it. */
export interface Neighbour {
  readonly id: string;
  readonly score: number;
  readonly label?: string | undefined;
}

/** Scores closer than this, relative to their size, are ties: two float64 sums in another order differ by less. */
const TIE = 1e-6;

/** How far scores may lie apart, relative to their size. */
export interface Tolerance {
  /** The index' score of one item, and the true one. */
  readonly own: number;
  /** Scores of two items that are equally near. */
  readonly tie: number;
}

const EXACT: Tolerance = { own: TIE, tie: TIE };
/** Of an index whose search is approximate: it may compute with float32, and with shortened vectors. */
export const APPROXIMATE: Tolerance = { own: 1e-2, tie: 1e-5 };

export function isTie(a: number, b: number): boolean {
  return Math.abs(a - b) <= TIE * Math.max(1, Math.abs(a), Math.abs(b));
}

/**
 * `index_recall@k`: the share of the `k` truly nearest that the index gives among its first `k`, mean over the queries.
 * An item as near as the last of the true ones counts as one of them; an item with another score than the true one
 * does not. Where the index holds fewer than `k` items, all of them are asked for.
 * @returns undefined without queries
 */
export function indexRecall(
  found: readonly (readonly Neighbour[])[],
  exact: readonly (readonly Neighbour[])[],
  k: number,
  { own, tie }: Tolerance = EXACT,
): number | undefined {
  return meanOf(
    exact.map((all, i) => {
      const nearest = all.slice(0, k);
      const given = found[i]!.slice(0, k);
      const farthest = nearest.at(-1);
      if (farthest === undefined) return given.length === 0 ? 1 : 0;
      const wanted = new Map(nearest.map(({ id, score }) => [id, score]));
      const once = new Map(given.map((neighbour) => [neighbour.id, neighbour.score]));
      const hits = [...once].filter(([id, score]) => {
        const right = wanted.get(id);
        const size = Math.max(1, Math.abs(right ?? score), Math.abs(farthest.score));
        return right === undefined
          ? Math.abs(score - farthest.score) <= tie * size
          : Math.abs(score - right) <= own * size;
      });
      return hits.length / nearest.length;
    }),
  );
}

/**
 * `label_agreement@k`: the share of an item's `k` nearest others that have its label, mean over the items that have
 * others. An item without a label agrees with others without one.
 * @param found for each item, at least `k + 1` answers, itself among them or not
 * @returns undefined where no item has others, or nothing has a label
 */
export function labelAgreement(
  items: readonly { readonly id: string; readonly label?: string | undefined }[],
  found: readonly (readonly Neighbour[])[],
  k: number,
): number | undefined {
  if (![items, ...found].some((list) => list.some(({ label }) => label !== undefined))) return undefined;
  return meanOf(
    items.flatMap(({ id, label }, i) => {
      const others = othersOf(id, found[i]!, k);
      return others.length === 0
        ? []
        : [others.filter((other) => other.label === label).length / others.length];
    }),
  );
}

/**
 * `neighbour_overlap@k`: of the `k` nearest others of an item, the share that two indexes have in common (of the longer
 * list, where one holds fewer), mean over the items that have others in one of them. 1: no neighbours changed; their
 * order does not matter.
 * @param ids items that both indexes hold
 * @param before and after: for each id, at least `k + 1` answers of each index to the vector that it has there
 * @returns undefined where there is nothing to compare
 */
export function neighbourOverlap(
  ids: readonly string[],
  before: readonly (readonly Neighbour[])[],
  after: readonly (readonly Neighbour[])[],
  k: number,
): number | undefined {
  return meanOf(
    ids.flatMap((id, i) => {
      const [then, now] = [before, after].map((answers) => new Set(namesOf(othersOf(id, answers[i]!, k))));
      const longer = Math.max(then!.size, now!.size);
      return longer === 0 ? [] : [[...then!].filter((other) => now!.has(other)).length / longer];
    }),
  );
}

const namesOf = (neighbours: readonly Neighbour[]): readonly string[] => neighbours.map(({ id }) => id);

function othersOf(id: string, found: readonly Neighbour[], k: number): readonly Neighbour[] {
  return found.filter((other) => other.id !== id).slice(0, k);
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
