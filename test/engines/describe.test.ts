import { expect, test } from 'vitest';
import type { LayersTopology } from '../../src/engines/engine.ts';
import { openWasmEngine } from '../../src/engines/tfjs/wasm-engine.ts';
import { CodedError } from '../../src/lib/errors.ts';
import { tf } from './backends.ts';
import { cnnTopology } from './cnn.ts';

const listeners = () =>
  ['uncaughtException', 'unhandledRejection'].map((event) => process.listenerCount(event));
const listenersBefore = listeners();
const engine = await openWasmEngine();

const cnn = cnnTopology({ size: 32, dimension: 512, classes: 10 });
type Config = Record<string, unknown>;

/** The network with one layer's description changed. */
function changed(
  at: number,
  change: (layer: { class_name: string; config: Config }) => unknown,
): LayersTopology {
  const layers = (cnn.config.layers as { class_name: string; config: Config }[]).map((layer, index) =>
    index === at ? change(layer) : layer,
  );
  return { class_name: 'Sequential', config: { name: 'cnn', layers } };
}

const errorOf = (topology: unknown): CodedError => {
  const before = tf.memory().numTensors;
  try {
    engine.describe(topology as LayersTopology);
  } catch (error) {
    expect(tf.memory().numTensors).toBe(before);
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({ code: 'engine.unsupported', exitCode: 2 });
    return error as CodedError;
  }
  throw new Error('it should have failed');
};

test('the engine says what it is, and leaves the process as it was', () => {
  expect([engine.name, engine.numericVersion]).toEqual(['wasm', 1]);
  expect(listeners()).toEqual(listenersBefore);
});

test('a network is described from its topology', () => {
  const before = tf.memory();
  // Parameters counted by hand: (9·3+1)·32 + (9·32+1)·32 + (9·32+1)·64 + (9·64+1)·64 + (2304+1)·512 + 513·10.
  expect(engine.describe(cnn)).toEqual({
    inputShape: [32, 32, 3],
    outputDimension: 10,
    parameterCount: 1_250_858,
  });
  expect(tf.memory()).toEqual(before);
});

test('a layer that the engine does not have is named', () => {
  const topology = changed(2, ({ config }) => ({ class_name: 'Lambda', config: { ...config, name: 'odd' } }));
  expect(errorOf(topology).message).toBe('The engine wasm cannot run: odd (Lambda).');
});

test('a layer that cannot be built is named, with the reason', () => {
  const topology = changed(9, ({ class_name, config }) => ({
    class_name,
    config: { ...config, activation: 'gulp' },
  }));
  expect(errorOf(topology).message).toMatch(
    /^The network cannot be built at embedding \(Dense\): Unknown activation: gulp/,
  );
});

test('a network for which the images are too small', () => {
  const topology = cnnTopology({ size: 6, dimension: 8, classes: 2 });
  expect(errorOf(topology).message).toMatch(
    /cannot be built at conv_4 \(Conv2D\): nothing is left of the input behind conv_4/,
  );
});

test.each([
  ['null', null, 'it has no list of layers'],
  ['no layers', { class_name: 'Sequential', config: { layers: [] } }, 'it has no list of layers'],
  ['a layer that is no layer', changed(1, () => 'relu'), 'Layer 2 of the network is malformed'],
  ['an unknown kind of model', { ...cnn, class_name: 'Graph' }, 'Graph is not a kind of model'],
  [
    'no fixed size',
    changed(0, ({ class_name, config }) => ({
      class_name,
      config: { ...config, batch_input_shape: [null, null, null, 3] },
    })),
    'cannot be built at flatten (Flatten)',
  ],
])('a malformed topology: %s', (_name, topology, message) => {
  expect(errorOf(topology).message).toContain(message);
});
