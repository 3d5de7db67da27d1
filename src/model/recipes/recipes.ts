import { closest } from 'fastest-levenshtein';
import type { LayersTopology } from '../../engines/engine.ts';
import { badInput } from '../../lib/errors.ts';
import { cnn, type NetworkShape } from './cnn.ts';

type Recipe = (shape: NetworkShape) => LayersTopology;

/** Every network that can be trained, by the name that the setting `recipe` takes. */
const RECIPES: ReadonlyMap<string, Recipe> = new Map([['cnn', cnn]]);

/**
 * The network that a recipe describes.
 * @throws badInput `model.unknown-recipe`, and what the recipe throws for a shape it cannot have
 */
export function describeNetwork(recipe: string, shape: NetworkShape): LayersTopology {
  const describe = RECIPES.get(recipe);
  if (describe !== undefined) return describe(shape);
  const names = [...RECIPES.keys()];
  throw badInput('model.unknown-recipe', `\`recipe\` is "${recipe}", which does not exist.`, {
    fix: `Did you mean "${closest(recipe, names)}"? The recipes are ${names.join(', ')}.`,
  });
}
