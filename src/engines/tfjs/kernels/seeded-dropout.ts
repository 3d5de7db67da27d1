import type { KernelFunc } from '@tensorflow/tfjs-core';
import { type KernelContext, kernelFunction, type Tensors } from './kernel.ts';

/** `key` decides the mask: an integer of 32 bits. `rate`, the share that is dropped, is at least 0 and below 1. */
export interface DropoutAttributes {
  readonly key: number;
  readonly rate: number;
}

/** SeededDropout: what is kept is scaled by 1 / (1 − rate). Its own gradient, with the same attributes. */
export function seededDropout({ tf, heap, simd }: KernelContext): KernelFunc {
  return kernelFunction<Tensors<'x'>, DropoutAttributes>(({ x }, { key, rate }) => {
    const output = heap.output(x.shape);
    const count = tf.util.sizeFromShape(x.shape);
    const threshold = Math.round(rate * 2 ** 24);
    simd.dropout(heap.address(x), heap.address(output), count, key, threshold, 1 / (1 - rate));
    return output;
  });
}
