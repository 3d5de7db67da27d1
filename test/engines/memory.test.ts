import { expect, test } from 'vitest';
import { openWasmEngine } from '../../src/engines/tfjs/wasm-engine.ts';
import { tf } from './backends.ts';
import { cnnTopology, stripedImages } from './cnn.ts';
import { smallJob } from './jobs.ts';

test('a batch that does not fit into the memory is refused, and training goes on afterwards', async () => {
  const engine = await openWasmEngine();
  const before = tf.memory().numTensors;
  const topology = cnnTopology({ size: 512, channels: 1, dimension: 2, classes: 2, filters: [64, 2] });
  // 64 channels of 512 × 512 floats for each of 64 images: 4 GB.
  const job = smallJob({ topology, training: stripedImages(64, 512, 1, 2, 1), batchSize: 64 });
  await expect(engine.train(job)).rejects.toMatchObject({ code: 'engine.memory', exitCode: 2 });
  expect(tf.memory().numTensors).toBe(before);
  await engine.train(smallJob());
});
