import * as v from 'valibot';
import type { Preprocessing } from '../data/preprocessing.ts';
import type { EpochMetrics } from '../engines/engine.ts';
import type { Declaration } from '../model/declared-model.ts';
import type { Training } from '../model/model.ts';

interface AnyVersion {
  /** The model's digest. */
  readonly digest: string;
  /** Length of an embedding. */
  readonly dimension: number;
  /** Whose run registered it. */
  readonly commit?: string;
  readonly createdAt: string;
  /** SHA-256 of each file, by its path. */
  readonly files: Readonly<Record<string, string>>;
}

/** A model that was trained here, and that this program runs. */
export interface TrainedVersion extends AnyVersion {
  /** Absent in records of before there were declared models. */
  readonly kind?: 'trained';
  readonly training: Training;
  /** Class names in the order of the classifier's outputs. */
  readonly labels: readonly string[];
  readonly preprocessing: Preprocessing;
  /** Over the embedding network's topology alone: the same when only classes are added. */
  readonly topologyDigest: string;
}

/** A model that others run, known by what is said of it; it has no files. */
export interface DeclaredVersion extends AnyVersion {
  readonly kind: 'declared';
  readonly declaration: Declaration;
}

/** A model version: immutable. Its label lives in the index of labels. */
export type ModelVersion = TrainedVersion | DeclaredVersion;

/** A version's record before its files are known. */
export type VersionRecord = Omit<TrainedVersion, 'files'> | Omit<DeclaredVersion, 'files'>;

/** By what an equal model is found again: the key of its training, or what was declared. */
export function keyOfOrigin(version: VersionRecord): string {
  return version.kind === 'declared' ? version.digest : version.training.key;
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

const anyVersion = {
  digest,
  dimension: v.pipe(count, v.minValue(1)),
  commit: v.exactOptional(text),
  createdAt: text,
  files: v.record(text, digest),
};

const trainedSchema: v.GenericSchema<unknown, TrainedVersion> = v.looseObject({
  ...anyVersion,
  kind: v.exactOptional(v.literal('trained')),
  training: trainingSchema,
  labels: v.array(text),
  preprocessing: preprocessingSchema,
  topologyDigest: digest,
});

const declaredSchema: v.GenericSchema<unknown, DeclaredVersion> = v.looseObject({
  ...anyVersion,
  kind: v.literal('declared'),
  declaration: v.looseObject({
    name: text,
    revision: v.exactOptional(text),
    dimension: v.pipe(count, v.minValue(1)),
  }),
});

export const versionSchema: v.GenericSchema<unknown, ModelVersion> = v.lazy((version) =>
  version !== null && typeof version === 'object' && 'kind' in version && version.kind === 'declared'
    ? declaredSchema
    : trainedSchema,
);
