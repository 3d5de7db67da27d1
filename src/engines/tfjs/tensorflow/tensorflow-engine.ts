import type { Engine, EngineIdentity } from '../../engine.ts';
import { TENSORFLOW_TOLERANCE } from '../identity.ts';
import type { Runtime } from '../runtime.ts';
import { engineOn } from '../tfjs-engine.ts';
import { installTensorflowKernels } from './kernels.ts';
import { type LoadOptions, loadTensorflow } from './load.ts';

/** Raised when what is computed here changes, whatever the software below. */
const OWN_VERSION = 1;

/**
 * Engine `tensorflow`: TensorFlow.js on libtensorflow, through the `@tensorflow/tfjs-node` that the user has installed.
 * The seed gives the initial weights, the order of samples and what dropout drops as in the engine `wasm`; sums are
 * rounded otherwise, and from CPU to CPU. Loads it all, 1 s.
 * @throws badInput `engine.unavailable`
 */
export function openTensorflowEngine(options: LoadOptions): Engine {
  const { runtime, identity } = openTensorflowRuntime(options);
  return engineOn(runtime, identity);
}

/** @throws badInput `engine.unavailable` */
export function openTensorflowRuntime(options: LoadOptions): {
  readonly runtime: Runtime;
  readonly identity: EngineIdentity;
} {
  const { tf, tfjsNode, libtensorflow } = loadTensorflow(options);
  installTensorflowKernels(tf);
  return {
    runtime: {
      engine: 'tensorflow',
      ...{ tf, layers: tf },
      activate() {
        if (tf.getBackend() !== 'tensorflow') void tf.setBackend('tensorflow');
      },
    },
    identity: {
      name: 'tensorflow',
      numericVersion: numericVersion(tfjsNode, libtensorflow),
      tolerance: TENSORFLOW_TOLERANCE,
      software: `tfjs-node ${tfjsNode} with libtensorflow ${libtensorflow}`,
    },
  };
}

/**
 * One number for our own version and those of the software, to the minor one, two digits for each part: 4.22.0 and
 * 2.15.1 give 104220215. TensorFlow's patch releases keep its computations as they are.
 */
export function numericVersion(tfjsNode: string, libtensorflow: string): number {
  const digits = [tfjsNode, libtensorflow].flatMap((version) => version.split('.').slice(0, 2));
  return Number(`${OWN_VERSION}${digits.map((part) => part.padStart(2, '0')).join('')}`);
}
