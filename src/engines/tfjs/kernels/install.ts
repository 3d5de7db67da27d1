import type { KernelConfig, KernelFunc } from '@tensorflow/tfjs-core';
import { adamUpdate } from './adam-update.ts';
import { biasActivation, biasGradient, reluGradient } from './bias.ts';
import { conv2d, fusedConv2d } from './conv2d.ts';
import { conv2dBackpropFilter } from './conv2d-backprop-filter.ts';
import { conv2dBackpropInput } from './conv2d-backprop-input.ts';
import { identity } from './identity.ts';
import type { KernelContext } from './kernel.ts';
import { batchMatMul, fusedMatMul } from './mat-mul.ts';
import { maxPoolGrad } from './max-pool-grad.ts';
import { seededDropout } from './seeded-dropout.ts';

/** By the names under which TensorFlow.js looks kernels up; the last ones are our own. */
const KERNELS: Readonly<Record<string, (context: KernelContext, stock?: KernelFunc) => KernelFunc>> = {
  Conv2D: conv2d,
  FusedConv2D: fusedConv2d,
  Conv2DBackpropInput: conv2dBackpropInput,
  Conv2DBackpropFilter: conv2dBackpropFilter,
  MaxPoolGrad: maxPoolGrad,
  BatchMatMul: batchMatMul,
  _FusedMatMul: fusedMatMul,
  Identity: identity,
  BiasActivation: biasActivation,
  ReluGradient: reluGradient,
  BiasGradient: biasGradient,
  SeededDropout: seededDropout,
  AdamUpdate: adamUpdate,
};

/** Registers the kernels for the wasm backend, in place of stock ones where there are any. Once in a process. */
export function installKernels(context: KernelContext): void {
  const { tf } = context;
  for (const [kernelName, make] of Object.entries(KERNELS)) {
    const stock: KernelConfig | undefined = tf.getKernel(kernelName, 'wasm');
    if (stock) tf.unregisterKernel(kernelName, 'wasm');
    tf.registerKernel({ kernelName, backendName: 'wasm', kernelFunc: make(context, stock?.kernelFunc) });
  }
}
