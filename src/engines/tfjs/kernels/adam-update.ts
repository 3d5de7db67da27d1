import type { KernelFunc } from '@tensorflow/tfjs-core';
import { type KernelContext, kernelFunction, type Tensors } from './kernel.ts';

export interface AdamAttributes {
  readonly beta1: number;
  readonly beta2: number;
  readonly rate: number;
  readonly epsilon: number;
}

/**
 * AdamUpdate: the new weights and both moments. The weights are in new memory, since stock kernels remember what they
 * made of the old one; the moments are updated in place.
 */
export function adamUpdate({ tf, heap, simd }: KernelContext): KernelFunc {
  return kernelFunction<Tensors<'weights' | 'gradient' | 'moment1' | 'moment2'>, AdamAttributes>(
    (inputs, { beta1, beta2, rate, epsilon }) => {
      const output = heap.output(inputs.weights.shape);
      simd.applyAdam(
        heap.address(inputs.weights),
        heap.address(inputs.gradient),
        heap.address(inputs.moment1),
        heap.address(inputs.moment2),
        heap.address(output),
        tf.util.sizeFromShape(inputs.weights.shape),
        beta1,
        beta2,
        rate,
        epsilon,
      );
      return [output, heap.share(inputs.moment1), heap.share(inputs.moment2)];
    },
  );
}
