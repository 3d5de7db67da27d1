import { type Filter, matches } from './filter.ts';
import { byBytes, type Records } from './records.ts';

export type Metric = 'cosine' | 'dotproduct' | 'euclidean';

export interface Match {
  readonly id: string;
  readonly score: number;
}

/**
 * The exact nearest records, most similar first, equal ones by id. A score is the cosine, the dot product, or the
 * squared Euclidean distance (of which the lowest is the most similar), as float32.
 */
export function nearest(
  records: Records,
  metric: Metric,
  query: ArrayLike<number>,
  topK: number,
  filter?: Filter,
): Match[] {
  const queryNorm = Math.sqrt(dot(query, query));
  const sign = metric === 'euclidean' ? -1 : 1;
  const heap = new Heap(topK);
  records.forEach((id, values, metadata) => {
    if (filter !== undefined && !matches(filter, metadata)) return;
    const product = metric === 'euclidean' ? squaredDistance(query, values) : dot(query, values);
    const score = metric === 'cosine' ? product / (queryNorm * Math.sqrt(dot(values, values)) || 1) : product;
    heap.offer({ id, score: sign * Math.fround(score) });
  });
  return heap.sorted().map(({ id, score }) => ({ id, score: score === 0 ? 0 : sign * score }));
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i]! - b[i]!) ** 2;
  return sum;
}

const worse = (a: Match, b: Match): boolean => a.score < b.score || (a.score === b.score && a.id > b.id);

/** Keeps the best `size` of what it is offered; the worst of them lies on top. */
class Heap {
  readonly #size: number;
  readonly #items: Match[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  offer(match: Match): void {
    const items = this.#items;
    if (items.length < this.#size) {
      let at = items.push(match) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!worse(items[at]!, items[parent]!)) break;
        [items[at], items[parent]] = [items[parent]!, items[at]!];
        at = parent;
      }
      return;
    }
    if (!worse(items[0]!, match)) return;
    items[0] = match;
    for (let at = 0; ; ) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && worse(items[child]!, items[worst]!)) worst = child;
      }
      if (worst === at) return;
      [items[at], items[worst]] = [items[worst]!, items[at]!];
      at = worst;
    }
  }

  sorted(): Match[] {
    return this.#items.sort((a, b) => b.score - a.score || byBytes(a.id, b.id));
  }
}
