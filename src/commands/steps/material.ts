import type { Dataset, ImageItem, Item, VectorItem } from '../../data/item.ts';
import type { VectorSource } from '../../embed/vector-source.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { Context } from '../context.ts';
import { imagesMaterial } from './images-material.ts';
import type { ObtainedModel } from './obtained-model.ts';
import { openTrainingData } from './read-data.ts';
import { vectorsMaterial } from './vectors-material.ts';

/** What a run works with: images, of which a model is trained, or vectors that come ready. */
export interface Material<T extends Item> {
  /** What is to be indexed, checked for the store. */
  indexItems(): Promise<Dataset<T>>;
  obtainModel(): Promise<UsableModel<T>>;
}

/** A model, how it is measured, and what makes vectors with it. */
export interface UsableModel<T extends Item> extends ObtainedModel {
  evaluate(): Promise<Evaluation>;
  readonly embedder: () => Promise<VectorSource<T>>;
}

/**
 * Opens `data`, of whatever kind it is, and does something with it.
 * @throws CodedError `data.…`, `model.undeclared`, `gate.bad-rule`, `gate.not-measurable` (exit 2)
 */
export async function withMaterial<R>(
  context: Context,
  use: <T extends ImageItem | VectorItem>(material: Material<T>) => Promise<R>,
): Promise<R> {
  const data = await openTrainingData(context);
  return data.kind === 'images'
    ? use(await imagesMaterial(context, data))
    : use(await vectorsMaterial(context, data));
}
