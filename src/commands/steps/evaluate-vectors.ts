import type { VectorItem } from '../../data/item.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import { measureRetrieval } from '../../evaluate/measurements.ts';
import { type GalleryBlock, StreamedRankings } from '../../evaluate/streamed-rankings.ts';
import { ExactSearch } from '../../index/exact-search.ts';
import { digestOf } from '../../lib/digest.ts';
import { pause } from '../../lib/pause.ts';
import { inBatches } from '../../lib/sorted-merge.ts';
import type { DeclaredVersion } from '../../registry/version-record.ts';
import type { Context } from '../context.ts';
import { askedMetrics } from './judge-model.ts';
import type { ObtainedModel } from './obtained-model.ts';
import type { QueriesFile } from './read-queries.ts';
import type { VectorData } from './read-vectors.ts';
import { recallOrMeasure } from './recall-or-measure.ts';
import { NEIGHBOURS, SHOWN, shownMatches } from './shown-neighbours.ts';
import {
  isHeldOut,
  isLabelled,
  queriesByFile,
  queriesByLabel,
  queriesFor,
  type VectorQueries,
} from './vector-queries.ts';

const BLOCK = 1024;

/**
 * Measures ready vectors by their neighbours: queries are the test items that have a label, or those that `queries`
 * names (a sample where there are very many), the gallery is the rest of `data`, read item by item. Without labels and
 * without such a file there is nothing to measure.
 * @param file what `queries` names
 * @throws CodedError `data.bad-queries` (exit 2)
 */
export async function evaluateVectors(
  context: Context,
  vectors: VectorData,
  { version, home }: ObtainedModel<DeclaredVersion>,
  file: QueriesFile | undefined,
): Promise<Evaluation> {
  const { settings, log } = context;
  const { data, testData } = vectors;
  const { digest: modelDigest } = version;
  const dataFingerprint = digestOf([
    data.dataset.fingerprint,
    testData?.dataset.fingerprint ?? settings.testSplit,
    ...[settings.splitSeed, settings.distance, queriesFor(data.dataset.count, data.dimension)],
    ...(file === undefined ? [] : [file.digest]),
  ]);
  const unknown = { modelDigest, dataFingerprint, classes: [], confusion: [], predictions: [] };
  return recallOrMeasure(context, {
    ...{ home, modelDigest, dataFingerprint, asked: askedMetrics(context, []) },
    measure: async (asked) => {
      log.step('Evaluating');
      const queries = await chooseQueries(context, vectors, file);
      if (queries === undefined || queries.items.length === 0) {
        log.info('No test item has a label: nothing is measured.');
        return { ...unknown, testItems: 0, metrics: {} };
      }
      const measured = await measure(context, vectors, queries, asked);
      const precision = measured.metrics['precision@10'];
      log.info(`${queries.items.length} queries: precision@10 ${precision?.toFixed(4) ?? 'not defined'}.`);
      return { ...unknown, testItems: queries.items.length, distance: settings.distance, ...measured };
    },
  });
}

function chooseQueries(
  context: Context,
  vectors: VectorData,
  file: QueriesFile | undefined,
): Promise<VectorQueries> | undefined {
  if (file !== undefined) return queriesByFile(context, vectors, file);
  return isLabelled(vectors) ? queriesByLabel(context, vectors) : undefined;
}

async function measure(
  context: Context,
  vectors: VectorData,
  { items: queries, gradesOf }: VectorQueries,
  asked: readonly string[],
): Promise<Pick<Evaluation, 'metrics' | 'absent' | 'neighbours'>> {
  const { distance } = context.settings;
  const { dimension } = vectors.data;
  const shown = queries.filter(({ label }) => label !== undefined).slice(0, SHOWN);
  const search = new ExactSearch(
    shown.map(({ vector }) => vector),
    distance,
    NEIGHBOURS,
  );
  const blockOf = (items: readonly VectorItem[]): GalleryBlock => ({
    vectors: concatenated(items, dimension),
    count: items.length,
    grade: gradesOf(items),
  });
  const measured = await measureRetrieval(asked, async (depth) => {
    const rankings = new StreamedRankings(concatenated(queries, dimension), dimension, distance, depth);
    for await (const items of galleryOf(context, vectors, queries, 'Measuring')) {
      for (const { id, label, vector } of items) search.add(id, label, vector);
      rankings.add(blockOf(items));
    }
    if (rankings.needsSecondPass())
      for await (const items of galleryOf(context, vectors, queries, 'Ranking'))
        rankings.addAgain(blockOf(items));
    return rankings.result();
  });
  const neighbours = search.results().map((matches, i) => ({
    id: shown[i]!.id,
    label: shown[i]!.label!,
    matches: shownMatches(matches),
  }));
  return { ...measured, neighbours };
}

/** What is not held out, nor equal to a query, in blocks. */
async function* galleryOf(
  context: Context,
  vectors: VectorData,
  queries: readonly VectorItem[],
  title: string,
): AsyncGenerator<readonly VectorItem[]> {
  const { dataset } = vectors.data;
  const queried = new Set(queries.map(({ contentDigest }) => contentDigest));
  const bar = context.log.progress(title, dataset.count, 'vectors');
  let done = 0;
  try {
    for await (const items of inBatches(dataset.items(), BLOCK)) {
      await pause(context.signal);
      done += items.length;
      bar.update(done);
      yield items.filter((item) => !queried.has(item.contentDigest) && !isHeldOut(context, vectors, item));
    }
  } finally {
    bar.end();
  }
}

function concatenated(items: readonly VectorItem[], dimension: number): Float32Array {
  const all = new Float32Array(items.length * dimension);
  for (const [i, { vector }] of items.entries()) all.set(vector, i * dimension);
  return all;
}
