import * as tf from '@tensorflow/tfjs';
import { preprocessing } from '../../src/data/preprocessing.ts';
import type { LayersTopology, Network } from '../../src/engines/engine.ts';
import type { Model } from '../../src/model/model.ts';
import { createModel } from '../../src/model/model-digest.ts';
import { describeNetwork } from '../../src/model/recipes/recipes.ts';

export const shape = { imageSize: 12, channels: 3, classes: 3, embeddingDimension: 8 };

/** Stock TensorFlow.js runs a topology with weights that it made up itself. */
export async function stockNetwork(
  topology: LayersTopology,
): Promise<{ stock: tf.LayersModel; network: Network }> {
  await tf.setBackend('cpu');
  const stock = await tf.models.modelFromJSON(
    topology as unknown as Parameters<typeof tf.models.modelFromJSON>[0],
  );
  const weights = stock.weights.map((variable) => {
    const value = variable.read();
    // Biases begin as zeros, which would hide one that is lost.
    const values = value.dataSync().map((x, i) => (value.rank === 1 ? 0.01 * (i + 1) : x));
    variable.write(tf.tensor(values, value.shape));
    return { name: variable.originalName, shape: value.shape, values: Float32Array.from(values) };
  });
  return { stock, network: { topology, weights } };
}

/** A model of made-up weights, the same in every process. */
export function tinyModel(): Model {
  const sizes: [string, number[]][] = [
    ['conv_1/kernel', [3, 3, 3, 4]],
    ['conv_1/bias', [4]],
    ['embedding/kernel', [36, 8]],
    ['embedding/bias', [8]],
    ['classifier/kernel', [8, 3]],
    ['classifier/bias', [3]],
  ];
  const weights = sizes.map(([name, sides]) => ({
    name,
    shape: sides,
    values: Float32Array.from({ length: sides.reduce((a, b) => a * b) }, (_, i) =>
      Math.sin(i + sides.length),
    ),
  }));
  const labels = ['cat', '__proto__', 'größe "x"\n'];
  return createModel({
    classifier: { topology: describeNetwork('cnn', shape), weights },
    labels,
    preprocessing: preprocessing(12),
  });
}
