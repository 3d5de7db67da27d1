import type * as tf from '@tensorflow/tfjs';
import { describe, expect, test } from 'vitest';
import { describeError } from '../../src/lib/errors.ts';
import { describeNetwork } from '../../src/model/recipes/recipes.ts';
import { shape, stockNetwork } from './tiny-model.ts';

describe('cnn', () => {
  test('has the layers, shapes and parameters of the reference network', async () => {
    const topology = describeNetwork('cnn', {
      imageSize: 32,
      channels: 3,
      classes: 10,
      embeddingDimension: 512,
    });
    const { stock } = await stockNetwork(topology);
    expect(stock.layers.map((layer) => [layer.name, layer.outputShape])).toEqual([
      ['conv_1', [null, 32, 32, 32]],
      ['conv_2', [null, 30, 30, 32]],
      ['pool_1', [null, 15, 15, 32]],
      ['dropout_1', [null, 15, 15, 32]],
      ['conv_3', [null, 15, 15, 64]],
      ['conv_4', [null, 13, 13, 64]],
      ['pool_2', [null, 6, 6, 64]],
      ['dropout_2', [null, 6, 6, 64]],
      ['flatten', [null, 2304]],
      ['embedding', [null, 512]],
      ['classifier', [null, 10]],
    ]);
    expect(stock.countParams()).toBe(1_250_858);
  });

  test('says all that TensorFlow.js itself would write down', async () => {
    const topology = describeNetwork('cnn', shape);
    const { stock } = await stockNetwork(topology);
    const written = stock.toJSON(null, false) as { config: object };
    expect(topology.config).toMatchObject(written.config);
  });

  test('the smallest image is the smallest that TensorFlow.js accepts, too', async () => {
    expect(() => describeNetwork('cnn', { ...shape, imageSize: 9 })).toThrow(
      /^`image-size` is 9, .* at least 10 × 10/,
    );
    const smallest = describeNetwork('cnn', { ...shape, imageSize: 10 });
    expect((await stockNetwork(smallest)).stock.getLayer('pool_2').outputShape).toEqual([null, 1, 1, 64]);
    const layers = (smallest.config.layers as { config: { batch_input_shape?: unknown } }[]).map(
      (layer, i) =>
        i === 0 ? { ...layer, config: { ...layer.config, batch_input_shape: [null, 9, 9, 3] } } : layer,
    );
    const tooSmall = { ...smallest, config: { ...smallest.config, layers } };
    await expect(stockNetwork(tooSmall)).resolves.toSatisfy(
      ({ stock }: { stock: tf.LayersModel }) => stock.getLayer('pool_2').outputShape[1] === 0,
    );
  });
});

test('an unknown recipe is named, with what there is', () => {
  try {
    describeNetwork('cn', shape);
    expect.unreachable();
  } catch (error) {
    expect(describeError(error)).toBe(
      '`recipe` is "cn", which does not exist.\nDid you mean "cnn"? The recipes are cnn.',
    );
  }
});
