import { beforeAll, describe, expect, test } from 'vitest';
import { preprocessing } from '../../src/data/preprocessing.ts';
import type { Engine, LabelledSource } from '../../src/engines/engine.ts';
import { openWasmEngine } from '../../src/engines/tfjs/wasm-engine.ts';
import { CATALOGUE } from '../../src/evaluate/catalogue.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { judge } from '../../src/gate/judge.ts';
import { gateRules } from '../../src/gate/rules.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { silentLog } from '../../src/lib/log.ts';
import { CLASSIFIER_LAYER, EMBEDDING_LAYER } from '../../src/model/model.ts';
import { type ModelFile, readModelFiles, writeModelFiles } from '../../src/model/model-files.ts';
import { describeNetwork } from '../../src/model/recipes/recipes.ts';
import { type TrainedModel, trainModel } from '../../src/model/train-model.ts';
import { shape } from './tiny-model.ts';

const row = shape.imageSize ** 2 * shape.channels;

/** Noise with one bright channel: the class. Item `i` is the same in every set. */
function images(first: number, count: number): LabelledSource & { readonly rows: Float32Array } {
  const labels = Int32Array.from({ length: count }, (_, i) => (first + i) % shape.classes);
  const rows = Float32Array.from({ length: count * row }, (_, at) => {
    const noise = (Math.imul(first * row + at + 1, 2_654_435_761) >>> 8) / 2 ** 24;
    return at % shape.channels === labels[Math.floor(at / row)] ? 0.3 + noise * 0.7 : noise * 0.7;
  });
  const read = (indices: Int32Array): Float32Array =>
    Float32Array.from(
      { length: indices.length * row },
      (_, at) => rows[indices[Math.floor(at / row)]! * row + (at % row)]!,
    );
  return { inputs: { count, read }, labels, rows };
}

const training = images(0, 48);
const held = images(1000, 21);
const labels = ['red', 'green', 'blue'];

const train = (engine: Engine): Promise<TrainedModel> =>
  trainModel({
    engine,
    topology: describeNetwork('cnn', shape),
    settings: {
      ...{
        recipe: 'cnn',
        epochs: 6,
        batchSize: 8,
        learningRate: 0.003,
        embeddingDimension: 8,
        seed: 3,
        patience: 3,
      },
    },
    training,
    validation: images(2000, 12),
    labels,
    preprocessing: preprocessing(shape.imageSize),
    log: silentLog,
    clock: systemClock,
    signal: new AbortController().signal,
  });

describe('a model that was really trained', () => {
  let engine: Engine;
  let trained: TrainedModel;
  let files: ReadonlyMap<ModelFile, Uint8Array>;

  beforeAll(async () => {
    engine = await openWasmEngine();
    trained = await train(engine);
    files = writeModelFiles(trained.model);
  });

  test('is the same when it is trained again', async () => {
    const again = await train(engine);
    expect(again.model.digest).toBe(trained.model.digest);
    expect(again.history).toEqual(trained.history);
  });

  test('as reloaded, is measured and passes its gate', async () => {
    const { classifier, digest } = readModelFiles(files, trained.model.digest);
    const predictor = await engine.load(classifier, [EMBEDDING_LAYER, CLASSIFIER_LAYER]);
    const [queries, scores] = await predictor.predict(held.rows, held.inputs.count);
    const [gallery] = await predictor.predict(training.rows, training.inputs.count);
    predictor.dispose();
    const evaluation = evaluate({
      modelDigest: digest,
      dataFingerprint: 'held',
      classes: labels,
      ids: Array.from(held.labels, (_, i) => `image ${i}`),
      labels: held.labels,
      scores: scores!,
      retrieval: {
        queries: queries!,
        gallery: { vectors: gallery!, labels: training.labels },
        dimension: shape.embeddingDimension,
        distance: 'cosine',
      },
    });
    const known = { catalogue: CATALOGUE, classes: labels };
    const rules = (gates: string[]) => gateRules({ minAccuracy: 0.9, gates }, known);
    expect(judge(evaluation, rules(['precision@10 >= 0.9', 'recall[red] >= 0.8']))).toMatchObject({
      judgement: 'pass',
    });
    expect(judge(evaluation, rules(['loss <= 0']))).toMatchObject({ judgement: 'fail' });
  });

  test('predicts the same in stock TensorFlow.js on its cpu backend', async () => {
    const predictor = await engine.load(trained.model.classifier, [CLASSIFIER_LAYER, EMBEDDING_LAYER]);
    const ours = await predictor.predict(held.rows, held.inputs.count);
    predictor.dispose();
    const tf = await import('@tensorflow/tfjs');
    await tf.setBackend('cpu');
    for (const [i, folder] of (['classifier', 'embedding'] as const).entries()) {
      const json = JSON.parse(Buffer.from(files.get(`${folder}/model.json`)!).toString()) as {
        modelTopology: object;
        weightsManifest: [{ weights: Parameters<typeof tf.io.decodeWeights>[1] }];
      };
      const stock = await tf.loadLayersModel(
        tf.io.fromMemory({
          modelTopology: json.modelTopology,
          weightSpecs: json.weightsManifest[0].weights,
          weightData: Uint8Array.from(files.get(`${folder}/weights.bin`)!).buffer,
        }),
      );
      const side = shape.imageSize;
      const x = tf.tensor(held.rows, [held.inputs.count, side, side, shape.channels]);
      const theirs = (stock.predict(x) as InstanceType<typeof tf.Tensor>).dataSync();
      expect(theirs).toHaveLength(ours[i]!.length);
      expect(Math.max(...theirs)).toBeGreaterThan(0.1);
      theirs.forEach((value, at) => {
        expect(Math.abs(ours[i]![at]! - value)).toBeLessThanOrEqual(1e-5);
      });
    }
  });
});
