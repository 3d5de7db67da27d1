import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Rank, ShapeMap } from '@tensorflow/tfjs-core';
import * as layers from '@tensorflow/tfjs-layers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EpochMetrics, LabelledSource, Network } from '../../src/engines/engine.ts';
import { openWasmEngine } from '../../src/engines/tfjs/wasm-engine.ts';
import { CodedError } from '../../src/lib/errors.ts';
import { relativeError, tf } from './backends.ts';
import { cnnTopology, stripedImages } from './cnn.ts';
import { smallJob, weightsDigest } from './jobs.ts';

const engine = await openWasmEngine();
const smallTopology = smallJob().topology;

let tensorsBefore: number;
beforeEach(async () => {
  await tf.setBackend('wasm');
  tensorsBefore = tf.memory().numTensors;
});
afterEach(() => {
  expect(tf.memory().numTensors, 'tensors that were not freed').toBe(tensorsBefore);
});

const failure = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error('it should have failed');
};

describe('the same job', () => {
  test('gives the same bits again, and in another process, which prints nothing of its own', async () => {
    const digest = weightsDigest(await engine.train(smallJob()));
    expect(weightsDigest(await engine.train(smallJob()))).toBe(digest);
    const script = fileURLToPath(new URL('train-in-process.ts', import.meta.url));
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script]);
    expect({ stdout, stderr }).toEqual({ stdout: digest, stderr: '' });
  });

  test('with another seed gives other weights, and does not depend on seeds in the topology', async () => {
    const digest = weightsDigest(await engine.train(smallJob({ epochs: 0 })));
    expect(weightsDigest(await engine.train(smallJob({ epochs: 0, seed: 6 })))).not.toBe(digest);
    expect(weightsDigest(await engine.train(smallJob({ epochs: 0, seed: 5 + 2 ** 32 })))).not.toBe(digest);
    const json = JSON.stringify(smallTopology).replaceAll(
      '"use_bias":true',
      '"use_bias":true,"kernel_initializer":{"class_name":"GlorotUniform","config":{"seed":77}}',
    );
    const job = smallJob({ epochs: 0, topology: JSON.parse(json) });
    expect(weightsDigest(await engine.train(job))).toBe(digest);
  });
});

test('the bits are those of this numeric version: raise it (src/engines/tfjs/identity.ts) when this fails', async () => {
  const digest = weightsDigest(await engine.train(smallJob()));
  expect([engine.numericVersion, digest]).toEqual([
    1,
    'b97b065ba4a48fbfe40a1be31cd3d9e74e58f9ed580b8ef36b231ad4c00eac12',
  ]);
});

describe('initial weights', () => {
  test('are Glorot uniform, as in Keras, every layer its own; biases zero', async () => {
    const topology = cnnTopology({ size: 12, dimension: 64, classes: 5 });
    const { weights } = await engine.train(
      smallJob({ topology, epochs: 0, training: stripedImages(5, 12, 3, 5, 1) }),
    );
    for (const { name, shape, values } of weights) {
      if (name.endsWith('/bias')) {
        expect(values.every((value) => value === 0)).toBe(true);
        continue;
      }
      const receptive = shape.length === 4 ? shape[0]! * shape[1]! : 1;
      const limit = Math.sqrt(6 / (receptive * (shape.at(-2)! + shape.at(-1)!)));
      const largest = Math.max(...values.map(Math.abs));
      expect(largest).toBeLessThanOrEqual(Math.fround(limit));
      expect(largest).toBeGreaterThan(0.97 * limit);
      const variance = values.reduce((sum, value) => sum + value * value, 0) / values.length;
      expect(Math.abs(variance / (limit ** 2 / 3) - 1)).toBeLessThan(0.15);
    }
    const firstValues = weights.map(({ values }) => values[0]).filter((value) => value !== 0);
    expect(new Set(firstValues).size).toBe(firstValues.length);
  });
});

