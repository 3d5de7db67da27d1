import * as v from 'valibot';
import type { Preprocessing } from '../data/preprocessing.ts';
import type { EpochMetrics } from '../engines/engine.ts';
import type { Training } from '../model/model.ts';

/** A model version: immutable. Its label lives in the index of labels. */
export interface ModelVersion {
  /** The model's digest. */
  readonly digest: string;
  readonly training: Training;
  /** Class names in the order of the classifier's outputs. */
  readonly labels: readonly string[];
  readonly preprocessing: Preprocessing;
  /** Over the embedding network's topology alone: the same when only classes are added. */
  readonly topologyDigest: string;
  /** Length of an embedding. */
  readonly dimension: number;
  /** Whose run registered it. */
  readonly commit?: string;
  readonly createdAt: string;
  /** SHA-256 of each file, by its path. */
  readonly files: Readonly<Record<string, string>>;
}

const text = v.pipe(v.string(), v.nonEmpty());
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256 digest'));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const epochSchema: v.GenericSchema<unknown, EpochMetrics> = v.looseObject({
  epoch: count,
  loss: v.number(),
  accuracy: v.number(),
  validationLoss: v.exactOptional(v.number()),
  validationAccuracy: v.exactOptional(v.number()),
});

const trainingSchema: v.GenericSchema<unknown, Training> = v.looseObject({
  recipe: text,
  engine: text,
  engineNumericVersion: v.number(),
  seed: v.number(),
  epochs: count,
  batchSize: count,
  learningRate: v.number(),
  embeddingDimension: count,
  dataFingerprint: digest,
  key: digest,
  itemCount: count,
  history: v.array(epochSchema),
});

const preprocessingSchema: v.GenericSchema<unknown, Preprocessing> = v.looseObject({
  imageSize: count,
  channels: v.literal(3),
  decoder: text,
  resize: text,
  background: v.literal('white'),
  scale: v.number(),
});

export const versionSchema: v.GenericSchema<unknown, ModelVersion> = v.looseObject({
  digest,
  training: trainingSchema,
  labels: v.array(text),
  preprocessing: preprocessingSchema,
  topologyDigest: digest,
  dimension: v.pipe(count, v.minValue(1)),
  commit: v.exactOptional(text),
  createdAt: text,
  files: v.record(text, digest),
});
