import { datasetOf, type ImageItem } from '../../data/item.ts';
import type { OpenedImages } from '../../data/opened-data.ts';
import { preprocessing } from '../../data/preprocessing.ts';
import { checkItems } from '../../stores/record-check.ts';
import type { Context } from '../context.ts';
import { refusalOf } from './check-store.ts';
import { evaluateOrRecall } from './evaluate-or-recall.ts';
import { checkRules } from './judge-model.ts';
import { loadEmbedder } from './load-embedder.ts';
import type { Material } from './material.ts';
import { obtainModel } from './obtain-model.ts';
import { openReader, readIndexData, readTrainingData } from './read-data.ts';
import { type QueriesFile, queriesAbout } from './read-queries.ts';

/** Images: a model is trained of them, and embeds them. */
export async function imagesMaterial(
  context: Context,
  opened: OpenedImages,
  file: QueriesFile | undefined,
): Promise<Material<ImageItem>> {
  const { settings } = context;
  await context.chooseEngine();
  const idle = [
    ...(settings.modelName === undefined ? [] : ['`model-name`']),
    ...(settings.modelRevision === undefined ? [] : ['`model-revision`']),
    ...(settings.dimension === undefined ? [] : ['`dimension`']),
  ];
  if (idle.length > 0)
    context.log.warn(`${idle.join(', ')}: not looked at, as \`data\` holds images, and not ready vectors.`);
  const reader = openReader(context, preprocessing(settings.imageSize));
  const data = await readTrainingData(context, opened, reader);
  await checkRules(context, data.classes);
  const queries = file && queriesAbout(context, file, data);
  return {
    ...{ dimension: settings.embeddingDimension, reader },
    async indexItems() {
      const items =
        settings.indexData === undefined ? data.items : await readIndexData(context, reader, 'index-data');
      checkItems(items, await refusalOf(context));
      return datasetOf(items);
    },
    async obtainModel() {
      const model = await obtainModel(context, data, reader);
      const embedder = context.once(() => loadEmbedder(context, { ...model, reader, classify: true }));
      return {
        ...model,
        embedder,
        embedImages: async function* (images) {
          yield* (await embedder()).embedAgain(images);
        },
        evaluate: () => evaluateOrRecall(context, { ...data, queries }, model, embedder),
      };
    },
  };
}
