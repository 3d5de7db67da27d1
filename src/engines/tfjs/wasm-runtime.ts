import { fileURLToPath } from 'node:url';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { assetUrl } from '../../lib/assets.ts';
import { openHeap } from './kernels/heap.ts';
import { installKernels } from './kernels/install.ts';
import { loadTrainingKernels } from './kernels/training-kernels.ts';
import type { Runtime } from './runtime.ts';

let started: Promise<Runtime> | undefined;

/** TensorFlow.js on its wasm backend, with our kernels in it. Loaded at the first call; one runtime serves the process, as TensorFlow.js' registries are global. */
export function openWasmRuntime(): Promise<Runtime> {
  started ??= start();
  return started;
}

async function start(): Promise<Runtime> {
  const [tf, layers, wasm] = await Promise.all([
    import('@tensorflow/tfjs-core'),
    import('@tensorflow/tfjs-layers'),
    import('@tensorflow/tfjs-backend-wasm'),
  ]);
  // Production mode is the switch that keeps its advice out of the log.
  tf.env().set('PROD', true);
  const binary = fileURLToPath(assetUrl('tfjs-backend-wasm-simd.wasm'));
  wasm.setWasmPaths({
    'tfjs-backend-wasm.wasm': binary,
    'tfjs-backend-wasm-simd.wasm': binary,
    'tfjs-backend-wasm-threaded-simd.wasm': binary,
  });
  const running = await containLoader(() => tf.setBackend('wasm'));
  if (!running) throw new Error(`TensorFlow.js could not start from ${binary}`);
  const heap = openHeap(tf.backend() as BackendWasm);
  installKernels({ tf, heap, simd: await loadTrainingKernels(heap.memory) });
  return {
    engine: 'wasm',
    tf,
    layers,
    activate() {
      if (tf.getBackend() !== 'wasm') void tf.setBackend('wasm');
    },
  };
}

/**
 * Emscripten's loader reads `__dirname`, which a bundled ES module lacks (the value goes nowhere: the path of the binary
 * is given), and listens for uncaught errors of the whole process to throw them again, which is not its business.
 */
async function containLoader<T>(load: () => Promise<T>): Promise<T> {
  const events = ['uncaughtException', 'unhandledRejection'];
  const before = new Map(events.map((event) => [event, process.rawListeners(event)]));
  Object.defineProperty(globalThis, '__dirname', { value: '', configurable: true });
  try {
    return await load();
  } finally {
    Reflect.deleteProperty(globalThis, '__dirname');
    for (const event of events) {
      for (const listener of process.rawListeners(event)) {
        if (!before.get(event)?.includes(listener))
          process.removeListener(event, listener as (...args: unknown[]) => void);
      }
    }
  }
}
