import type { EngineIdentity } from '../engine.ts';

/** What results are known by, without loading the engine. The numeric version is raised when they change in any bit. */
export const WASM_ENGINE: EngineIdentity = { name: 'wasm', numericVersion: 1, tolerance: 0 };

/** Of the engine `tensorflow`: sums are made in another order from CPU to CPU and from build to build. */
export const TENSORFLOW_TOLERANCE = 1e-5;
