import type { Engine, EngineIdentity } from '../engine.ts';
import { describeNetwork } from './network.ts';
import { loadPredictor } from './predictor.ts';
import type { Runtime } from './runtime.ts';
import { trainNetwork } from './train.ts';

/** An engine on TensorFlow.js, whichever its backend. */
export function engineOn(runtime: Runtime, identity: EngineIdentity): Engine {
  return {
    ...identity,
    describe: (topology) => describeNetwork(runtime, topology),
    train: (job) => trainNetwork(runtime, job),
    load: async (network, outputs) => loadPredictor(runtime, network, outputs),
  };
}
