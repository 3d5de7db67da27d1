import { type Neighbour, neighbourOverlap } from '../lib/neighbour-metrics.ts';
import { isZeroVector } from '../lib/vectors.ts';
import type { Generation, Store } from '../stores/store.ts';
import { answersFor, type NeighbourSizes, queriesFor } from './neighbour-probes.ts';

/** Item id → what is nearest to it in one generation, itself among it. */
export type NeighboursOf = ReadonlyMap<string, readonly Neighbour[]>;

type Asked = Pick<Generation, 'name' | 'count' | 'dimension' | 'distance'>;

/**
 * What is near some items in a generation, each asked with the vector that it has there; as many of `ids`, from the
 * first on, as `queriesFor` allows. Items that it does not hold are left out.
 */
export async function neighboursIn(
  store: Pick<Store, 'capabilities' | 'fetch' | 'query'>,
  { name, count, dimension, distance }: Asked,
  ids: readonly string[],
  sizes: NeighbourSizes,
): Promise<NeighboursOf> {
  const records = await store.fetch(name, ids.slice(0, queriesFor(count, dimension, store.capabilities)));
  const usable = records.filter(
    ({ vector }) => vector.length === dimension && !(distance === 'cosine' && isZeroVector(vector)),
  );
  const topK = Math.min(answersFor(sizes), Math.max(1, count));
  const answers = await Promise.all(
    usable.map(async ({ id, vector }) => {
      const found = await store.query(name, vector, topK);
      return [id, found.map((match) => ({ id: match.id, score: match.score }))] as const;
    }),
  );
  return new Map(answers);
}

/** `neighbour_overlap@k` for every k that is wanted; nothing where the two have no item in common. */
export function overlapMetrics(
  before: NeighboursOf,
  after: NeighboursOf,
  sizes: NeighbourSizes,
): Readonly<Record<string, number>> {
  const ids = [...before.keys()].filter((id) => after.has(id));
  const [then, now] = [before, after].map((answers) => ids.map((id) => answers.get(id)!));
  return Object.fromEntries(
    sizes.overlap.flatMap((k) => {
      const overlap = neighbourOverlap(ids, then!, now!, k);
      return overlap === undefined ? [] : [[`neighbour_overlap@${k}`, overlap]];
    }),
  );
}
