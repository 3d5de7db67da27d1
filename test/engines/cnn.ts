import type { LabelledSource, LayersTopology } from '../../src/engines/engine.ts';

const conv = (name: string, filters: number, padding: string) => ({
  class_name: 'Conv2D',
  config: {
    name,
    filters,
    kernel_size: [3, 3],
    strides: [1, 1],
    padding,
    activation: 'relu',
    use_bias: true,
  },
});
const pool = (name: string) => ({
  class_name: 'MaxPooling2D',
  config: { name, pool_size: [2, 2], strides: [2, 2] },
});
const dropout = (name: string, rate: number) => ({ class_name: 'Dropout', config: { name, rate } });
const dense = (name: string, units: number, activation: string) => ({
  class_name: 'Dense',
  config: { name, units, activation, use_bias: true },
});

export interface CnnOptions {
  readonly size: number;
  readonly channels?: number;
  readonly dimension: number;
  readonly classes: number;
  readonly filters?: readonly [number, number];
  readonly dropoutRate?: number;
}

/** The network that is trained most, as Layers JSON. No seeds in it. */
export function cnnTopology(options: CnnOptions): LayersTopology {
  const { size, channels = 3, dimension, classes, filters = [32, 64], dropoutRate = 0.25 } = options;
  const first = conv('conv_1', filters[0], 'same');
  const layers = [
    { ...first, config: { ...first.config, batch_input_shape: [null, size, size, channels] } },
    conv('conv_2', filters[0], 'valid'),
    pool('pool_1'),
    dropout('dropout_1', dropoutRate),
    conv('conv_3', filters[1], 'same'),
    conv('conv_4', filters[1], 'valid'),
    pool('pool_2'),
    dropout('dropout_2', dropoutRate),
    { class_name: 'Flatten', config: { name: 'flatten' } },
    dense('embedding', dimension, 'relu'),
    dense('classifier', classes, 'softmax'),
  ];
  return { class_name: 'Sequential', config: { name: 'cnn', layers } };
}

/** Numbers in [0, 1) that `seed` decides. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), state | 1);
    hash ^= hash + Math.imul(hash ^ (hash >>> 7), hash | 61);
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values in [-1, 1). */
export function randomValues(count: number, seed: number): Float32Array {
  const random = randomNumbers(seed);
  return Float32Array.from({ length: count }, () => random() * 2 - 1);
}

/** Images with a stripe where the class says, and noise: learnt in a few steps. */
export function stripedImages(
  count: number,
  size: number,
  channels: number,
  classes: number,
  seed: number,
): LabelledSource {
  const random = randomNumbers(seed);
  const row = size * size * channels;
  const labels = Int32Array.from({ length: count }, (_, index) => index % classes);
  const pixels = new Float32Array(count * row);
  for (const [image, label] of labels.entries()) {
    const stripe = Math.floor((label * size) / classes);
    for (let at = 0; at < row; at++) {
      const y = Math.floor(at / (size * channels));
      pixels[image * row + at] = (y === stripe || y === stripe + 1 ? 0.7 : 0.1) + 0.3 * random();
    }
  }
  return {
    labels,
    inputs: {
      count,
      read(indices) {
        const rows = new Float32Array(indices.length * row);
        for (const [at, index] of indices.entries())
          rows.set(pixels.subarray(index * row, (index + 1) * row), at * row);
        return rows;
      },
    },
  };
}
