import type { EngineIdentity } from '../engine.ts';

/** What results are known by, without loading the engine. The numeric version is raised when they change in any bit. */
export const WASM_ENGINE: EngineIdentity = { name: 'wasm', numericVersion: 1, tolerance: 0 };
