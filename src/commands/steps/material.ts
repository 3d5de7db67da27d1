import type { Dataset, Item } from '../../data/item.ts';
import type { VectorSource } from '../../embed/vector-source.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { ObtainedModel } from './obtained-model.ts';

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
