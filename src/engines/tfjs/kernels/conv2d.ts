import type { Conv2DAttrs, FusedConv2DAttrs, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { convolve, describeConvolution, shape4 } from './convolution.ts';
import { type KernelContext, kernelFunction, type Tensors } from './kernel.ts';

/** Conv2D. Faster than the stock kernel, and with one order of sums on every CPU. */
export function conv2d(context: KernelContext, stock?: KernelFunc): KernelFunc {
  return kernelFunction<Tensors<'x' | 'filter'>, Conv2DAttrs>(
    ({ x, filter }, attributes) => run(context, x, filter, undefined, attributes, false),
    stock,
  );
}

/** FusedConv2D: with bias, and relu or nothing behind it. */
export function fusedConv2d(context: KernelContext, stock?: KernelFunc): KernelFunc {
  return kernelFunction<Tensors<'x' | 'filter', 'bias'>, FusedConv2DAttrs>(
    ({ x, filter, bias }, attributes) => {
      const { activation } = attributes;
      if (activation !== 'linear' && activation !== 'relu') return undefined;
      if (bias && bias.shape.length !== 1) return undefined;
      return run(context, x, filter, bias, attributes, activation === 'relu');
    },
    stock,
  );
}

function run(
  context: KernelContext,
  x: TensorInfo,
  filter: TensorInfo,
  bias: TensorInfo | undefined,
  { strides, pad, dataFormat, dilations, dimRoundingMode }: Conv2DAttrs,
  relu: boolean,
): TensorInfo | undefined {
  const { tf, heap, simd } = context;
  const format = tf.backend_util.convertConv2DDataFormat(dataFormat);
  const filterShape = shape4(filter);
  const info = tf.backend_util.computeConv2DInfo(
    shape4(x),
    filterShape,
    strides,
    dilations,
    pad,
    dimRoundingMode,
    false,
    format,
  );
  const convolution = describeConvolution(info);
  if (convolution === undefined) return undefined;
  const [height, width, inChannels, outChannels] = filterShape;
  const output = heap.output(info.outShape);
  convolve(context, {
    ...convolution,
    input: heap.address(x),
    bias: bias ? heap.address(bias) : 0,
    output: heap.address(output),
    relu,
    pack: (panels, panelBytes) =>
      simd.packPanels(heap.address(filter), panels, height * width * inChannels, outChannels, panelBytes),
  });
  return output;
}
