import type { Preprocessing } from '../data/preprocessing.ts';
import type { EpochMetrics, Network } from '../engines/engine.ts';

/** A trained (or taken) model: a classifier, and inside it the embedding that is indexed. */
export interface Model {
  /** SHA-256 over topology, weights, labels and preprocessing: the identity of a model version. */
  readonly digest: string;
  /** From input to softmax. */
  readonly classifier: Network;
  /** Class names in the order of the softmax's outputs. */
  readonly labels: readonly string[];
  readonly preprocessing: Preprocessing;
}

/** How a model came to be: everything that decides its training, and what is told about it. */
export interface Training {
  readonly recipe: string;
  readonly engine: string;
  readonly engineNumericVersion: number;
  readonly seed: number;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly embeddingDimension: number;
  /** Fingerprint of the training and validation items. */
  readonly dataFingerprint: string;
  /** Digest over all that decides the result: equal keys train equal models. */
  readonly key: string;
  readonly itemCount: number;
  readonly history: readonly EpochMetrics[];
}

/** Names of the layers whose outputs are read. */
export const EMBEDDING_LAYER = 'embedding';
export const CLASSIFIER_LAYER = 'classifier';
