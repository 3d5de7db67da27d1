import type { Conv2DBackpropFilterAttrs, KernelFunc } from '@tensorflow/tfjs-core';
import { describeConvolution, shape4, withPadding } from './convolution.ts';
import { type KernelContext, kernelFunction, type Tensors } from './kernel.ts';

/** Conv2DBackpropFilter, which the wasm backend lacks. Any stride and padding. */
export function conv2dBackpropFilter(context: KernelContext, stock?: KernelFunc): KernelFunc {
  const { tf, heap, simd } = context;
  return kernelFunction<Tensors<'x' | 'dy'>, Conv2DBackpropFilterAttrs>(({ x, dy }, attributes) => {
    const { strides, pad, dimRoundingMode, dataFormat, filterShape } = attributes;
    const format = tf.backend_util.convertConv2DDataFormat(dataFormat);
    const info = tf.backend_util.computeConv2DInfo(
      shape4(x),
      filterShape,
      strides,
      1,
      pad,
      dimRoundingMode,
      false,
      format,
    );
    const forward = describeConvolution(info);
    if (forward === undefined) return undefined;
    const output = heap.output(filterShape);
    withPadding(context, { ...forward, input: heap.address(x) }, (input, height, width) =>
      simd.filterGradient(
        input,
        heap.address(dy),
        heap.address(output),
        forward.batch,
        height,
        width,
        forward.inChannels,
        forward.outHeight,
        forward.outWidth,
        forward.outChannels,
        forward.filterHeight,
        forward.filterWidth,
        forward.strideY,
        forward.strideX,
      ),
    );
    return output;
  }, stock);
}
