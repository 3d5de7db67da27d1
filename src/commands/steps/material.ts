import type { ImageReader } from '../../data/image-reader.ts';
import type { Dataset, ImageItem, Item } from '../../data/item.ts';
import type { VectorSource } from '../../embed/vector-source.ts';
import type { Evaluation } from '../../evaluate/evaluation.ts';
import type { ObtainedModel } from './obtained-model.ts';

/** What a run works with: images, of which a model is trained, or vectors that come ready. */
export interface Material<T extends Item> {
  /** What is to be indexed, checked for the store. */
  indexItems(): Promise<Dataset<T>>;
  /** Length of the vectors. */
  readonly dimension: number;
  /** What decodes images for the model; absent where its vectors come ready. */
  readonly reader?: ImageReader;
  obtainModel(): Promise<UsableModel<T>>;
}

/** A model, how it is measured, and what makes vectors with it. */
export interface UsableModel<T extends Item> extends ObtainedModel {
  evaluate(): Promise<Evaluation>;
  readonly embedder: () => Promise<VectorSource<T>>;
  /** Embeds images that are not among the items, without anything remembered. */
  embedImages?(images: readonly ImageItem[]): AsyncIterable<{ readonly vector: Float32Array }>;
}
