import { inputSource } from '../../data/batch-source.ts';
import type { ImageReader } from '../../data/image-reader.ts';
import { fingerprint, type ImageItem } from '../../data/item.ts';
import type { LabelledSource } from '../../engines/engine.ts';
import { digestOf, shortDigest } from '../../lib/digest.ts';
import { writeModelFiles } from '../../model/model-files.ts';
import { describeNetwork } from '../../model/recipes/recipes.ts';
import { trainModel } from '../../model/train-model.ts';
import { type TrainingSettings, trainingKey } from '../../model/training-key.ts';
import { embeddingNetwork } from '../../model/truncate.ts';
import { trainedOnly } from '../../reader/runnable-version.ts';
import { findByTrainingKey } from '../../registry/registered-versions.ts';
import { keyOfOrigin, type TrainedVersion } from '../../registry/version-record.ts';
import { readVersionFiles } from '../../registry/versions.ts';
import type { Context } from '../context.ts';
import { findCandidate, writeCandidate } from './candidate.ts';
import { noteVersion } from './note-model.ts';
import type { ObtainedModel } from './obtained-model.ts';
import type { TrainingData } from './read-data.ts';

/**
 * The model that training on this data gives: taken from the registry or the candidate's folder where an equal one
 * is there, else trained. In any case it is the candidate afterwards.
 */
export async function obtainModel(
  context: Context,
  data: TrainingData,
  reader: ImageReader,
): Promise<ObtainedModel<TrainedVersion>> {
  const { settings, log, modelName, engineIdentity } = context;
  const { imageSize, embeddingDimension, recipe, epochs, batchSize, learningRate, seed } = settings;
  const { preprocessing } = reader;
  const topology = describeNetwork(recipe, {
    ...{ imageSize, embeddingDimension, channels: preprocessing.channels, classes: data.classes.length },
  });
  const how: TrainingSettings = {
    ...{ recipe, epochs, batchSize, learningRate, embeddingDimension, seed },
    patience: settings.earlyStoppingPatience,
  };
  const key = trainingKey({
    ...{ engine: engineIdentity, topology, settings: how, labels: data.classes, preprocessing },
    trainingFingerprint: fingerprint(data.train),
    ...(data.validation.length === 0 ? {} : { validationFingerprint: fingerprint(data.validation) }),
  });

  log.step('Looking for a registered model');
  const registry = await context.registry();
  const registered = await findByTrainingKey(registry, modelName, key);
  if (registered !== undefined) {
    const { version: found, ...label } = registered;
    const version = trainedOnly(found);
    const model = { version, ...label, home: registry };
    log.info(
      `Taken, not trained again: ${label.label ?? shortDigest(version.digest)} was trained on the same data with the same settings.`,
    );
    await writeCandidate(context, {
      record: version,
      files: await readVersionFiles(registry, modelName, version),
    });
    await noteVersion(context, model, 'registered');
    return model;
  }
  const candidate = await findCandidate(context);
  if (candidate !== undefined && keyOfOrigin(candidate.version) === key) {
    const { storage: home } = candidate;
    const version = trainedOnly(candidate.version);
    log.info(
      `Taken, not trained again: the candidate ${shortDigest(version.digest)} in ${settings.candidate}.`,
    );
    await noteVersion(context, { version, home }, 'candidate');
    return { version, home };
  }
  log.info('None: it is trained now.');

  const engine = await context.engine();
  const training = await sourceOf(context, data.train, data.classes, reader);
  const validation =
    data.validation.length === 0 ? undefined : await sourceOf(context, data.validation, data.classes, reader);
  log.step('Training');
  const begun = context.clock.monotonic();
  const { model, history } = await trainModel({
    ...{ engine, topology, settings: how, training, labels: data.classes, preprocessing },
    ...(validation === undefined ? {} : { validation }),
    ...{ log, clock: context.clock, signal: context.signal },
  });
  const trainingMs = Math.round(context.clock.monotonic() - begun);
  const embedding = embeddingNetwork(model.classifier);
  const record = {
    kind: 'trained' as const,
    digest: model.digest,
    training: {
      ...{ recipe, epochs, batchSize, learningRate, embeddingDimension, seed, key, history },
      engine: engine.name,
      engineNumericVersion: engine.numericVersion,
      dataFingerprint: fingerprint([...data.train, ...data.validation]),
      itemCount: data.train.length + data.validation.length,
    },
    labels: model.labels,
    preprocessing,
    topologyDigest: digestOf(embedding.topology),
    dimension: engine.describe(embedding.topology).outputDimension,
    ...(context.commit === undefined ? {} : { commit: context.commit }),
    createdAt: context.clock.now().toISOString(),
  };
  const written = await writeCandidate(context, { record, files: writeModelFiles(model) });
  const [version, home] = [trainedOnly(written.version), written.storage];
  log.info(`Candidate ${shortDigest(model.digest)} in ${settings.candidate}.`);
  await noteVersion(context, { version, home }, 'trained', trainingMs);
  return { version, home };
}

async function sourceOf(
  { signal }: Context,
  items: readonly ImageItem[],
  classes: readonly string[],
  reader: ImageReader,
): Promise<LabelledSource> {
  const classOf = new Map(classes.map((name, index) => [name, index]));
  const inputs = await inputSource(items, reader, { signal });
  return { inputs, labels: Int32Array.from(items, ({ label }) => classOf.get(label!)!) };
}
