import type { Conv2DBackpropInputAttrs, KernelFunc } from '@tensorflow/tfjs-core';
import { convolve, describeConvolution, shape4 } from './convolution.ts';
import { type KernelContext, kernelFunction, type Tensors } from './kernel.ts';

/**
 * Conv2DBackpropInput for stride 1: a convolution of the output's gradient with the filter turned by 180° and its
 * channels exchanged (Dumoulin & Visin 2016, "A guide to convolution arithmetic for deep learning", 4.2–4.4).
 */
export function conv2dBackpropInput(context: KernelContext, stock?: KernelFunc): KernelFunc {
  const { tf, heap, simd } = context;
  return kernelFunction<Tensors<'dy' | 'filter'>, Conv2DBackpropInputAttrs>(({ dy, filter }, attributes) => {
    const { strides, pad, dimRoundingMode, dataFormat, inputShape } = attributes;
    const format = tf.backend_util.convertConv2DDataFormat(dataFormat);
    const info = tf.backend_util.computeConv2DInfo(
      inputShape,
      shape4(filter),
      strides,
      1,
      pad,
      dimRoundingMode,
      false,
      format,
    );
    const forward = describeConvolution(info);
    if (forward === undefined || forward.strideY !== 1 || forward.strideX !== 1) return undefined;
    const { filterHeight, filterWidth, inChannels, outChannels } = forward;
    const top = filterHeight - 1 - forward.top;
    const left = filterWidth - 1 - forward.left;
    if (top < 0 || left < 0) return undefined;
    const output = heap.output(inputShape);
    convolve(context, {
      ...forward,
      input: heap.address(dy),
      bias: 0,
      output: heap.address(output),
      inHeight: forward.outHeight,
      inWidth: forward.outWidth,
      inChannels: outChannels,
      outHeight: forward.inHeight,
      outWidth: forward.inWidth,
      outChannels: inChannels,
      top,
      left,
      relu: false,
      pack(panels, panelBytes) {
        const taps = filterHeight * filterWidth;
        for (let tap = 0; tap < taps; tap++) {
          const matrix = heap.address(filter) + (taps - 1 - tap) * inChannels * outChannels * 4;
          simd.packTransposedPanels(
            matrix,
            panels + tap * outChannels * 32,
            outChannels,
            inChannels,
            panelBytes,
          );
        }
      },
    });
    return output;
  }, stock);
}
