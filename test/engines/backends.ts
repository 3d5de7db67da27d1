import type { Tensor } from '@tensorflow/tfjs-core';
import { openWasmRuntime } from '../../src/engines/tfjs/wasm-runtime.ts';

const { tf } = await openWasmRuntime();
// The stock library brings the cpu backend, over the same core; production mode keeps its greeting out of the log.
await import('@tensorflow/tfjs');

export { tf };

export interface TestArray {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** What `compute` gives on the engine's backend and on TensorFlow.js' cpu backend, from the same inputs. */
export async function onBothBackends(
  inputs: readonly TestArray[],
  compute: (tensors: Tensor[]) => readonly Tensor[],
): Promise<{ wasm: readonly TestArray[]; cpu: readonly TestArray[] }> {
  const run = async (backend: string) => {
    await tf.setBackend(backend);
    const tensors = inputs.map(({ values, shape }) => tf.tensor(values, [...shape]));
    const results = tf.tidy(() =>
      compute(tensors).map((tensor) => ({ values: tensor.dataSync<'float32'>(), shape: tensor.shape })),
    );
    tf.dispose(tensors);
    return results;
  };
  const cpu = await run('cpu');
  return { cpu, wasm: await run('wasm') };
}

/** Largest difference, relative to the largest expected value. */
export function relativeError(actual: Float32Array, expected: Float32Array): number {
  let difference = 0;
  let largest = 0;
  for (const [at, value] of expected.entries()) {
    // Written so that NaN counts as a difference.
    if (!(Math.abs(actual[at]! - value) <= difference)) difference = Math.abs(actual[at]! - value);
    largest = Math.max(largest, Math.abs(value));
  }
  return largest === 0 ? difference : difference / largest;
}
