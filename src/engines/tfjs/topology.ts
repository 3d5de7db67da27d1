import { badInput, type CodedError } from '../../lib/errors.ts';
import type { LayersTopology } from '../engine.ts';
import { deriveSeed } from './random.ts';

/** One layer as the topology describes it. */
export interface LayerDescription {
  readonly className: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Layers that are tested to give the same results as TensorFlow.js' cpu backend. */
const RUNNABLE = new Set([
  ...['InputLayer', 'Dense', 'Flatten', 'Reshape', 'Permute', 'RepeatVector', 'Activation', 'Softmax'],
  ...['ReLU', 'LeakyReLU', 'ELU', 'PReLU', 'ThresholdedReLU'],
  ...['Conv1D', 'Conv2D', 'Conv2DTranspose', 'SeparableConv2D', 'DepthwiseConv2D'],
  ...['ZeroPadding2D', 'Cropping2D', 'UpSampling2D'],
  ...['MaxPooling2D', 'AveragePooling2D', 'GlobalMaxPooling2D', 'GlobalAveragePooling2D'],
  ...['BatchNormalization', 'LayerNormalization'],
  ...['Dropout', 'GaussianNoise', 'GaussianDropout', 'AlphaDropout'],
  ...['Add', 'Multiply', 'Average', 'Maximum', 'Minimum', 'Concatenate'],
]);

export function unsupported(message: string, cause?: unknown): CodedError {
  return badInput('engine.unsupported', message, {
    fix: 'Use a recipe, or a Layers model with layers that the engine has.',
    ...(cause === undefined ? {} : { cause }),
  });
}

/**
 * The layers in the order of the topology.
 * @throws badInput `engine.unsupported` for a malformed topology, and naming every layer that cannot be run
 */
export function listLayers(engine: string, topology: LayersTopology): readonly LayerDescription[] {
  const layers: unknown =
    isRecord(topology) && isRecord(topology.config) ? topology.config.layers : undefined;
  if (!Array.isArray(layers) || layers.length === 0)
    throw unsupported('The network is not a Layers topology: it has no list of layers.');
  const listed = layers.map(describeLayer);
  const unknown = listed.filter((layer) => !RUNNABLE.has(layer.className));
  if (unknown.length > 0) {
    const names = unknown.map((layer) => `${layer.name} (${layer.className})`).join(', ');
    throw unsupported(`The engine ${engine} cannot run: ${names}.`);
  }
  return listed;
}

function describeLayer(layer: unknown, index: number): LayerDescription {
  if (!isRecord(layer) || typeof layer.class_name !== 'string' || !isRecord(layer.config))
    throw unsupported(`Layer ${index + 1} of the network is malformed: it needs class_name and config.`);
  const { name } = layer.config;
  return {
    className: layer.class_name,
    name: typeof name === 'string' ? name : `layer ${index + 1}`,
    config: layer.config,
  };
}

/**
 * The topology with a seed in every initializer, made from `seed`, the layer's place and the weight; a kernel without an
 * initializer gets Keras' default (Glorot uniform), since TensorFlow.js has another.
 */
export function seedInitializers(engine: string, topology: LayersTopology, seed: number): LayersTopology {
  const layers = listLayers(engine, topology).map(({ className, config }, layer) => {
    const seeded: Record<string, unknown> = { ...config };
    if (className === 'Dense' || className === 'Conv2D') seeded.kernel_initializer ??= 'glorot_uniform';
    const weights = Object.keys(seeded).filter((key) => key.endsWith('_initializer'));
    for (const [weight, key] of weights.sort().entries()) {
      // TensorFlow.js takes 0 for no seed at all.
      seeded[key] = withSeed(seeded[key], deriveSeed(seed, layer, weight) || 1);
    }
    return { class_name: className, config: seeded };
  });
  return { class_name: topology.class_name, config: { ...topology.config, layers } };
}

function withSeed(initializer: unknown, seed: number): unknown {
  if (typeof initializer === 'string')
    return { class_name: toCamelCase(`_${initializer}`), config: { seed } };
  if (!isRecord(initializer) || !isRecord(initializer.config)) return initializer;
  return { ...initializer, config: { ...initializer.config, seed } };
}

/**
 * Keras' names to those of TensorFlow.js, which does the same in loading a model but offers no function for it:
 * keys and strings in camel case, save names of models and layers.
 */
export function toLayersConfig(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return key === 'name' ? value : toCamelCase(value);
  if (Array.isArray(value)) {
    const namesLayers = key === 'inboundNodes' || key === 'inputLayers' || key === 'outputLayers';
    return value.map((item: unknown, index) =>
      namesLayers && index === 0 && typeof item === 'string' ? item : toLayersConfig(item, key),
    );
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const camel = toCamelCase(name);
      return [camel, toLayersConfig(inner, camel)];
    }),
  );
}

const toCamelCase = (text: string) => text.replace(/_+(\w|$)/g, (_, letter: string) => letter.toUpperCase());

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
