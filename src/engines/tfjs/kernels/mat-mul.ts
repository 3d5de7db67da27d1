import type { _FusedMatMulAttrs, BatchMatMulAttrs, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { convolve } from './convolution.ts';
import { type KernelContext, kernelFunction, type Tensors } from './kernel.ts';
import type { Address } from './training-kernels.ts';

/** BatchMatMul of two matrices, transposed or not (the stock kernel is slow where one is transposed). */
export function batchMatMul(context: KernelContext, stock?: KernelFunc): KernelFunc {
  return kernelFunction<Tensors<'a' | 'b'>, BatchMatMulAttrs>(
    ({ a, b }, { transposeA, transposeB }) =>
      multiply(context, a, b, undefined, transposeA, transposeB, false),
    stock,
  );
}

/** _FusedMatMul: with bias, and relu or nothing behind it. */
export function fusedMatMul(context: KernelContext, stock?: KernelFunc): KernelFunc {
  return kernelFunction<Tensors<'a' | 'b', 'bias'>, _FusedMatMulAttrs>(({ a, b, bias }, attributes) => {
    const { transposeA, transposeB, activation } = attributes;
    if (activation !== 'linear' && activation !== 'relu') return undefined;
    if (bias && bias.shape.length !== 1) return undefined;
    return multiply(context, a, b, bias, transposeA, transposeB, activation === 'relu');
  }, stock);
}

function multiply(
  context: KernelContext,
  a: TensorInfo,
  b: TensorInfo,
  bias: TensorInfo | undefined,
  transposeA: boolean,
  transposeB: boolean,
  relu: boolean,
): TensorInfo | undefined {
  const left = matrixShape(a);
  const right = matrixShape(b);
  if (left === undefined || right === undefined) return undefined;
  const [rows, inner] = transposeA ? [left[1], left[0]] : left;
  const columns = transposeB ? right[0] : right[1];
  const { heap, simd } = context;
  const outer = (a.shape.length >= b.shape.length ? a : b).shape.slice(0, -2);
  const output = heap.output([...outer, rows, columns]);
  const pack = transposeB ? simd.packTransposedPanels : simd.packPanels;
  // A product is a convolution of `rows` pixels in one column, each with `inner` channels, with a 1×1 filter.
  const convolveRows = (input: Address) =>
    convolve(context, {
      input,
      bias: bias ? heap.address(bias) : 0,
      output: heap.address(output),
      batch: 1,
      inHeight: rows,
      inWidth: 1,
      inChannels: inner,
      outHeight: rows,
      outWidth: 1,
      outChannels: columns,
      filterHeight: 1,
      filterWidth: 1,
      strideY: 1,
      strideX: 1,
      top: 0,
      left: 0,
      relu,
      pack: (panels, panelBytes) => pack(heap.address(b), panels, inner, columns, panelBytes),
    });
  if (!transposeA) convolveRows(heap.address(a));
  else
    heap.scratch(rows * inner * 4, (transposed) => {
      simd.transpose(heap.address(a), transposed, inner, rows);
      convolveRows(transposed);
    });
  return output;
}

/** Rows and columns, or undefined for a batch of matrices. */
function matrixShape({ shape }: TensorInfo): readonly [number, number] | undefined {
  const [columns, rows, ...batch] = [...shape].reverse();
  return batch.every((size) => size === 1) ? [rows!, columns!] : undefined;
}
