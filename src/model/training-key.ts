import type { Preprocessing } from '../data/preprocessing.ts';
import type { Engine, LayersTopology } from '../engines/engine.ts';
import { digestOf } from '../lib/digest.ts';

/** How to train, as the user set it. */
export interface TrainingSettings {
  readonly recipe: string;
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly embeddingDimension: number;
  readonly seed: number;
  /** Epochs without a better validation loss before training stops; 0 never stops. */
  readonly patience: number;
}

/** Everything that decides the weights that training ends with. */
export interface TrainingInputs {
  readonly engine: Pick<Engine, 'name' | 'numericVersion'>;
  readonly topology: LayersTopology;
  readonly settings: TrainingSettings;
  readonly labels: readonly string[];
  readonly preprocessing: Preprocessing;
  /** Of the items that are learned from. */
  readonly trainingFingerprint: string;
  /** Of the items that steer training; absent when there are none. */
  readonly validationFingerprint?: string;
}

/** Digest over all that decides the result of training: equal keys train equal models. */
export function trainingKey(inputs: TrainingInputs): string {
  const { engine, topology, settings, labels, preprocessing } = inputs;
  const { patience, ...always } = settings;
  return digestOf({
    engine: engine.name,
    engineNumericVersion: engine.numericVersion,
    topology,
    settings: always,
    labels,
    preprocessing,
    training: inputs.trainingFingerprint,
    validation: inputs.validationFingerprint === undefined ? null : [inputs.validationFingerprint, patience],
  });
}
