// The same work on either engine. Each in a process of its own: two copies of TensorFlow.js would share what is global.
import type { Tensor, Tensor2D, Variable } from '@tensorflow/tfjs-core';
import type { EngineIdentity, Network } from '../../../src/engines/engine.ts';
import { WASM_ENGINE } from '../../../src/engines/tfjs/identity.ts';
import { buildNetwork, disposeNetwork } from '../../../src/engines/tfjs/network.ts';
import type { Runtime } from '../../../src/engines/tfjs/runtime.ts';
import { openTensorflowRuntime } from '../../../src/engines/tfjs/tensorflow/tensorflow-engine.ts';
import { engineOn } from '../../../src/engines/tfjs/tfjs-engine.ts';
import { seedInitializers } from '../../../src/engines/tfjs/topology.ts';
import { trainableNetwork } from '../../../src/engines/tfjs/trainable-network.ts';
import { softmaxCrossEntropy } from '../../../src/engines/tfjs/training-operations.ts';
import { openWasmRuntime } from '../../../src/engines/tfjs/wasm-runtime.ts';
import { setVariables } from '../../../src/hosts/environment.ts';
import { cnnTopology, randomValues, stripedImages } from '../cnn.ts';
import { smallJob, weightsDigest } from '../jobs.ts';

export interface Job {
  readonly engine: 'wasm' | 'tensorflow';
  /** Where tfjs-node is. */
  readonly folder: string;
  readonly layers: readonly { readonly network: Network; readonly output: string }[];
}

export interface Results {
  readonly identity: EngineIdentity;
  readonly initialWeights: string;
  /** Of all weights at the first batch, with dropout. */
  readonly gradients: readonly Float32Array[];
  /** Of the first steps. */
  readonly losses: readonly number[];
  readonly trainedTwice: readonly [string, string];
  /** What each of `layers` gives for the same inputs. */
  readonly outputs: readonly Float32Array[];
  /** Vectors of the same 64 rows, in one batch and in batches of 17 and of 1. */
  readonly embedded: readonly Float32Array[];
  readonly tensorsLeft: number;
  readonly speed: Readonly<
    Record<'train' | 'predict', { readonly perSecond: number; readonly cpuMs: number }>
  >;
}

async function open({ engine, folder }: Job): Promise<{ runtime: Runtime; identity: EngineIdentity }> {
  return engine === 'tensorflow'
    ? openTensorflowRuntime({ folder, setVariables })
    : { runtime: await openWasmRuntime(), identity: WASM_ENGINE };
}

const SIZE = 32;
const CLASSES = 10;
const topology = cnnTopology({ size: SIZE, dimension: 512, classes: CLASSES });
const ROW = SIZE * SIZE * 3;
const images = stripedImages(640, SIZE, 3, CLASSES, 1);
const bigJob = { topology, training: images, batchSize: 64, learningRate: 1e-3 };

async function gradientsOf(runtime: Runtime): Promise<Float32Array[]> {
  const { tf } = runtime;
  const model = buildNetwork(runtime, seedInitializers(runtime.engine, topology, 3), false);
  const rows = Int32Array.from({ length: 64 }, (_, row) => row);
  const inputs = await images.inputs.read(rows);
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  const logits = trainableNetwork(runtime, model);
  const values = tf.tidy(() => {
    const x: Tensor = tf.tensor(inputs, [64, SIZE, SIZE, 3]);
    const labels = tf.tensor1d(images.labels.subarray(0, 64), 'int32');
    const oneHot: Tensor = tf.cast(tf.oneHot(labels, CLASSES), 'float32');
    const { grads } = tf.variableGrads(
      () => softmaxCrossEntropy(tf, logits(x, 77), oneHot as Tensor2D),
      variables,
    );
    return variables.map(({ name }) => grads[name]!.dataSync<'float32'>());
  });
  disposeNetwork(model);
  return values;
}

async function measured(count: number, work: () => Promise<unknown>) {
  const begun = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return {
    perSecond: (count * 1000) / (performance.now() - begun),
    cpuMs: (user + system) / 1000 / count,
  };
}

async function workOn(job: Job): Promise<Results> {
  const { runtime, identity } = await open(job);
  const engine = engineOn(runtime, identity);
  const tensorsBefore = runtime.tf.memory().numTensors;
  const losses: number[] = [];
  const onStep = (_epoch: number, _samples: number, loss: number) => void losses.push(loss);
  const first = await engine.train(smallJob({ ...bigJob, epochs: 1, onStep }));
  const train = await measured(1280, () => engine.train(smallJob({ ...bigJob, epochs: 2 })));

  const outputs: Float32Array[] = [];
  for (const { network, output } of job.layers) {
    const predictor = await engine.load(network, [output]);
    const { inputShape } = engine.describe(network.topology);
    const inputs = randomValues(
      inputShape.reduce((a, b) => a * b, 3),
      7,
    );
    outputs.push(...(await predictor.predict(inputs, 3)));
    predictor.dispose();
  }

  const predictor = await engine.load(first, ['embedding']);
  const pixels = randomValues(64 * ROW, 5);
  const embedIn = async (size: number) => {
    const vectors = new Float32Array(64 * 512);
    for (let row = 0; row < 64; row += size) {
      const rows = Math.min(size, 64 - row);
      const [some] = await predictor.predict(pixels.slice(row * ROW, (row + rows) * ROW), rows);
      vectors.set(some!, row * 512);
    }
    return vectors;
  };
  const embedded = [await embedIn(64), await embedIn(17), await embedIn(1)];
  const predict = await measured(1280, async () => {
    for (let round = 0; round < 20; round++) await predictor.predict(pixels, 64);
  });
  predictor.dispose();

  const twice = [await engine.train(smallJob()), await engine.train(smallJob())].map(weightsDigest);
  return {
    identity: { ...identity },
    initialWeights: weightsDigest(await engine.train(smallJob({ ...bigJob, epochs: 0 }))),
    gradients: await gradientsOf(runtime),
    losses,
    trainedTwice: [twice[0]!, twice[1]!],
    outputs,
    embedded,
    tensorsLeft: runtime.tf.memory().numTensors - tensorsBefore,
    speed: { train, predict },
  };
}

process.once('message', async (job: Job) => {
  process.send!(await workOn(job), () => process.disconnect());
});
