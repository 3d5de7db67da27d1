// Holds the engine tensorflow, with the real library, against the engine wasm: node compare.ts FOLDER, where FOLDER is
// the one that scripts/setup-tensorflow.sh has filled.
import { strict as assert } from 'node:assert';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openWasmRuntime } from '../../../src/engines/tfjs/wasm-runtime.ts';
import { LAYER_MODELS, toNetwork } from '../layer-models.ts';
import type { Job, Results } from './on-engine.ts';

const [, , folder = ''] = process.argv;
const say = (line: string) => void process.stdout.write(`${line}\n`);

// The models below are made on a backend, whichever.
await openWasmRuntime();

const layers = Object.values(LAYER_MODELS).map((create) => {
  const model = create();
  const made = { network: toNetwork(model), output: model.layers.at(-1)!.name };
  model.dispose();
  return made;
});

function resultsOf(engine: Job['engine']): Promise<Results> {
  const script = fileURLToPath(new URL('on-engine.ts', import.meta.url));
  const child = fork(script, { serialization: 'advanced' });
  child.send({ engine, folder, layers } satisfies Partial<Job>);
  return new Promise((resolve, reject) => {
    child.on('message', (results) => resolve(results as Results));
    child.on('exit', (code) => reject(new Error(`the engine ${engine} ended with exit code ${code}`)));
  });
}

/** Largest difference, relative to the largest expected value. */
function relativeError(actual: Float32Array, expected: Float32Array): number {
  assert.equal(actual.length, expected.length);
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const difference = expected.reduce((most, value, at) => Math.max(most, Math.abs(value - actual[at]!)), 0);
  return difference === 0 ? 0 : difference / largest;
}

function cosineDistance(a: Float32Array, b: Float32Array): number {
  let [product, left, right] = [0, 0, 0];
  for (const [at, value] of a.entries()) {
    product += value * b[at]!;
    left += value ** 2;
    right += b[at]! ** 2;
  }
  return 1 - product / Math.sqrt(left * right);
}

/** The largest distance between vectors of the same row. */
const furthest = (a: Float32Array, b: Float32Array): number =>
  Math.max(
    ...Array.from({ length: 64 }, (_, row) =>
      cosineDistance(a.subarray(row * 512, (row + 1) * 512), b.subarray(row * 512, (row + 1) * 512)),
    ),
  );

function below(what: string, value: number, limit: number): void {
  say(`${what}: ${value.toExponential(1)} (at most ${limit})`);
  assert(value <= limit, what);
}

const wasm = await resultsOf('wasm');
const tensorflow = await resultsOf('tensorflow');
const { identity } = tensorflow;
say(`${identity.software}, numeric version ${identity.numericVersion}`);

assert.equal(tensorflow.initialWeights, wasm.initialWeights, 'the same seed gives the same initial weights');
assert.equal(
  new Set(tensorflow.trainedTwice).size,
  1,
  'the same job gives the same bits again in one process',
);
assert.deepEqual([wasm.tensorsLeft, tensorflow.tensorsLeft], [0, 0], 'every tensor is freed');

const worst = (actual: readonly Float32Array[], expected: readonly Float32Array[]): number =>
  Math.max(...expected.map((values, at) => relativeError(actual[at]!, values)));
// A value at zero may come to lie on either side of a relu: that moves the first layer's gradient by some 1e-4.
below('gradients of the first batch, with dropout', worst(tensorflow.gradients, wasm.gradients), 1e-3);
const losses = wasm.losses.map((loss, step) => Math.abs(loss - tensorflow.losses[step]!));
below('losses of the first 3 steps', Math.max(...losses.slice(0, 3)), 1e-5);
below('losses of the first 10 steps', Math.max(...losses), 1e-3);
for (const [at, name] of Object.keys(LAYER_MODELS).entries())
  assert(relativeError(tensorflow.outputs[at]!, wasm.outputs[at]!) < 1e-5, `the layer ${name}`);
say(`${layers.length} layers and activations give the same to 1e-5`);

const [whole, seventeens, ones] = tensorflow.embedded;
below('vectors in batches of 17', furthest(seventeens!, whole!), identity.tolerance);
below('vectors one by one', furthest(ones!, whole!), identity.tolerance);

for (const [engine, { speed }] of Object.entries({ wasm, tensorflow }))
  say(
    `${engine.padEnd(10)} ${Object.entries(speed)
      .map(
        ([what, { perSecond, cpuMs }]) =>
          `${what} ${perSecond.toFixed(0)} img/s, ${cpuMs.toFixed(2)} CPU ms an image`,
      )
      .join('; ')}`,
  );
