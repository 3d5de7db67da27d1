import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import { type KernelContext, kernelFunction, type Tensors } from './kernel.ts';

/** BiasActivation: x + bias for each channel, then relu where asked for. */
export function biasActivation({ heap, simd }: KernelContext): KernelFunc {
  return kernelFunction<Tensors<'x' | 'bias'>, { relu: boolean }>(({ x, bias }, { relu }) => {
    const output = heap.output(x.shape);
    const [rows, channels] = asMatrix(x);
    simd.addBias(heap.address(x), heap.address(bias), heap.address(output), rows, channels, relu);
    return output;
  });
}

/** ReluGradient: dy where y is positive, otherwise 0. */
export function reluGradient({ heap, simd }: KernelContext): KernelFunc {
  return kernelFunction<Tensors<'y' | 'dy'>, object>(({ y, dy }) => {
    const output = heap.output(dy.shape);
    const [rows, channels] = asMatrix(dy);
    simd.reluGradient(heap.address(y), heap.address(dy), heap.address(output), rows * channels);
    return output;
  });
}

/** BiasGradient: the sum over all but the last axis. */
export function biasGradient({ heap, simd }: KernelContext): KernelFunc {
  return kernelFunction<Tensors<'dy'>, object>(({ dy }) => {
    const [rows, channels] = asMatrix(dy);
    const output = heap.output([channels]);
    simd.sumRows(heap.address(dy), heap.address(output), rows, channels);
    return output;
  });
}

function asMatrix({ shape }: TensorInfo): [rows: number, channels: number] {
  const channels = shape.at(-1) ?? 1;
  return [shape.slice(0, -1).reduce((product, size) => product * size, 1), channels];
}
