import type { ImageItem, VectorItem } from '../../data/item.ts';
import type { Context } from '../context.ts';
import { imagesMaterial } from './images-material.ts';
import type { Material } from './material.ts';
import { openTrainingData } from './read-data.ts';
import { vectorsMaterial } from './vectors-material.ts';

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
