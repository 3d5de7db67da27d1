import type { Tensor, Variable } from '@tensorflow/tfjs-core';
import type { Core } from './runtime.ts';

// Keras' defaults.
const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-7;

/** Adam (Kingma & Ba 2015, algorithm 1) over variables of the network. */
export interface Adam {
  /** One step; `gradients` in the order of the variables. */
  step(gradients: readonly Tensor[]): void;
  dispose(): void;
}

export function createAdam(tf: Core, variables: readonly Variable[], learningRate: number): Adam {
  const moments: { moment1: Tensor; moment2: Tensor }[] = variables.map((variable) => ({
    moment1: tf.zerosLike(variable),
    moment2: tf.zerosLike(variable),
  }));
  // Products instead of powers: Math.pow may differ from one JavaScript engine to another.
  let power1 = 1;
  let power2 = 1;
  return {
    step(gradients) {
      power1 *= BETA_1;
      power2 *= BETA_2;
      const correction = Math.sqrt(1 - power2);
      const attributes = {
        beta1: BETA_1,
        beta2: BETA_2,
        rate: (learningRate * correction) / (1 - power1),
        epsilon: EPSILON * correction,
      };
      for (const [index, weights] of variables.entries()) {
        const before = moments[index]!;
        const inputs = { weights, gradient: gradients[index]!, ...before };
        const results = tf.engine().runKernel('AdamUpdate', inputs, attributes) as Tensor[];
        const [updated, moment1, moment2] = results as [Tensor, Tensor, Tensor];
        weights.assign(updated);
        tf.dispose([updated, before.moment1, before.moment2]);
        moments[index] = { moment1: tf.keep(moment1), moment2: tf.keep(moment2) };
      }
    },
    dispose() {
      for (const { moment1, moment2 } of moments) tf.dispose([moment1, moment2]);
    },
  };
}
