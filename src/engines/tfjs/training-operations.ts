import type { Scalar, Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import type { DropoutAttributes } from './kernels/seeded-dropout.ts';
import type { Core } from './runtime.ts';

// Operations of TensorFlow.js with gradients of their own, over the kernels in kernels/.

/** x + bias for each channel (the last axis), then relu where asked for. */
export function addBias<T extends Tensor>(tf: Core, x: T, bias: Tensor, relu: boolean): T {
  const operation = tf.customGrad((input, addend, save) => {
    const y = runKernel(tf, 'BiasActivation', { x: input as Tensor, bias: addend as Tensor }, { relu });
    (save as (tensors: Tensor[]) => void)(relu ? [y] : []);
    const gradFunc = (dy: Tensor, [saved]: Tensor[]) => {
      const through = saved ? runKernel(tf, 'ReluGradient', { y: saved, dy }) : dy.clone();
      return [through, runKernel(tf, 'BiasGradient', { dy: through })];
    };
    return { value: y, gradFunc };
  });
  return operation(x, bias) as T;
}

/** Drops the share `rate` of the values, a mask that `key` decides, and scales the others by 1 / (1 − rate). */
export function dropout<T extends Tensor>(tf: Core, x: T, attributes: DropoutAttributes): T {
  const operation = tf.customGrad((input) => ({
    value: runKernel(tf, 'SeededDropout', { x: input as Tensor }, { ...attributes }),
    gradFunc: (dy: Tensor) => runKernel(tf, 'SeededDropout', { x: dy }, { ...attributes }),
  }));
  return operation(x) as T;
}

/**
 * Mean over the rows of −ln softmax(logits)[label]: categorical cross-entropy without the loss of digits that taking
 * the logarithm of a softmax has. Its gradient is (softmax − labels) / rows.
 * @param oneHot a row for each of `logits`, 1 at the label
 */
export function softmaxCrossEntropy(tf: Core, logits: Tensor2D, oneHot: Tensor2D): Scalar {
  const rows = logits.shape[0];
  const operation = tf.customGrad((input, save) => {
    const logProbabilities = tf.logSoftmax(input as Tensor2D);
    (save as (tensors: Tensor[]) => void)([logProbabilities]);
    return {
      value: tf.div(tf.neg(tf.sum(tf.mul(logProbabilities, oneHot))), rows),
      gradFunc: (dy: Tensor, [saved]: Tensor[]) => tf.mul(tf.sub(tf.exp(saved!), oneHot), tf.div(dy, rows)),
    };
  });
  return operation(logits) as Scalar;
}

function runKernel(
  tf: Core,
  name: string,
  inputs: Readonly<Record<string, Tensor>>,
  attributes: Readonly<Record<string, number | boolean>> = {},
): Tensor {
  return tf.engine().runKernel(name, inputs, attributes) as Tensor;
}
