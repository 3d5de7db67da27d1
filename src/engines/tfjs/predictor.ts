import type { Tensor } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { badInput, CodedError, describeError } from '../../lib/errors.ts';
import type { Network, Predictor } from '../engine.ts';
import { buildNetwork, disposeNetwork, sizeOf, writeWeights } from './network.ts';
import type { Runtime } from './runtime.ts';
import { unsupported } from './topology.ts';

/** `Engine.load`. */
export function loadPredictor(runtime: Runtime, network: Network, outputs: readonly string[]): Predictor {
  const model = buildNetwork(runtime, network.topology, true);
  try {
    writeWeights(runtime, model, network.weights);
    return createPredictor(runtime, model, outputs);
  } catch (error) {
    disposeNetwork(model);
    throw error;
  }
}

function createPredictor(
  { tf, layers, activate }: Runtime,
  model: LayersModel,
  outputs: readonly string[],
): Predictor {
  const chosen = layers.model({
    inputs: model.inputs,
    outputs: outputs.map((name) => outputOf(model, name)),
  });
  const inputShape = model.inputs[0]!.shape.slice(1) as number[];
  let disposed = false;
  return {
    outputs,
    async predict(inputs, rows) {
      if (disposed) throw new Error('the predictor is disposed');
      if (inputs.length !== rows * sizeOf(inputShape))
        throw new Error(`${inputs.length} values are not ${rows} rows of [${inputShape}]`);
      activate();
      // Read outside of tidy, which would look for tensors among the values that it returns, one by one.
      const tensors = tf.tidy(() => run(chosen, tf.tensor(inputs, [rows, ...inputShape])));
      const results = tensors.map((tensor) => tensor.dataSync<'float32'>());
      tf.dispose(tensors);
      for (const [index, values] of results.entries()) checkFinite(values, outputs[index]!);
      return results;
    },
    dispose() {
      if (!disposed) disposeNetwork(model);
      disposed = true;
    },
  };
}

function run(model: LayersModel, inputs: Tensor): Tensor[] {
  try {
    return [model.apply(inputs) as Tensor | Tensor[]].flat();
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw unsupported(`The network cannot be run: ${describeError(error)}`, error);
  }
}

function outputOf(model: LayersModel, name: string) {
  const layer = model.layers.find((candidate) => candidate.name === name);
  if (layer === undefined) {
    const names = model.layers.map((candidate) => candidate.name).join(', ');
    throw unsupported(`The network has no layer ${name}; it has ${names}.`);
  }
  return [layer.output].flat()[0]!;
}

function checkFinite(values: Float32Array, output: string): void {
  const bad = values.find((value) => !Number.isFinite(value));
  if (bad !== undefined)
    throw badInput('engine.non-finite', `The network's output ${output} is ${bad} for an input.`, {
      fix: 'Train again with a lower `learning-rate` or another `seed`: one of the weights is not finite or far too large.',
    });
}
