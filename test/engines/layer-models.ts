import * as layers from '@tensorflow/tfjs-layers';
import type { LayersTopology, Network } from '../../src/engines/engine.ts';
import { randomValues } from './cnn.ts';

const make = layers.layers;
type Layer = layers.LayersModel['layers'][number];
type Model = layers.LayersModel;

const IMAGE = [9, 8, 6];

const ON_IMAGES: Readonly<Record<string, () => Layer>> = {
  Conv2D: () => make.conv2d({ filters: 5, kernelSize: 3, strides: 2, padding: 'same', activation: 'relu' }),
  'Conv2D, dilated, sigmoid': () =>
    make.conv2d({ filters: 9, kernelSize: 3, dilationRate: 2, activation: 'sigmoid' }),
  'Conv2D, few filters, no bias': () => make.conv2d({ filters: 2, kernelSize: [1, 3], useBias: false }),
  Conv2DTranspose: () => make.conv2dTranspose({ filters: 4, kernelSize: 3, strides: 2, padding: 'same' }),
  DepthwiseConv2D: () => make.depthwiseConv2d({ kernelSize: 3, depthMultiplier: 2, padding: 'same' }),
  SeparableConv2D: () => make.separableConv2d({ filters: 7, kernelSize: 3, activation: 'relu' }),
  MaxPooling2D: () => make.maxPooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
  AveragePooling2D: () => make.averagePooling2d({ poolSize: 3, strides: 2, padding: 'same' }),
  GlobalMaxPooling2D: () => make.globalMaxPooling2d({}),
  GlobalAveragePooling2D: () => make.globalAveragePooling2d({}),
  ZeroPadding2D: () =>
    make.zeroPadding2d({
      padding: [
        [1, 2],
        [3, 0],
      ],
    }),
  Cropping2D: () =>
    make.cropping2D({
      cropping: [
        [1, 2],
        [3, 0],
      ],
    }),
  UpSampling2D: () => make.upSampling2d({ size: [2, 3] }),
  BatchNormalization: () => make.batchNormalization({}),
  LayerNormalization: () => make.layerNormalization({}),
  Flatten: () => make.flatten(),
  Reshape: () => make.reshape({ targetShape: [12, 36] }),
  Permute: () => make.permute({ dims: [2, 3, 1] }),
  Dropout: () => make.dropout({ rate: 0.5 }),
  GaussianNoise: () => make.gaussianNoise({ stddev: 1 }),
  GaussianDropout: () => make.gaussianDropout({ rate: 0.5 }),
  AlphaDropout: () => make.alphaDropout({ rate: 0.5 }),
  ReLU: () => make.reLU({ maxValue: 0.5 }),
  LeakyReLU: () => make.leakyReLU({ alpha: 0.1 }),
  ELU: () => make.elu({}),
  PReLU: () => make.prelu({}),
  ThresholdedReLU: () => make.thresholdedReLU({ theta: 0.4 }),
};

const ON_VECTORS: Readonly<Record<string, () => Layer[]>> = {
  Dense: () => [make.dense({ units: 11, activation: 'relu' })],
  'Dense after Dense': () => [
    make.dense({ units: 64, useBias: false }),
    make.dense({ units: 3, activation: 'softmax' }),
  ],
  Softmax: () => [make.softmax({ axis: 1 })],
  RepeatVector: () => [make.repeatVector({ n: 3 })],
  Conv1D: () => [
    make.reshape({ targetShape: [8, 3] }),
    make.conv1d({ filters: 8, kernelSize: 3, activation: 'relu' }),
  ],
};

const ACTIVATIONS = [
  ...['elu', 'hardSigmoid', 'linear', 'relu', 'relu6', 'selu', 'sigmoid'],
  ...['softmax', 'softplus', 'softsign', 'tanh', 'swish', 'mish'],
] as const;

const MERGES = ['add', 'multiply', 'average', 'maximum', 'minimum', 'concatenate'] as const;

function merged(kind: (typeof MERGES)[number]): Model {
  const input = layers.input({ shape: IMAGE });
  const left = make.conv2d({ filters: 6, kernelSize: 3, padding: 'same', name: 'left' }).apply(input);
  const right = make.depthwiseConv2d({ kernelSize: 1, name: 'right_one' }).apply(input);
  const outputs = make[kind]({}).apply([left, right] as layers.SymbolicTensor[]);
  return layers.model({ inputs: input, outputs: outputs as layers.SymbolicTensor });
}

const chain = (inputShape: number[], behind: Layer[]): Model =>
  layers.sequential({ layers: [make.inputLayer({ inputShape }), ...behind] });

/** A model for every layer and activation that the engines run, by name. Whoever makes one disposes it. */
export const LAYER_MODELS: Readonly<Record<string, () => Model>> = Object.fromEntries([
  ...Object.entries(ON_IMAGES).map(([name, create]) => [name, () => chain(IMAGE, [create()])]),
  ...Object.entries(ON_VECTORS).map(([name, create]) => [name, () => chain([24], create())]),
  ...ACTIVATIONS.map((activation) => [
    `Activation ${activation}`,
    () => layers.sequential({ layers: [make.activation({ activation, inputShape: [40] })] }),
  ]),
  ...MERGES.map((kind) => [kind, () => merged(kind)]),
]);

/** The model as the port takes it, with weights that are not zero anywhere. */
export function toNetwork(model: layers.LayersModel): Network {
  return {
    topology: model.toJSON(null, false) as unknown as LayersTopology,
    weights: model.weights.map(({ originalName, shape }, at) => ({
      name: originalName,
      shape: shape as number[],
      // Above zero: a variance may not be negative.
      values: randomValues(
        shape.reduce<number>((a, b) => a * b!, 1),
        at,
      ).map((value) => 0.6 + 0.5 * value),
    })),
  };
}
