import { counted } from '../lib/counted.ts';
import { verificationFailed } from '../lib/errors.ts';
import { isFiniteVector, isZeroVector } from '../lib/vectors.ts';
import type { GenerationDescription } from '../stores/store.ts';

/**
 * Can the vector of an item be searched?
 * @param zeroVectors does the store take them, under distances for which they have a meaning?
 * @param consequence what it means for readers that it cannot, a sentence
 * @throws CodedError `index.bad-vector` (exit 4)
 */
export function checkVector(
  id: string,
  vector: Float32Array,
  { dimension, distance }: GenerationDescription,
  zeroVectors: boolean,
  consequence: string,
): void {
  const wrong =
    vector.length !== dimension
      ? `has ${counted(vector.length, 'value')} where the index has ${dimension}`
      : !isFiniteVector(vector)
        ? 'holds NaN or infinity'
        : (zeroVectors && distance !== 'cosine') || !isZeroVector(vector)
          ? undefined
          : distance === 'cosine'
            ? 'is all zeros, which has no direction for cosine distance'
            : 'is all zeros, which this store does not take';
  if (wrong === undefined) return;
  throw verificationFailed(
    'index.bad-vector',
    `The vector of ${JSON.stringify(id)} ${wrong}. ${consequence}`,
    {
      fix: 'A model that answers so is not fit for an index: train longer, with another `seed` or a lower `learning-rate`, or choose `distance: euclidean`.',
    },
  );
}
