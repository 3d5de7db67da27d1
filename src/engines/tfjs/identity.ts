import type { Engine } from '../engine.ts';

/** What results are known by, without loading the engine. The numeric version is raised when they change in any bit. */
export const WASM_ENGINE: Pick<Engine, 'name' | 'numericVersion'> = { name: 'wasm', numericVersion: 1 };
