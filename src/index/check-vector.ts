import { verificationFailed } from '../lib/errors.ts';
import { isFiniteVector, isZeroVector } from '../lib/vectors.ts';
import type { GenerationDescription } from '../stores/store.ts';

/**
 * Can the vector of an item be searched?
 * @param consequence what it means for readers that it cannot, a sentence
 * @throws CodedError `index.bad-vector` (exit 4)
 */
export function checkVector(
  id: string,
  vector: Float32Array,
  { dimension, distance }: GenerationDescription,
  consequence: string,
): void {
  const wrong =
    vector.length !== dimension
      ? `has ${vector.length} values where the index has ${dimension}`
      : !isFiniteVector(vector)
        ? 'holds NaN or infinity'
        : distance === 'cosine' && isZeroVector(vector)
          ? 'is all zeros, which has no direction for cosine distance'
          : undefined;
  if (wrong === undefined) return;
  throw verificationFailed(
    'index.bad-vector',
    `The vector of ${JSON.stringify(id)} ${wrong}. ${consequence}`,
    {
      fix: 'A model that answers so is not fit for an index: train longer, with another seed or a lower learning-rate, or choose distance: euclidean.',
    },
  );
}
