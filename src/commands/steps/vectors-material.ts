import type { VectorItem } from '../../data/item.ts';
import type { OpenedVectors } from '../../data/opened-data.ts';
import { readyVectors } from '../../embed/ready-vectors.ts';
import type { Context } from '../context.ts';
import { declarationOf, declareModel } from './declare-model.ts';
import { evaluateVectors } from './evaluate-vectors.ts';
import type { Material } from './material.ts';
import { checkVectorRules } from './measurable-rules.ts';
import type { QueriesFile } from './read-queries.ts';
import { readIndexVectors, readVectors } from './read-vectors.ts';

/** Vectors that come ready: the model is what is declared of it, and nothing is trained. */
export async function vectorsMaterial(
  context: Context,
  opened: OpenedVectors,
  file: QueriesFile | undefined,
): Promise<Material<VectorItem>> {
  const { settings } = context;
  const declaration = declarationOf(context, opened.dimension);
  const data = await readVectors(context, opened);
  await checkVectorRules(context, data);
  return {
    dimension: opened.dimension,
    indexItems: () =>
      settings.indexData === undefined
        ? Promise.resolve(opened.dataset)
        : readIndexVectors(context, 'index-data', declaration),
    async obtainModel() {
      const model = await declareModel(context, declaration);
      return {
        ...model,
        embedder: async () => readyVectors,
        evaluate: () => evaluateVectors(context, data, model, file),
      };
    },
  };
}
