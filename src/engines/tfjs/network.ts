import type { LayersModel } from '@tensorflow/tfjs-layers';
import { badInput, type CodedError, describeError } from '../../lib/errors.ts';
import type { LayersTopology, NetworkDescription, WeightTensor } from '../engine.ts';
import type { Runtime } from './runtime.ts';
import { listLayers, toLayersConfig, unsupported } from './topology.ts';

/**
 * Builds the network, its weights from its initializers, or all zero where `zeros` is set (which is fast).
 * Whoever builds it disposes it.
 * @throws badInput `engine.unsupported`
 */
export function buildNetwork(runtime: Runtime, topology: LayersTopology, zeros: boolean): LayersModel {
  listLayers(runtime.engine, topology);
  try {
    return buildOrDispose(runtime, topology, zeros);
  } catch (error) {
    throw unsupported(
      `The network cannot be built${firstBadLayer(runtime, topology)}: ${describeError(error)}`,
      error,
    );
  }
}

/** Frees the network's weights. */
export function disposeNetwork(model: LayersModel): void {
  for (const weight of model.weights) weight.dispose();
}

/** @throws badInput `engine.unsupported` */
export function describeNetwork(runtime: Runtime, topology: LayersTopology): NetworkDescription {
  const model = buildNetwork(runtime, topology, true);
  try {
    const { inputs, outputs } = model;
    if (inputs.length !== 1 || outputs.length !== 1)
      throw unsupported(
        `The network has ${inputs.length} inputs and ${outputs.length} outputs; it needs one of each.`,
      );
    return {
      inputShape: withoutBatch(inputs[0]!.shape, 'input'),
      outputDimension: sizeOf(withoutBatch(outputs[0]!.shape, 'output')),
      parameterCount: model.countParams(),
    };
  } finally {
    disposeNetwork(model);
  }
}

/** The network's weights, copied, named and ordered as TensorFlow.js saves them. */
export function readWeights(model: LayersModel): readonly WeightTensor[] {
  return model.weights.map((weight) => ({
    name: weight.originalName,
    shape: [...weight.shape] as number[],
    values: weight.read().dataSync<'float32'>(),
  }));
}

/** @throws badInput `engine.weights` when names or shapes are not those of the network */
export function writeWeights({ tf }: Runtime, model: LayersModel, weights: readonly WeightTensor[]): void {
  const given = new Map(weights.map((weight) => [weight.name, weight]));
  const problems: string[] = [];
  for (const variable of model.weights) {
    const weight = given.get(variable.originalName);
    given.delete(variable.originalName);
    if (weight === undefined) problems.push(`${variable.originalName} is missing`);
    else if (`${weight.shape}` !== `${variable.shape}` || weight.values.length !== sizeOf(weight.shape))
      problems.push(`${weight.name} has shape [${weight.shape}] and not [${variable.shape}]`);
    else tf.tidy(() => void variable.write(tf.tensor(weight.values, [...weight.shape], 'float32')));
  }
  problems.push(...[...given.keys()].map((name) => `${name} is not in the network`));
  if (problems.length > 0) throw wrongWeights(problems);
}

const wrongWeights = (problems: readonly string[]): CodedError =>
  badInput('engine.weights', 'The weights do not belong to the network.', {
    problems,
    fix: "Restore the model's files as they were written, or `train` again.",
  });

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function withoutBatch(shape: readonly (number | null)[], what: string): number[] {
  return shape.slice(1).map((size) => {
    if (size === null) throw unsupported(`The network's ${what} has no fixed size: [${shape.slice(1)}].`);
    return size;
  });
}

function buildOrDispose({ tf, activate }: Runtime, topology: LayersTopology, zeros: boolean): LayersModel {
  activate();
  const variables = tf.engine().registeredVariables;
  const before = new Set(Object.keys(variables));
  try {
    return deserialize(tf, topology, zeros);
  } catch (error) {
    for (const [name, variable] of Object.entries(variables)) if (!before.has(name)) variable.dispose();
    throw error;
  }
}

/** `fromConfig` of a model; its last argument is missing in the types. */
type BuildModel = (cls: unknown, config: unknown, custom: object, zeros: boolean) => LayersModel;

function deserialize(tf: Runtime['tf'], topology: LayersTopology, zeros: boolean): LayersModel {
  const known = tf.serialization.SerializationMap.getMap().classNameMap[topology.class_name];
  if (known === undefined) throw new Error(`${topology.class_name} is not a kind of model`);
  const [cls, fromConfig] = known as unknown as [unknown, BuildModel];
  const config = toLayersConfig(topology.config);
  const model = fromConfig(cls, config, {}, zeros);
  for (const { name, inboundNodes } of model.layers) {
    const shapes = inboundNodes.flatMap((node) => node.outputShapes as (number | null)[][]);
    if (shapes.flat().includes(0)) throw new Error(`nothing is left of the input behind ${name}`);
  }
  return model;
}

/** ` at layer NAME`: the first one with which a Sequential network cannot be built. */
function firstBadLayer(runtime: Runtime, topology: LayersTopology): string {
  if (topology.class_name !== 'Sequential') return '';
  const { layers } = topology.config as { layers: unknown[] };
  for (const [index, { name, className }] of listLayers(runtime.engine, topology).entries()) {
    const config = { ...topology.config, layers: layers.slice(0, index + 1) };
    try {
      disposeNetwork(buildOrDispose(runtime, { class_name: 'Sequential', config }, true));
    } catch {
      return ` at ${name} (${className})`;
    }
  }
  return '';
}
