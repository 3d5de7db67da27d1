import type { KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';
import type { Heap } from './heap.ts';
import type { TrainingKernels } from './training-kernels.ts';

type Core = typeof import('@tensorflow/tfjs-core');

/** What a kernel works with. */
export interface KernelContext {
  readonly tf: Core;
  readonly heap: Heap;
  readonly simd: TrainingKernels;
}

/** A kernel's tensors, by name. */
export type Tensors<Required extends string, Optional extends string = never> = {
  readonly [name in Required]: TensorInfo;
} & { readonly [name in Optional]?: TensorInfo };

/**
 * Makes a kernel for the wasm backend. `undefined` from `run` stands for a case that is left to the stock kernel:
 * rare in networks of ours, and not needed for training.
 */
export function kernelFunction<Inputs, Attributes>(
  run: (inputs: Inputs, attributes: Attributes) => TensorInfo | TensorInfo[] | undefined,
  stock?: KernelFunc,
): KernelFunc {
  return (params) => {
    const result = run(params.inputs as Inputs, params.attrs as Attributes);
    if (result !== undefined) return result;
    if (stock === undefined) throw new Error('no kernel for this case');
    return stock(params);
  };
}
