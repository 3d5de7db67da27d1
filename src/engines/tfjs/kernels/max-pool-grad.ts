import type { KernelFunc, MaxPoolGradAttrs } from '@tensorflow/tfjs-core';
import { shape4 } from './convolution.ts';
import { type KernelContext, kernelFunction, type Tensors } from './kernel.ts';

/** MaxPoolGrad in place of the stock kernel, which is wrong where a maximum is not positive or not the only one. */
export function maxPoolGrad({ tf, heap, simd }: KernelContext): KernelFunc {
  return kernelFunction<Tensors<'dy' | 'input'>, MaxPoolGradAttrs>(({ dy, input }, attributes) => {
    const { filterSize, strides, pad, dimRoundingMode } = attributes;
    const info = tf.backend_util.computePool2DInfo(
      shape4(input),
      filterSize,
      strides,
      1,
      pad,
      dimRoundingMode,
    );
    const output = heap.output(input.shape);
    simd.maxPoolGradient(
      heap.address(input),
      heap.address(dy),
      heap.address(output),
      info.batchSize,
      info.inHeight,
      info.inWidth,
      info.inChannels,
      info.outHeight,
      info.outWidth,
      info.filterHeight,
      info.filterWidth,
      info.strideHeight,
      info.strideWidth,
      info.padInfo.top,
      info.padInfo.left,
    );
    return output;
  });
}
