import * as tf from '@tensorflow/tfjs';
import { expect, test } from 'vitest';
import type { LayersTopology } from '../../src/engines/engine.ts';
import { describeNetwork } from '../../src/model/recipes/recipes.ts';
import { embeddingNetwork } from '../../src/model/truncate.ts';
import { shape, stockNetwork } from './tiny-model.ts';

test('a Sequential network ends with the layer embedding', () => {
  const topology = describeNetwork('cnn', shape);
  const weight = (name: string) => ({ name, shape: [1], values: new Float32Array(1) });
  const network = { topology, weights: ['conv_1/kernel', 'embedding/bias', 'classifier/kernel'].map(weight) };
  const embedding = embeddingNetwork(network);
  expect((embedding.topology.config.layers as { config: { name: string } }[]).at(-1)?.config.name).toBe(
    'embedding',
  );
  expect(embedding.weights.map(({ name }) => name)).toEqual(['conv_1/kernel', 'embedding/bias']);
  expect((topology.config.layers as unknown[]).length).toBe(11);
});

test('a Functional network keeps what the embedding is computed from, and runs', async () => {
  const input = tf.input({ shape: [4], name: 'in' });
  const left = tf.layers.dense({ units: 3, name: 'left' }).apply(input) as tf.SymbolicTensor;
  const right = tf.layers.dense({ units: 3, name: 'right' }).apply(input) as tf.SymbolicTensor;
  const sum = tf.layers.add({ name: 'sum' }).apply([left, right]) as tf.SymbolicTensor;
  const embedded = tf.layers.dense({ units: 2, name: 'embedding' }).apply(sum) as tf.SymbolicTensor;
  const output = tf.layers.dense({ units: 5, name: 'classifier' }).apply(embedded) as tf.SymbolicTensor;
  const written = tf
    .model({ inputs: input, outputs: output })
    .toJSON(null, false) as unknown as LayersTopology;
  const { stock, network } = await stockNetwork({ class_name: written.class_name, config: written.config });

  const embedding = embeddingNetwork(network);
  expect(embedding.weights.map(({ name }) => name)).not.toContain('classifier/kernel');
  expect(embedding.weights).toHaveLength(6);
  const short = (await stockNetwork(embedding.topology)).stock;
  short.setWeights(embedding.weights.map(({ shape: sides, values }) => tf.tensor(values, [...sides])));
  const x = tf.tensor([[1, -2, 3, 0.5]]);
  const inside = tf.model({ inputs: stock.inputs, outputs: stock.getLayer('embedding').output });
  expect((short.predict(x) as tf.Tensor).dataSync()).toEqual((inside.predict(x) as tf.Tensor).dataSync());
});

test('a network without an embedding is refused', () => {
  const topology = {
    class_name: 'Sequential',
    config: { layers: [{ class_name: 'Flatten', config: {} }] },
  } as const;
  expect(() => embeddingNetwork({ topology, weights: [] })).toThrow('no layer named "embedding"');
});
