import type { Tensor, Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { deriveSeed } from './random.ts';
import type { Core, Runtime } from './runtime.ts';
import { unsupported } from './topology.ts';
import { addBias, dropout } from './training-operations.ts';

type Layer = LayersModel['layers'][number];
type LayerConfig = Readonly<Record<string, unknown>>;

/** One layer in training; `key` decides what dropout drops, undefined keeps everything. */
type Step = (x: Tensor, key: number | undefined) => Tensor;

/**
 * The network up to the logits, the classifier's values before its softmax: [rows, classes].
 * @param dropoutKey decides what is dropped; undefined drops nothing, as in prediction
 */
export type Logits = (inputs: Tensor, dropoutKey?: number) => Tensor2D;

/**
 * A chain of the layers that can be trained: Conv2D, MaxPooling2D, Dropout, Flatten, Dense, the last one with softmax.
 * @throws badInput `engine.unsupported` naming every layer, or option of a layer, that cannot be trained
 */
export function trainableNetwork({ tf, engine }: Runtime, model: LayersModel): Logits {
  const problems: string[] = [];
  if (model.getClassName() !== 'Sequential') throw unsupported('Only a Sequential network can be trained.');
  const steps: Step[] = [];
  for (const [index, layer] of model.layers.entries()) {
    const config: LayerConfig = layer.getConfig();
    const last = index === model.layers.length - 1;
    const step = trainingStep(tf, layer, config, index);
    const reasons = step ? untrainableOptions(layer, config, last) : [''];
    problems.push(...reasons.map((reason) => `${layer.name} (${layer.getClassName()})${reason}`));
    if (step) steps.push(step);
  }
  if (problems.length > 0) throw unsupported(`The engine ${engine} cannot train: ${problems.join('; ')}.`);
  return (inputs, key) => steps.reduce((x, step) => tf.tidy(() => step(x, key)), inputs) as Tensor2D;
}

function trainingStep(tf: Core, layer: Layer, config: LayerConfig, index: number): Step | undefined {
  switch (layer.getClassName()) {
    case 'InputLayer':
      return (x) => x;
    case 'Conv2D':
      return withBias(tf, layer, config, (x, kernel) =>
        tf.conv2d(x as Tensor4D, kernel as Tensor4D, pair(config.strides), padding(config)),
      );
    case 'Dense':
      return withBias(tf, layer, config, (x, kernel) => tf.matMul(x as Tensor2D, kernel as Tensor2D));
    case 'MaxPooling2D':
      return (x) => tf.maxPool(x as Tensor4D, pair(config.poolSize), pair(config.strides), padding(config));
    case 'Flatten':
      return (x) => tf.reshape(x, [x.shape[0]!, -1]);
    case 'Dropout': {
      const rate = config.rate as number;
      return (x, key) =>
        key === undefined || rate === 0 ? x : dropout(tf, x, { key: deriveSeed(key, index), rate });
    }
    default:
      return undefined;
  }
}

function withBias(
  tf: Core,
  layer: Layer,
  config: LayerConfig,
  product: (x: Tensor, kernel: Tensor) => Tensor,
): Step {
  const [kernel, bias] = layer.weights;
  const relu = config.activation === 'relu';
  return (x) => {
    const y = product(x, kernel!.read());
    if (bias) return addBias(tf, y, bias.read(), relu);
    return relu ? tf.relu(y) : y;
  };
}

/** What stands in a layer's configuration and training would silently leave out. */
function untrainableOptions(layer: Layer, config: LayerConfig, last: boolean): readonly string[] {
  const found: string[] = [];
  const className = layer.getClassName();
  const weighted = className === 'Conv2D' || className === 'Dense';
  if (last && !(className === 'Dense' && config.activation === 'softmax'))
    found.push(' is last, and should be a Dense layer with softmax');
  else if (weighted && !last && config.activation !== 'relu' && config.activation !== 'linear')
    found.push(` with activation ${String(config.activation)}`);
  if (className === 'Dense' && [layer.input].flat()[0]!.shape.length !== 2)
    found.push(' on what is not flattened');
  for (const [key, value] of Object.entries(config)) {
    if (/(Regularizer|Constraint|noiseShape)$/.test(key) && value != null) found.push(` with ${key}`);
  }
  if (config.dataFormat != null && config.dataFormat !== 'channelsLast') found.push(' with channels first');
  if (config.dilationRate != null && pair(config.dilationRate).some((rate) => rate !== 1))
    found.push(' with dilation');
  return found;
}

const padding = (config: LayerConfig) => config.padding as 'same' | 'valid';

const pair = (value: unknown): [number, number] =>
  (Array.isArray(value) ? value : [value, value]) as [number, number];
