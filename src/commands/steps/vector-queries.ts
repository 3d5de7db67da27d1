import type { VectorItem } from '../../data/item.ts';
import type { OpenedVectors } from '../../data/opened-data.ts';
import { partOf, sampleRank } from '../../data/split.ts';
import type { GalleryBlock } from '../../evaluate/streamed-rankings.ts';
import { compareIds } from '../../lib/digest.ts';
import { pause } from '../../lib/pause.ts';
import type { Context } from '../context.ts';
import { type QueriesFile, resolveFile } from './read-queries.ts';
import type { VectorData } from './read-vectors.ts';

/** Test items to ask with, in the order of their ids. */
export interface VectorQueries {
  readonly items: readonly VectorItem[];
  /** How relevant these items of the gallery are for each query. */
  gradesOf(gallery: readonly VectorItem[]): GalleryBlock['grade'];
}

/** Queries at most; fewer for a large gallery, so that measuring does not take longer than building. */
const MOST_QUERIES = 10_000;
const LEAST_QUERIES = 100;
const MOST_MULTIPLICATIONS = 2e11;

/** How many queries a gallery of this size is worth. */
export function queriesFor(gallery: number, dimension: number): number {
  const affordable = Math.floor(MOST_MULTIPLICATIONS / (gallery * dimension));
  return Math.min(MOST_QUERIES, Math.max(LEAST_QUERIES, affordable));
}

/** Can labels say which neighbours are relevant? */
export function isLabelled({ data, testData = data }: VectorData): boolean {
  return data.labels?.size !== 0 && testData.labels?.size !== 0;
}

/** Is an item of `data` in the part that is tested with? */
export function isHeldOut({ settings }: Context, { testData }: VectorData, item: VectorItem): boolean {
  return testData === undefined && partOf(item, settings) === 'test';
}

/** Test items with a label, each with all items of its label as relevant; of very many a sample, the same every time. */
export async function queriesByLabel(context: Context, vectors: VectorData): Promise<VectorQueries> {
  const { data, testData } = vectors;
  const sample = new Sample<{ readonly item: VectorItem }>(context, data);
  for await (const item of eachItem(context, testData ?? data))
    if (item.label !== undefined && (testData !== undefined || isHeldOut(context, vectors, item)))
      sample.add({ item });
  const items = sample.chosen().map(({ item }) => item);
  const numbers = new Map([...new Set(items.map(({ label }) => label!))].map((label, i) => [label, i]));
  const numberOf = ({ label }: VectorItem): number => (label === undefined ? -1 : (numbers.get(label) ?? -1));
  const own = Int32Array.from(items, numberOf);
  return {
    items,
    gradesOf(gallery) {
      const labels = Int32Array.from(gallery, numberOf);
      return (query, into) => {
        for (let i = 0; i < labels.length; i++) into[i] = labels[i] === own[query] ? 1 : 0;
      };
    },
  };
}

/**
 * Test items that a file names, with what it says is relevant for each.
 * @throws CodedError `data.bad-queries` (exit 2)
 */
export async function queriesByFile(
  context: Context,
  vectors: VectorData,
  file: QueriesFile,
): Promise<VectorQueries> {
  const { data, testData } = vectors;
  const asked = new Set(file.pairs.map(({ query }) => query));
  const mentioned = new Set(file.pairs.flatMap(({ query, item }) => [query, item]));
  const test = new Map<string, VectorItem>();
  const known = { test: new Set<string>(), gallery: new Set<string>() };
  for (const opened of testData === undefined ? [data] : [data, testData])
    for await (const item of eachItem(context, opened)) {
      if (!mentioned.has(item.id)) continue;
      const heldOut = opened === testData || isHeldOut(context, vectors, item);
      known[heldOut ? 'test' : 'gallery'].add(item.id);
      if (heldOut && asked.has(item.id)) test.set(item.id, item);
    }
  const [tested, gallery] = [[...known.test], [...known.gallery]];
  const isKnown = (id: string): boolean => known.test.has(id) || known.gallery.has(id);
  const { rows, relevance } = resolveFile(context, file, { test: tested, gallery, isKnown });
  const sample = new Sample<{ readonly item: VectorItem; readonly number: number }>(context, data);
  for (const [number, row] of rows.entries()) sample.add({ item: test.get(tested[row]!)!, number });
  const chosen = sample.chosen();
  const relevantFor = Map.groupBy(
    chosen.flatMap(({ number }, query) => {
      const { rows: of, grades } = relevance(number);
      return Array.from(of, (row, i) => ({ id: gallery[row]!, query, grade: grades[i]! }));
    }),
    ({ id }) => id,
  );
  return {
    items: chosen.map(({ item }) => item),
    gradesOf(block) {
      const found = Map.groupBy(
        block.flatMap(({ id }, row) => (relevantFor.get(id) ?? []).map((wanted) => ({ ...wanted, row }))),
        ({ query }) => query,
      );
      return (query, into) => {
        into.fill(0);
        for (const { row, grade } of found.get(query) ?? []) into[row] = grade;
      };
    },
  };
}

async function* eachItem({ signal }: Context, { dataset }: OpenedVectors): AsyncGenerator<VectorItem> {
  let done = 0;
  for await (const item of dataset.items()) {
    if (++done % 1024 === 0) await pause(signal);
    yield item;
  }
}

/** As many as are affordable, those with the lowest rank. */
class Sample<T extends { readonly item: VectorItem }> {
  readonly #most: number;
  readonly #rankOf: (item: VectorItem) => number;
  #kept: { readonly rank: number; readonly value: T }[] = [];

  constructor({ settings }: Context, { dataset, dimension }: OpenedVectors) {
    this.#most = queriesFor(dataset.count, dimension);
    this.#rankOf = (item) => sampleRank(item, settings.splitSeed);
  }

  add(value: T): void {
    this.#kept.push({ rank: this.#rankOf(value.item), value });
    if (this.#kept.length >= 2 * this.#most) this.#trim();
  }

  /** In the order of ids. */
  chosen(): T[] {
    this.#trim();
    return this.#kept.map(({ value }) => value).sort((a, b) => compareIds(a.item.id, b.item.id));
  }

  #trim(): void {
    this.#kept = this.#kept.sort((a, b) => a.rank - b.rank).slice(0, this.#most);
  }
}
