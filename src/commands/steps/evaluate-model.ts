import { fingerprint, type ImageItem, type Item } from '../../data/item.ts';
import type { Embedder } from '../../embed/embedder.ts';
import { evaluate } from '../../evaluate/evaluate.ts';
import type { Evaluation, Neighbours } from '../../evaluate/evaluation.ts';
import { ExactSearch } from '../../index/exact-search.ts';
import { compareIds, digestOf } from '../../lib/digest.ts';
import type { Context } from '../context.ts';
import type { TrainingData } from './read-data.ts';
import type { ReadQueries } from './read-queries.ts';
import { NEIGHBOURS, SHOWN, shownMatches } from './shown-neighbours.ts';

/** What an evaluation depends on beside the model: the test items, the gallery, the index's distance, `queries`. */
export function evaluationFingerprint(
  { settings }: Context,
  { test, train }: TrainingData,
  judged: ReadQueries | undefined,
): string {
  const parts = [fingerprint(test), fingerprint(train), settings.distance];
  return digestOf(judged === undefined ? parts : [...parts, judged.digest]);
}

/** What is to be measured beside what always is. */
export interface Asked {
  /** Names of metrics. */
  readonly metrics: readonly string[];
  readonly queries: ReadQueries | undefined;
}

/** Measures a model, as reloaded from its files, on the test items. */
export async function evaluateModel(
  context: Context,
  data: TrainingData,
  model: { readonly digest: string; readonly dimension: number; readonly labels: readonly string[] },
  embedder: Embedder,
  asked: Asked,
): Promise<Evaluation> {
  const { settings, log } = context;
  log.step('Evaluating');
  const test = await embedAll(context, embedder, data.test, model.labels, 'Testing');
  const gallery = await embedAll(context, embedder, data.train, model.labels, 'Embedding the gallery');
  const evaluation = evaluate({
    modelDigest: model.digest,
    dataFingerprint: evaluationFingerprint(context, data, asked.queries),
    classes: model.labels,
    ids: data.test.map(({ id }) => id),
    labels: test.labels,
    scores: test.scores,
    retrieval: {
      ...{ queries: test.vectors, dimension: model.dimension, distance: settings.distance },
      gallery: { vectors: gallery.vectors, labels: gallery.labels },
      judged: asked.queries,
    },
    asked: asked.metrics,
  });
  const headlines = ['accuracy', 'f1_macro', 'precision@10'].flatMap((name) => {
    const value = evaluation.metrics[name];
    return value === undefined ? [] : [`${name} ${value.toFixed(4)}`];
  });
  log.info(`${data.test.length} test images: ${headlines.join(', ')}.`);
  return {
    ...evaluation,
    neighbours: findNeighbours(context, data, test.vectors, gallery.vectors, model.dimension),
  };
}

interface EmbeddedItems {
  readonly vectors: Float32Array;
  readonly scores: Float32Array;
  readonly labels: Int32Array;
}

async function embedAll(
  context: Context,
  embedder: Embedder,
  items: readonly ImageItem[],
  classes: readonly string[],
  title: string,
): Promise<EmbeddedItems> {
  const classOf = new Map(classes.map((name, index) => [name, index]));
  const bar = context.log.progress(title, items.length, 'images');
  let vectors = new Float32Array(0);
  let scores = new Float32Array(0);
  let row = 0;
  try {
    for await (const embedded of embedder.embed(items)) {
      if (row === 0) {
        vectors = new Float32Array(items.length * embedded.vector.length);
        scores = new Float32Array(items.length * classes.length);
      }
      vectors.set(embedded.vector, row * embedded.vector.length);
      scores.set(embedded.scores!, row * classes.length);
      bar.update(++row);
    }
  } finally {
    bar.end();
  }
  return { vectors, scores, labels: Int32Array.from(items, ({ label }) => classOf.get(label!) ?? -1) };
}

/** A few test items, of as many classes as there are, each with its nearest training items. */
function findNeighbours(
  context: Context,
  { test, train }: TrainingData,
  queries: Float32Array,
  gallery: Float32Array,
  dimension: number,
): Neighbours[] {
  const rowAt = (values: Float32Array, row: number): Float32Array =>
    values.subarray(row * dimension, (row + 1) * dimension);
  const shown = chooseShown(test);
  const search = new ExactSearch(
    shown.map((row) => rowAt(queries, row)),
    context.settings.distance,
    NEIGHBOURS,
  );
  for (const [row, { id, label }] of train.entries()) search.add(id, label, rowAt(gallery, row));
  return search.results().map((matches, i) => ({
    id: test[shown[i]!]!.id,
    matches: shownMatches(matches),
  }));
}

/** Rows of the items to show: the first of each class by content digest, then the second, … */
function chooseShown(items: readonly Item[]): number[] {
  const rows = items
    .map((_, row) => row)
    .sort((a, b) => compareIds(items[a]!.contentDigest, items[b]!.contentDigest));
  const seen = new Map<string, number>();
  const turn = new Map(
    rows.map((row) => {
      const label = items[row]!.label ?? '';
      const nth = seen.get(label) ?? 0;
      seen.set(label, nth + 1);
      return [row, nth] as const;
    }),
  );
  return rows
    .toSorted((a, b) => turn.get(a)! - turn.get(b)!)
    .slice(0, SHOWN)
    .sort((a, b) => a - b);
}
