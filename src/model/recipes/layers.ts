/** One layer of a Sequential network, with the whole of its configuration as TensorFlow.js writes it. */
export interface Layer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

const glorotUniform = {
  class_name: 'VarianceScaling',
  config: { scale: 1, mode: 'fan_avg', distribution: 'uniform', seed: null },
};
const zeros = { class_name: 'Zeros', config: {} };

/** What every layer with kernel and bias has: Keras' own defaults. */
const weighted = {
  use_bias: true,
  kernel_initializer: glorotUniform,
  bias_initializer: zeros,
  kernel_regularizer: null,
  bias_regularizer: null,
  activity_regularizer: null,
  kernel_constraint: null,
  bias_constraint: null,
  trainable: true,
  dtype: 'float32',
};
const plain = { trainable: true, dtype: 'float32' };

/** 3×3 convolution with relu, stride 1. */
export function convolution(name: string, filters: number, padding: 'same' | 'valid'): Layer {
  const config = {
    name,
    filters,
    kernel_size: [3, 3],
    strides: [1, 1],
    padding,
    data_format: 'channels_last',
    dilation_rate: [1, 1],
    activation: 'relu',
    ...weighted,
  };
  return { class_name: 'Conv2D', config };
}

/** 2×2 maximum, stride 2. */
export function maxPooling(name: string): Layer {
  const config = {
    name,
    pool_size: [2, 2],
    strides: [2, 2],
    padding: 'valid',
    data_format: 'channels_last',
    ...plain,
  };
  return { class_name: 'MaxPooling2D', config };
}

/** `rate`: share of the values that training drops. */
export function dropout(name: string, rate: number): Layer {
  return { class_name: 'Dropout', config: { name, rate, noise_shape: null, seed: null, ...plain } };
}

export function flatten(name: string): Layer {
  return { class_name: 'Flatten', config: { name, data_format: 'channels_last', ...plain } };
}

export function dense(name: string, units: number, activation: 'relu' | 'softmax'): Layer {
  return { class_name: 'Dense', config: { name, units, activation, ...weighted } };
}

/** Width of the feature map that leaves `layers` for an image of `size` pixels; below 1 the image is too small. */
export function featureMapSize(layers: readonly Layer[], size: number): number {
  return layers.reduce((width, { class_name: kind, config }) => {
    if (kind === 'Conv2D') return config.padding === 'valid' ? width - 2 : width;
    return kind === 'MaxPooling2D' ? Math.floor(width / 2) : width;
  }, size);
}
