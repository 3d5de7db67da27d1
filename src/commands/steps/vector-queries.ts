import type { VectorItem } from '../../data/item.ts';
import { partOf, sampleRank } from '../../data/split.ts';
import { compareIds } from '../../lib/digest.ts';
import { pause } from '../../lib/pause.ts';
import type { Context } from '../context.ts';
import type { VectorData } from './read-vectors.ts';

/** Queries at most; fewer for a large gallery, so that measuring does not take longer than building. */
const MOST_QUERIES = 10_000;
const LEAST_QUERIES = 100;
const MOST_MULTIPLICATIONS = 2e11;

/** How many queries a gallery of this size is worth. */
export function queriesFor(gallery: number, dimension: number): number {
  const affordable = Math.floor(MOST_MULTIPLICATIONS / (gallery * dimension));
  return Math.min(MOST_QUERIES, Math.max(LEAST_QUERIES, affordable));
}

/** Can anything be said of the vectors' neighbours? */
export function isLabelled({ data, testData = data }: VectorData): boolean {
  return data.labels?.size !== 0 && testData.labels?.size !== 0;
}

/** Is the item in the part of `data` that is tested with? */
export function isHeldOut({ settings }: Context, { testData }: VectorData, item: VectorItem): boolean {
  return testData === undefined && partOf(item, settings) === 'test';
}

/** Test items with a label, in the order of their ids; of very many a sample, the same every time. */
export async function chooseQueries(context: Context, vectors: VectorData): Promise<VectorItem[]> {
  const { data, testData } = vectors;
  const most = queriesFor(data.dataset.count, data.dimension);
  let chosen: { readonly rank: number; readonly item: VectorItem }[] = [];
  const trim = (): void => {
    chosen = chosen.sort((a, b) => a.rank - b.rank).slice(0, most);
  };
  let done = 0;
  for await (const item of (testData ?? data).dataset.items()) {
    if (++done % 1024 === 0) await pause(context.signal);
    if (item.label === undefined || !(testData !== undefined || isHeldOut(context, vectors, item))) continue;
    chosen.push({ rank: sampleRank(item, context.settings.splitSeed), item });
    if (chosen.length >= 2 * most) trim();
  }
  trim();
  return chosen.map(({ item }) => item).sort((a, b) => compareIds(a.id, b.id));
}