describe('training against TensorFlow.js on its cpu backend', () => {
  test('the first steps have the same losses and weights', async () => {
    const size = 12;
    const classes = 4;
    const steps = 6;
    const topology = cnnTopology({ size, dimension: 24, classes, filters: [6, 10], dropoutRate: 0 });
    const training = stripedImages(20, size, 3, classes, 3);
    const job = smallJob({ topology, training, batchSize: 20, learningRate: 0.003, seed: 9 });
    const start = await engine.train({ ...job, epochs: 0 });
    const losses: number[] = [];
    const trained = await engine.train({
      ...job,
      epochs: steps,
      onEpoch: ({ loss }) => {
        losses.push(loss);
        return { keep: false, stop: false };
      },
    });

    await tf.setBackend('cpu');
    const model = await stockModel(start);
    model.compile({ optimizer: tf.train.adam(job.learningRate), loss: 'categoricalCrossentropy' });
    const inputs = await training.inputs.read(Int32Array.from(training.labels, (_, index) => index));
    const x = tf.tensor(inputs, [20, size, size, 3]);
    const y = tf.tidy(() => tf.oneHot(tf.tensor1d(training.labels, 'int32'), classes).toFloat());
    for (let step = 0; step < steps; step++)
      expect(losses[step]).toBeCloseTo((await model.trainOnBatch(x, y)) as number, 5);
    for (const [at, weight] of model.weights.entries()) {
      const expected = weight.read().dataSync<'float32'>();
      expect(relativeError(trained.weights[at]!.values, expected)).toBeLessThan(2e-4);
    }
    tf.dispose([x, y]);
    model.optimizer.dispose();
    model.dispose();
    await tf.setBackend('wasm');
  });

  test('a saved network has the names and the order of a model that TensorFlow.js saves', async () => {
    const network = await engine.train(smallJob({ epochs: 0 }));
    const model = await stockModel(network);
    let names: string[] | undefined;
    await model.save(
      tf.io.withSaveHandler(async (artifacts) => {
        names = artifacts.weightSpecs?.map(({ name }) => name);
        return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' as const } };
      }),
    );
    expect(network.weights.map(({ name }) => name)).toEqual(names);
    model.dispose();
  });
});

describe('an epoch', () => {
  test('uses every sample once, in an order of its own, the last batch too', async () => {
    const source = stripedImages(50, 12, 1, 3, 1);
    const read: number[][] = [];
    const training: LabelledSource = {
      ...source,
      inputs: {
        count: 50,
        read: async (indices) => {
          read.push([...indices]);
          return source.inputs.read(indices);
        },
      },
    };
    const seen: number[] = [];
    const losses: number[] = [];
    const epochs: EpochMetrics[] = [];
    await engine.train(
      smallJob({
        training,
        onStep(_epoch, samples, loss) {
          seen.push(samples);
          losses.push(loss);
        },
        onEpoch(metrics) {
          epochs.push(metrics);
          return { keep: false, stop: false };
        },
      }),
    );
    expect(seen).toEqual([16, 32, 48, 50, 16, 32, 48, 50]);
    const [first, second] = [read.slice(0, 4).flat(), read.slice(4).flat()];
    for (const order of [first, second])
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
    expect(first).not.toEqual(second);
    const mean = (from: number) =>
      (16 * losses[from]! + 16 * losses[from + 1]! + 16 * losses[from + 2]! + 2 * losses[from + 3]!) / 50;
    expect(epochs.map(({ epoch, loss }) => [epoch, loss])).toEqual([
      [1, mean(0)],
      [2, mean(4)],
    ]);
  });

  test('measures validation data without dropout, and learns', async () => {
    const validation = stripedImages(30, 12, 1, 3, 77);
    const epochs: EpochMetrics[] = [];
    const network = await engine.train(
      smallJob({
        validation,
        epochs: 12,
        onEpoch(metrics) {
          epochs.push(metrics);
          return { keep: false, stop: false };
        },
      }),
    );
    const last = epochs.at(-1)!;
    expect(last.validationAccuracy).toBeGreaterThan(0.9);
    const predictor = await engine.load(network, ['classifier']);
    const [scores] = await predictor.predict(
      await validation.inputs.read(Int32Array.from(validation.labels, (_, index) => index)),
      30,
    );
    predictor.dispose();
    const loss =
      validation.labels.reduce((sum, label, row) => sum - Math.log(scores![row * 3 + label]!), 0) / 30;
    expect(last.validationLoss).toBeCloseTo(loss, 4);
  });
});

