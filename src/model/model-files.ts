import * as v from 'valibot';
import type { Network, WeightTensor } from '../engines/engine.ts';
import { parseBoundedJson } from '../lib/bounded-json.ts';
import { canonicalJson, sha256, shortDigest } from '../lib/digest.ts';
import { badInput, type CodedError } from '../lib/errors.ts';
import type { Model } from './model.ts';
import { createModel, modelDigest, partDigests, weightBytes, weightSpecs } from './model-digest.ts';
import { classifierSchema, labelsSchema, preprocessingSchema } from './model-schema.ts';
import { embeddingNetwork } from './truncate.ts';

/** Every file of a model, by its path. */
export const MODEL_FILES = [
  'classifier/model.json',
  'classifier/weights.bin',
  'embedding/model.json',
  'embedding/weights.bin',
  'labels.json',
  'preprocessing.json',
] as const;

export type ModelFile = (typeof MODEL_FILES)[number];

const TAKE_AS_WRITTEN = 'Restore the files as they were written: a model is never edited.';

/**
 * A model as files: two networks in TensorFlow.js Layers format, whose `userDefinedMetadata.modelDigest` says to
 * which model they belong, then labels and preprocessing. Equal models give equal bytes.
 */
export function writeModelFiles(model: Model): Map<ModelFile, Uint8Array> {
  const { digest, classifier, labels, preprocessing } = model;
  const embedding = embeddingNetwork(classifier);
  const named = { modelDigest: digest };
  return new Map([
    ['classifier/model.json', layersFile(classifier, { ...named, parts: partDigests(model) })],
    ['classifier/weights.bin', weightBytes(classifier)],
    ['embedding/model.json', layersFile(embedding, named)],
    ['embedding/weights.bin', weightBytes(embedding)],
    ['labels.json', jsonBytes(labels)],
    ['preprocessing.json', jsonBytes(preprocessing)],
  ]);
}

/**
 * The model that files hold. Files that are none of a model's are left alone.
 * @param expected the digest that the model must have, where it is known
 * @throws badInput `model.missing-file`; `model.changed`, naming the file, when a byte is not as it was written;
 * `model.other` when it is not the model expected
 */
export function readModelFiles(files: ReadonlyMap<string, Uint8Array>, expected?: string): Model {
  const missing = MODEL_FILES.filter((file) => !files.has(file));
  if (missing.length > 0)
    throw badInput('model.missing-file', 'Files of the model are missing.', {
      problems: missing,
      fix: 'Restore the folder as it was written, or `train` again.',
    });

  const layers = readJson(files, 'classifier/model.json', classifierSchema);
  const labels = readJson(files, 'labels.json', labelsSchema);
  const preprocessing = readJson(files, 'preprocessing.json', preprocessingSchema);
  const bytes = files.get('classifier/weights.bin')!;

  const { modelDigest: digest, parts } = layers.userDefinedMetadata;
  if (modelDigest(parts) !== digest) throw changed('classifier/model.json', 'its digests disagree');
  if (sha256(bytes) !== parts.weights) throw changed('classifier/weights.bin', 'its digest is another');
  const weights = sliceWeights(layers.weightsManifest[0].weights, bytes);
  const model = createModel({
    classifier: { topology: layers.modelTopology, weights },
    labels,
    preprocessing,
  });
  if (model.digest !== digest) {
    const found = partDigests(model);
    if (found.labels !== parts.labels) throw changed('labels.json', 'its digest is another');
    if (found.preprocessing !== parts.preprocessing)
      throw changed('preprocessing.json', 'its digest is another');
    throw changed('classifier/model.json', 'the digest of its layers is another');
  }
  if (expected !== undefined && digest !== expected)
    throw badInput(
      'model.other',
      `The files hold the model ${shortDigest(digest)}, not ${shortDigest(expected)}, as their record says.`,
      { fix: TAKE_AS_WRITTEN },
    );
  for (const [file, content] of writeModelFiles(model))
    if (Buffer.compare(content, files.get(file)!) !== 0)
      throw changed(file, 'it does not belong to the classifier beside it');
  return model;
}

function layersFile(network: Network, userDefinedMetadata: object): Uint8Array {
  return jsonBytes({
    format: 'layers-model',
    generatedBy: 'vector-index-action',
    convertedBy: null,
    modelTopology: network.topology,
    weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs(network) }],
    userDefinedMetadata,
  });
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${canonicalJson(value)}\n`);
}

/** The value as it was parsed, not as a schema would copy it: a key such as `__proto__` stays an ordinary key. */
function readJson<T>(
  files: ReadonlyMap<string, Uint8Array>,
  file: ModelFile,
  schema: v.GenericSchema<unknown, T>,
): T {
  const bytes = files.get(file)!;
  let value: unknown;
  let canonical: Uint8Array;
  try {
    value = parseBoundedJson(bytes);
    canonical = jsonBytes(value);
  } catch (cause) {
    throw changed(file, 'it is not valid JSON', cause);
  }
  const result = v.safeParse(schema, value);
  if (!result.success) {
    const [issue] = result.issues;
    throw changed(file, `${v.getDotPath(issue) ?? 'its content'}: ${issue.message}`);
  }
  if (Buffer.compare(canonical, bytes) !== 0) throw changed(file, 'it was written by something else');
  return value as T;
}

function sliceWeights(
  specs: readonly Pick<WeightTensor, 'name' | 'shape'>[],
  bytes: Uint8Array,
): WeightTensor[] {
  const ends: number[] = [];
  let end = 0;
  for (const { shape } of specs) {
    end += shape.reduce((product, side) => product * side, 1);
    ends.push(end);
  }
  if (end * 4 !== bytes.length)
    throw changed('classifier/model.json', 'its shapes do not add up to the weights');
  const values = new Float32Array(new Uint8Array(bytes).buffer);
  return specs.map(({ name, shape }, i) => ({
    name,
    shape,
    values: values.subarray(ends[i - 1] ?? 0, ends[i]),
  }));
}

function changed(file: ModelFile, why: string, cause?: unknown): CodedError {
  return badInput('model.changed', `The model's file ${file} is damaged or was changed: ${why}.`, {
    fix: TAKE_AS_WRITTEN,
    cause,
  });
}
