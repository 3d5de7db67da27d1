import * as v from 'valibot';
import type { Preprocessing } from '../data/preprocessing.ts';

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const layer = v.looseObject({ class_name: v.string(), config: v.looseObject({}) });

const topology = v.strictObject({
  class_name: v.picklist(['Sequential', 'Functional', 'Model']),
  config: v.looseObject({ layers: v.pipe(v.array(layer), v.minLength(1)) }),
});

const weight = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  shape: v.pipe(v.array(v.pipe(v.number(), v.safeInteger(), v.minValue(1))), v.maxLength(6)),
  dtype: v.literal('float32'),
});

/** `classifier/model.json`: TensorFlow.js Layers format, with our digests as its user-defined metadata. */
export const classifierSchema = v.strictObject({
  format: v.literal('layers-model'),
  generatedBy: v.string(),
  convertedBy: v.null(),
  modelTopology: topology,
  weightsManifest: v.strictTuple([
    v.strictObject({ paths: v.strictTuple([v.literal('weights.bin')]), weights: v.array(weight) }),
  ]),
  userDefinedMetadata: v.strictObject({
    modelDigest: digest,
    parts: v.strictObject({ topology: digest, weights: digest, labels: digest, preprocessing: digest }),
  }),
});

export const labelsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.nonEmpty())),
  v.minLength(2),
  v.check((labels) => new Set(labels).size === labels.length),
);

/** More pixels than any recipe takes: memory is asked for by it. */
const MAX_IMAGE_SIZE = 4096;

export const preprocessingSchema: v.GenericSchema<Preprocessing> = v.strictObject({
  imageSize: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MAX_IMAGE_SIZE)),
  channels: v.literal(3),
  decoder: v.string(),
  resize: v.string(),
  background: v.literal('white'),
  scale: v.pipe(v.number(), v.finite()),
});
