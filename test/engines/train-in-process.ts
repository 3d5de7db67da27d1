// Trains in a process of its own and prints the weights' digest, and nothing else.
import { openWasmEngine } from '../../src/engines/tfjs/wasm-engine.ts';
import { smallJob, weightsDigest } from './jobs.ts';

const engine = await openWasmEngine();
process.stdout.write(weightsDigest(await engine.train(smallJob())));
