import type { Tensor2D, Variable } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { createAdam } from './adam.ts';
import type { Runtime } from './runtime.ts';
import { trainableNetwork } from './trainable-network.ts';
import { softmaxCrossEntropy } from './training-operations.ts';

/** Inputs on the JavaScript side: `labels.length` rows. */
interface Batch {
  readonly inputs: Float32Array;
  readonly labels: Int32Array;
}

interface BatchResult {
  /** Mean over the batch. */
  readonly loss: number;
  readonly correct: number;
}

/** A network in training. */
export interface ClassifierTrainer {
  /** One optimiser step. The result is that of the network before it, with dropout, which `key` decides. */
  step(batch: Batch, key: number): BatchResult;
  /** The result without dropout; nothing changes. */
  measure(batch: Batch): BatchResult;
  dispose(): void;
}

/** @throws badInput `engine.unsupported` for a network that cannot be trained */
export function createTrainer(runtime: Runtime, model: LayersModel, learningRate: number): ClassifierTrainer {
  const { tf, activate } = runtime;
  const logitsOf = trainableNetwork(runtime, model);
  const inputShape = model.inputs[0]!.shape.slice(1) as number[];
  const classes = model.outputs[0]!.shape.at(-1)!;
  const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
  const adam = createAdam(tf, variables, learningRate);

  const toTensors = ({ inputs, labels }: Batch) => {
    const oneHot = new Float32Array(labels.length * classes);
    for (const [row, label] of labels.entries()) oneHot[row * classes + label] = 1;
    return {
      x: tf.tensor(inputs, [labels.length, ...inputShape]),
      oneHot: tf.tensor2d(oneHot, [labels.length, classes]),
    };
  };
  return {
    step(batch, key) {
      activate();
      return tf.tidy(() => {
        const { x, oneHot } = toTensors(batch);
        let logits: Tensor2D | undefined;
        const { value, grads } = tf.variableGrads(() => {
          logits = tf.keep(logitsOf(x, key));
          return softmaxCrossEntropy(tf, logits, oneHot);
        }, variables);
        adam.step(variables.map((variable) => grads[variable.name]!));
        const correct = countCorrect(logits!.dataSync<'float32'>(), batch.labels, classes);
        logits!.dispose();
        return { loss: value.dataSync()[0]!, correct };
      });
    },
    measure(batch) {
      activate();
      return tf.tidy(() => {
        const { x, oneHot } = toTensors(batch);
        const logits = logitsOf(x);
        const loss = softmaxCrossEntropy(tf, logits, oneHot).dataSync()[0]!;
        return { loss, correct: countCorrect(logits.dataSync<'float32'>(), batch.labels, classes) };
      });
    },
    dispose: () => adam.dispose(),
  };
}

/** Rows whose largest value, the first of equal ones, is at the label. */
function countCorrect(logits: Float32Array, labels: Int32Array, classes: number): number {
  let correct = 0;
  for (const [row, label] of labels.entries()) {
    const values = logits.subarray(row * classes, (row + 1) * classes);
    if (values.indexOf(values.reduce((a, b) => Math.max(a, b))) === label) correct++;
  }
  return correct;
}
