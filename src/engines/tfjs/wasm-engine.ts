import type { Engine } from '../engine.ts';
import { WASM_ENGINE } from './identity.ts';
import { engineOn } from './tfjs-engine.ts';
import { openWasmRuntime } from './wasm-runtime.ts';

/** Engine `wasm`: TensorFlow.js on WebAssembly, with nothing to install. Loads it all, 0.2 s. */
export async function openWasmEngine(): Promise<Engine> {
  return engineOn(await openWasmRuntime(), WASM_ENGINE);
}
