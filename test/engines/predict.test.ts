import * as layers from '@tensorflow/tfjs-layers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Network } from '../../src/engines/engine.ts';
import { openWasmEngine } from '../../src/engines/tfjs/wasm-engine.ts';
import type { CodedError } from '../../src/lib/errors.ts';
import { relativeError, tf } from './backends.ts';
import { cnnTopology, randomValues } from './cnn.ts';
import { LAYER_MODELS, toNetwork } from './layer-models.ts';

const engine = await openWasmEngine();
const make = layers.layers;

let tensorsBefore: number;
beforeEach(async () => {
  await tf.setBackend('wasm');
  tensorsBefore = tf.memory().numTensors;
});
afterEach(() => {
  expect(tf.memory().numTensors, 'tensors that were not freed').toBe(tensorsBefore);
});

async function expectSameAsCpu(model: layers.LayersModel, rows: number): Promise<void> {
  const network = toNetwork(model);
  const inputShape = model.inputs[0]!.shape.slice(1) as number[];
  const inputs = randomValues(
    inputShape.reduce((a, b) => a * b, rows),
    7,
  );
  await tf.setBackend('cpu');
  const expected = tf.tidy(() => {
    model.setWeights(network.weights.map(({ values, shape }) => tf.tensor(values, [...shape] as [number])));
    const result = model.predict(tf.tensor(inputs, [rows, ...inputShape])) as ReturnType<typeof tf.tensor>;
    return result.dataSync<'float32'>();
  });
  const predictor = await engine.load(network, [model.layers.at(-1)!.name]);
  const [actual] = await predictor.predict(inputs, rows);
  predictor.dispose();
  expect(actual!.length).toBe(expected.length);
  expect(relativeError(actual!, expected)).toBeLessThan(1e-5);
}

describe('every layer that the engine runs gives what the cpu backend gives', () => {
  test.each(Object.entries(LAYER_MODELS))('%s', async (_name, create) => {
    const model = create();
    await expectSameAsCpu(model, 3);
    model.dispose();
  });
});

describe('a row gives the same bits', () => {
  const topology = cnnTopology({ size: 16, dimension: 40, classes: 7 });
  const inputs = randomValues(64 * 16 * 16 * 3, 3);
  const rowLength = 16 * 16 * 3;
  const network = async (): Promise<Network> => {
    const model = await layers.loadLayersModel(tf.io.fromMemory({ modelTopology: topology }));
    const made = { ...toNetwork(model), topology };
    model.dispose();
    return made;
  };

  test('in a batch of 64, 17, and alone', async () => {
    const predictor = await engine.load(await network(), ['embedding', 'classifier']);
    const [embeddings, scores] = await predictor.predict(inputs, 64);
    const [some] = await predictor.predict(inputs.subarray(0, 17 * rowLength), 17);
    expect(some).toEqual(embeddings!.subarray(0, 17 * 40));
    for (const row of [0, 1, 31, 63]) {
      const alone = await predictor.predict(inputs.slice(row * rowLength, (row + 1) * rowLength), 1);
      expect(alone[0]).toEqual(embeddings!.slice(row * 40, (row + 1) * 40));
      expect(alone[1]).toEqual(scores!.slice(row * 7, (row + 1) * 7));
    }
    predictor.dispose();
  });

  test('whether the embedding is read alone or with the classes, in any order', async () => {
    const both = await engine.load(await network(), ['classifier', 'embedding']);
    const alone = await engine.load(await network(), ['embedding']);
    expect(both.outputs).toEqual(['classifier', 'embedding']);
    const [scores, embeddings] = await both.predict(inputs, 64);
    expect(scores).toHaveLength(64 * 7);
    expect(await alone.predict(inputs, 64)).toEqual([embeddings]);
    both.dispose();
    alone.dispose();
  });
});

describe('loading', () => {
  const topology = cnnTopology({ size: 12, dimension: 4, classes: 2, filters: [2, 2] });
  const untrained = async () => {
    const model = await layers.loadLayersModel(tf.io.fromMemory({ modelTopology: topology }));
    const network = { ...toNetwork(model), topology };
    model.dispose();
    return network;
  };
  const failureOf = (network: Network, outputs: readonly string[]) =>
    engine.load(network, outputs).then(
      () => undefined,
      (error: CodedError) => error,
    );

  test('refuses weights of another network, all of them at once', async () => {
    const network = await untrained();
    const [first, second, ...rest] = network.weights;
    const weights = [{ ...first!, shape: [3, 3, 2, 3] }, { ...second!, name: 'conv_9/bias' }, ...rest];
    const error = await failureOf({ ...network, weights }, ['embedding']);
    expect(error).toMatchObject({ code: 'engine.weights', exitCode: 2 });
    expect(error!.problems).toEqual([
      'conv_1/kernel has shape [3,3,2,3] and not [3,3,3,2]',
      'conv_1/bias is missing',
      'conv_9/bias is not in the network',
    ]);
  });

  test('names the layers there are when an output is none of them', async () => {
    const error = await failureOf(await untrained(), ['embedding', 'logits']);
    expect(error).toMatchObject({ code: 'engine.unsupported', exitCode: 2 });
    expect(error!.message).toMatch(
      /^The network has no layer logits; it has conv_1, .*embedding, classifier\.$/,
    );
  });

  test('a result that is not finite is refused, naming the output', async () => {
    const predictor = await engine.load(await untrained(), ['embedding', 'classifier']);
    const inputs = randomValues(2 * 12 * 12 * 3, 1);
    inputs[5] = Number.POSITIVE_INFINITY;
    await expect(predictor.predict(inputs, 2)).rejects.toMatchObject({ code: 'engine.non-finite' });
    await expect(predictor.predict(inputs, 3)).rejects.toThrow('are not 3 rows of [12,12,3]');
    predictor.dispose();
    predictor.dispose();
    await expect(predictor.predict(inputs, 2)).rejects.toThrow('disposed');
  });
});

test('what cannot be foreseen from the topology is still an error that names the cause', async () => {
  const model = layers.sequential({
    layers: [make.inputLayer({ inputShape: [4, 4, 2] }), make.softmax({ axis: 1 })],
  });
  const predictor = await engine.load(toNetwork(model), [model.layers.at(-1)!.name]);
  await expect(predictor.predict(new Float32Array(32), 1)).rejects.toMatchObject({
    code: 'engine.unsupported',
    message: expect.stringContaining('Softmax along a non-last dimension'),
  });
  predictor.dispose();
  model.dispose();
});
