import { createHash } from 'node:crypto';
import type { Network, TrainingJob } from '../../src/engines/engine.ts';
import { cnnTopology, stripedImages } from './cnn.ts';

/** A small job that trains in a fraction of a second: 50 images, the last batch not full. */
export function smallJob(changes: Partial<TrainingJob> = {}): TrainingJob {
  return {
    topology: cnnTopology({ size: 12, channels: 1, dimension: 16, classes: 3, filters: [8, 12] }),
    training: stripedImages(50, 12, 1, 3, 1),
    epochs: 2,
    batchSize: 16,
    learningRate: 0.01,
    seed: 5,
    signal: new AbortController().signal,
    onEpoch: () => ({ keep: true, stop: false }),
    ...changes,
  };
}

/** Digest over every weight's name, shape and bits. */
export function weightsDigest({ weights }: Network): string {
  const hash = createHash('sha256');
  for (const { name, shape, values } of weights) {
    hash.update(`${name}[${shape}]`);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return hash.digest('hex');
}
