import type { Engine } from '../engine.ts';
import { WASM_ENGINE } from './identity.ts';
import { describeNetwork } from './network.ts';
import { loadPredictor } from './predictor.ts';
import { openRuntime } from './runtime.ts';
import { trainNetwork } from './train.ts';

/** Engine `wasm`: TensorFlow.js on WebAssembly, with nothing to install. Loads it all, 0.2 s. */
export async function openWasmEngine(): Promise<Engine> {
  const runtime = await openRuntime();
  return {
    ...WASM_ENGINE,
    describe: (topology) => describeNetwork(runtime, topology),
    train: (job) => trainNetwork(runtime, job),
    load: async (network, outputs) => loadPredictor(runtime, network, outputs),
  };
}
