import { isZeroVector } from '../lib/vectors.ts';
import type { Distance } from '../stores/store.ts';

/** What users want to find, and not to find: one query, and what must or must not be among its first answers. */
export interface SmokeQuery {
  /** As it is written, or `query 3`. */
  readonly name: string;
  /** For messages: `smoke.yml:12: zeros`. */
  readonly place: string;
  readonly asks: Asks;
  /** How many answers count, the item itself not among them where it is asked by its id. */
  readonly topK: number;
  readonly mustInclude: readonly Wanted[];
  readonly mustNotInclude: readonly Named[];
}

export type Asks =
  | { readonly kind: 'id'; readonly id: string }
  /** As it is written: relative to the file that names it. */
  | { readonly kind: 'image'; readonly path: string }
  | { readonly kind: 'vector'; readonly vector: Float32Array };

/** An item by its id, or any that has a label. */
export type Named =
  | { readonly id: string; readonly label?: never }
  | { readonly label: string; readonly id?: never };

export type Wanted = Named & {
  /** It must be among the first so many. */
  readonly atRank?: number;
  /** Under cosine and dotproduct. */
  readonly minScore?: number;
  /** Under euclidean, where a score is a distance. */
  readonly maxDistance?: number;
};

/** `image smoke/seven.png` */
export function describeAsks(asks: Asks): string {
  if (asks.kind === 'vector') return `a vector of ${asks.vector.length} values`;
  return asks.kind === 'id' ? `id ${JSON.stringify(asks.id)}` : `image ${asks.path}`;
}

/** `label "7" (within the first 2)` */
export function describeWanted(wanted: Wanted): string {
  const { atRank, minScore, maxDistance } = wanted;
  const terms = [
    ...(atRank === undefined ? [] : [atRank === 1 ? 'as the first' : `within the first ${atRank}`]),
    ...(minScore === undefined ? [] : [`a score of at least ${minScore}`]),
    ...(maxDistance === undefined ? [] : [`a distance of at most ${maxDistance}`]),
  ];
  return `${describeNamed(wanted)}${terms.length === 0 ? '' : ` (${terms.join(', ')})`}`;
}

export const describeNamed = ({ id, label }: Named): string =>
  id === undefined ? `label ${JSON.stringify(label)}` : `id ${JSON.stringify(id)}`;

/** What an index is, as far as queries must fit it. */
export interface AskedIndex {
  readonly distance: Distance;
  readonly dimension: number;
  /** The model of a generation can embed images. */
  readonly images: boolean;
  /** Its store can be asked with a vector of zeros, under distances for which it has a meaning. */
  readonly zeroVectors: boolean;
}

/** Why queries cannot be asked of such an index: one line each. */
export function misfits(queries: readonly SmokeQuery[], index: AskedIndex): readonly string[] {
  const { distance, dimension, zeroVectors } = index;
  return queries.flatMap(({ place, asks, mustInclude }) => {
    const problems: string[] = [];
    if (asks.kind === 'image' && !index.images)
      problems.push('image: the model is declared, and cannot be run here; ask with an id or a vector');
    if (asks.kind === 'vector' && asks.vector.length !== dimension)
      problems.push(`vector: it has ${asks.vector.length} values, and the index has ${dimension}`);
    if (asks.kind === 'vector' && isZeroVector(asks.vector)) {
      if (distance === 'cosine')
        problems.push('vector: it is all zeros, which has no direction under cosine');
      else if (!zeroVectors) problems.push('vector: it is all zeros, which this store cannot be asked with');
    }
    if (distance === 'cosine' && mustInclude.some(({ minScore = 0 }) => minScore > 1))
      problems.push('min-score: under cosine no score is above 1');
    const other = distance === 'euclidean' ? 'minScore' : 'maxDistance';
    if (mustInclude.some((wanted) => wanted[other] !== undefined))
      problems.push(
        distance === 'euclidean'
          ? 'min-score: under euclidean there are distances, where less is nearer; write max-distance'
          : `max-distance: under ${distance} there are scores, where more is nearer; write min-score`,
      );
    return problems.map((problem) => `${place}: ${problem}`);
  });
}

/** What the data must have, so that queries can be asked and can hold: ids, and labels. */
export class Presence {
  readonly #ids: Set<string>;
  readonly #labels: Set<string>;
  readonly #queries: readonly SmokeQuery[];

  constructor(queries: readonly SmokeQuery[]) {
    this.#queries = queries;
    this.#ids = new Set(queries.flatMap((query) => idsOf(query)));
    this.#labels = new Set(
      queries.flatMap(({ mustInclude, mustNotInclude }) =>
        [...mustInclude, ...mustNotInclude].flatMap(({ label }) => label ?? []),
      ),
    );
  }

  /** There is nothing to look for. */
  get complete(): boolean {
    return this.#ids.size + this.#labels.size === 0;
  }

  saw(id: string, label: string | undefined): void {
    this.#ids.delete(id);
    if (label !== undefined) this.#labels.delete(label);
  }

  /** Queries that cannot be asked, or can never hold: one line each. What must not be there need not exist. */
  problems(): readonly string[] {
    return this.#queries.flatMap((query) => [
      ...idsOf(query)
        .filter((id) => this.#ids.has(id))
        .map((id) => `${query.place}: there is no item ${JSON.stringify(id)}`),
      ...query.mustInclude
        .flatMap(({ label }) => label ?? [])
        .filter((label) => this.#labels.has(label))
        .map((label) => `${query.place}: must-include: no item has the label ${JSON.stringify(label)}`),
    ]);
  }

  /** Labels that must not be found, and that nothing has: perhaps misspelt. */
  vacuous(): readonly string[] {
    return this.#queries.flatMap(({ place, mustNotInclude }) =>
      mustNotInclude
        .flatMap(({ label }) => label ?? [])
        .filter((label) => this.#labels.has(label))
        .map((label) => `${place}: must-not-include: no item has the label ${JSON.stringify(label)}`),
    );
  }
}

function idsOf({ asks, mustInclude }: SmokeQuery): readonly string[] {
  return [...(asks.kind === 'id' ? [asks.id] : []), ...mustInclude.flatMap(({ id }) => id ?? [])];
}
