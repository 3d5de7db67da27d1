import type { Network, WeightTensor } from '../engines/engine.ts';
import { digestOf, sha256 } from '../lib/digest.ts';
import { vectorBytes } from '../lib/vectors.ts';
import type { Model } from './model.ts';

/** Digests of the four things that make a model; each is kept in one file. */
export interface PartDigests {
  /** Layers, and the names and shapes of their weights. */
  readonly topology: string;
  readonly weights: string;
  readonly labels: string;
  readonly preprocessing: string;
}

/** A model from its parts, under its digest. */
export function createModel(parts: Omit<Model, 'digest'>): Model {
  return { ...parts, digest: modelDigest(partDigests(parts)) };
}

/** The identity of a model version. */
export function modelDigest(parts: PartDigests): string {
  return digestOf(parts);
}

export function partDigests({ classifier, labels, preprocessing }: Omit<Model, 'digest'>): PartDigests {
  return {
    topology: digestOf({ topology: classifier.topology, weights: weightSpecs(classifier) }),
    weights: sha256(weightBytes(classifier)),
    labels: digestOf(labels),
    preprocessing: digestOf(preprocessing),
  };
}

/** Values of all weights, float32 little-endian, in their order. */
export function weightBytes({ weights }: Network): Uint8Array {
  return Buffer.concat(weights.map(({ values }) => vectorBytes(values)));
}

/** Name and shape of each weight, as a weights manifest lists them. */
export function weightSpecs({
  weights,
}: Network): (Pick<WeightTensor, 'name' | 'shape'> & { dtype: string })[] {
  return weights.map(({ name, shape }) => ({ name, shape, dtype: 'float32' }));
}
