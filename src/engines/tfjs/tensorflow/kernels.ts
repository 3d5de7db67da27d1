import type { KernelFunc, Tensor, TensorInfo } from '@tensorflow/tfjs-core';
import type { AdamAttributes } from '../kernels/adam-update.ts';
import { kernelFunction, type Tensors } from '../kernels/kernel.ts';
import type { DropoutAttributes } from '../kernels/seeded-dropout.ts';
import type { NodeBackend, TfjsNode } from './backend.ts';
import { dropoutMask } from './dropout-mask.ts';

/** Registers what training needs beyond stock kernels, for TensorFlow; each does what its namesake in `../kernels` does. */
export function installTensorflowKernels(tf: TfjsNode): void {
  const backend = tf.backend() as unknown as NodeBackend;
  const { TF_ATTR_TYPE, TF_FLOAT } = backend.binding;
  const float = [{ name: 'T', type: TF_ATTR_TYPE, value: TF_FLOAT }];
  const run = (operation: string, ...inputs: readonly TensorInfo[]): Tensor =>
    backend.executeSingleOutput(operation, float, inputs);
  const kernels: Readonly<Record<string, KernelFunc>> = {
    BiasActivation: kernelFunction<Tensors<'x' | 'bias'>, { relu: boolean }>(({ x, bias }, { relu }) => {
      const y = run('BiasAdd', x, bias);
      if (!relu) return y;
      const positive = run('Relu', y);
      y.dispose();
      return positive;
    }),
    ReluGradient: kernelFunction<Tensors<'y' | 'dy'>, object>(({ y, dy }) => run('ReluGrad', dy, y)),
    BiasGradient: kernelFunction<Tensors<'dy'>, object>(({ dy }) => run('BiasAddGrad', dy)),
    SeededDropout: kernelFunction<Tensors<'x'>, DropoutAttributes>(({ x }, { key, rate }) =>
      tf.tidy(() => {
        const count = tf.util.sizeFromShape(x.shape);
        const mask = dropoutMask(count, key, Math.round(rate * 2 ** 24), 1 / (1 - rate));
        return run('Mul', x, tf.tensor(mask, x.shape));
      }),
    ),
    AdamUpdate: kernelFunction<Tensors<'weights' | 'gradient' | 'moment1' | 'moment2'>, AdamAttributes>(
      ({ weights, gradient, moment1, moment2 }, { beta1, beta2, rate, epsilon }) =>
        tf.tidy(() => {
          const scaled = (x: TensorInfo, factor: number) => run('Mul', x, tf.scalar(factor));
          const mean = run('AddV2', scaled(moment1, beta1), scaled(gradient, 1 - beta1));
          const square = run('AddV2', scaled(moment2, beta2), scaled(run('Square', gradient), 1 - beta2));
          const root = run('AddV2', run('Sqrt', square), tf.scalar(epsilon));
          return [run('Sub', weights, run('Div', scaled(mean, rate), root)), mean, square];
        }),
    ),
  };
  for (const [kernelName, kernelFunc] of Object.entries(kernels))
    tf.registerKernel({ kernelName, backendName: 'tensorflow', kernelFunc });
}
