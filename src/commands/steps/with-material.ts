import type { ImageItem, VectorItem } from '../../data/item.ts';
import type { Context } from '../context.ts';
import { nameOfDeclared } from './declare-model.ts';
import { imagesMaterial } from './images-material.ts';
import type { Material } from './material.ts';
import { openSetting } from './open-setting.ts';
import { readQueriesFile } from './read-queries.ts';
import { vectorsMaterial } from './vectors-material.ts';

/**
 * Opens `data`, of whatever kind it is, and does something with it. What is wrong with the file of `queries` is told
 * first: data may take long to read.
 * @throws CodedError `data.…`, `gate.…`, `model.undeclared` (exit 2)
 */
export async function withMaterial<R>(
  context: Context,
  use: <T extends ImageItem | VectorItem>(material: Material<T>) => Promise<R>,
): Promise<R> {
  const file = await readQueriesFile(context);
  context.log.step('Reading the data');
  const data = await openSetting(context, 'data', () => nameOfDeclared(context));
  return data.kind === 'images'
    ? use(await imagesMaterial(context, data, file))
    : use(await vectorsMaterial(context, data, file));
}