describe('the caller decides', () => {
  test('which epoch is kept, and when to stop', async () => {
    const afterOne = weightsDigest(await engine.train(smallJob({ epochs: 1 })));
    const kept = await engine.train(
      smallJob({ epochs: 3, onEpoch: ({ epoch }) => ({ keep: epoch === 1, stop: false }) }),
    );
    expect(weightsDigest(kept)).toBe(afterOne);
    let epochs = 0;
    const stopped = await engine.train(
      smallJob({ epochs: 5, onEpoch: () => ({ keep: false, stop: ++epochs === 1 }) }),
    );
    expect(epochs).toBe(1);
    expect(weightsDigest(stopped)).toBe(afterOne);
  });

  test('to abort: the next step is not taken, timers are heard in between', async () => {
    const controller = new AbortController();
    const reason = new Error('SIGTERM');
    let steps = 0;
    const work = engine.train(
      smallJob({
        epochs: 10_000,
        signal: controller.signal,
        onStep: () => {
          if (++steps === 3) setTimeout(() => controller.abort(reason), 0);
        },
      }),
    );
    expect(await failure(work)).toBe(reason);
    expect(steps).toBeLessThan(100);
    expect(await failure(engine.train(smallJob({ signal: AbortSignal.abort(reason) })))).toBe(reason);
  });
});

describe('training that fails', () => {
  test('a loss that explodes ends it with exit code 7, and what to try', async () => {
    const error = await failure(engine.train(smallJob({ learningRate: 1e4, epochs: 20 })));
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({ code: 'training.diverged', exitCode: 7 });
    expect((error as CodedError).message).toMatch(
      /^The training loss .* in epoch \d+, step \d of 4, with `learning-rate: 10000`\.$/,
    );
    expect((error as CodedError).fix).toMatch(/^Set `learning-rate` lower, such as 1000\./);
  });

  test('so does an input that is not a number', async () => {
    const source = stripedImages(50, 12, 1, 3, 1);
    const inputs = {
      count: 50,
      async read(indices: Int32Array) {
        return (await source.inputs.read(indices)).fill(Number.NaN, 0, 1);
      },
    };
    const error = await failure(engine.train(smallJob({ training: { ...source, inputs } })));
    expect(error).toMatchObject({ code: 'training.diverged', exitCode: 7 });
    expect((error as CodedError).message).toContain('became NaN in epoch 1, step 1 of 4');
  });

  test('data that does not fit the network is refused, all of it at once', async () => {
    const training = { ...stripedImages(50, 12, 1, 4, 1) };
    const validation = { ...stripedImages(4, 12, 1, 2, 1), labels: new Int32Array(0) };
    const error = await failure(engine.train(smallJob({ training, validation })));
    expect(error).toMatchObject({ code: 'engine.data', exitCode: 2 });
    expect((error as CodedError).problems).toEqual([
      'the training data has label 3, the network 3 classes',
      'the validation data is empty',
      'the validation data has 4 inputs and 0 labels',
    ]);
  });

  test('a layer that can run but not be trained is named', async () => {
    const model = layers.sequential({
      layers: [
        layers.layers.conv2d({
          inputShape: [8, 8, 1],
          filters: 4,
          kernelSize: 3,
          dilationRate: 2,
          name: 'wide',
        }),
        layers.layers.batchNormalization({ name: 'norm' }),
        layers.layers.dense({ units: 2, name: 'mixed' }),
        layers.layers.flatten(),
        layers.layers.dense({ units: 3, activation: 'sigmoid', name: 'scores' }),
      ],
    });
    const topology = model.toJSON(null, false) as unknown as Network['topology'];
    model.dispose();
    const error = await failure(engine.train(smallJob({ topology, training: stripedImages(6, 8, 1, 3, 1) })));
    expect(error).toMatchObject({ code: 'engine.unsupported', exitCode: 2 });
    expect((error as CodedError).message).toBe(
      'The engine wasm cannot train: wide (Conv2D) with dilation; norm (BatchNormalization); ' +
        'mixed (Dense) on what is not flattened; scores (Dense) is last, and should be a Dense layer with softmax.',
    );
  });
});

test('many trainings in one process do not make the memory grow', async () => {
  const heap = () => (tf.backend() as unknown as { wasm: { HEAPU8: Uint8Array } }).wasm.HEAPU8.length;
  await engine.train(smallJob({ epochs: 1 }));
  const before = { heap: heap(), bytes: tf.memory().numBytes };
  for (let round = 0; round < 20; round++) await engine.train(smallJob({ epochs: 1, seed: round }));
  expect({ heap: heap(), bytes: tf.memory().numBytes }).toEqual(before);
});

async function stockModel({ topology, weights }: Network): Promise<layers.LayersModel> {
  const model = await layers.loadLayersModel(tf.io.fromMemory({ modelTopology: topology }));
  tf.tidy(() =>
    model.setWeights(
      weights.map(({ values, shape }) => tf.tensor<Rank>(values, [...shape] as ShapeMap[Rank])),
    ),
  );
  return model;
}
