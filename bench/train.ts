import { pathToFileURL } from 'node:url';
import type { LabelledSource } from '../src/engines/engine.ts';
import { openWasmEngine } from '../src/engines/tfjs/wasm-engine.ts';
import { cnn } from '../src/model/recipes/cnn.ts';

const SIZE = 32;
const CHANNELS = 3;
const CLASSES = 10;
const ROW = SIZE * SIZE * CHANNELS;

export interface TrainFigures {
  readonly images: number;
  readonly batchSize: number;
  /** Loading TensorFlow.js and its WebAssembly. */
  readonly openSeconds: number;
  /** From the median of the optimiser steps: what a machine gives that is not busy otherwise. */
  readonly trainImagesPerSecond: number;
  /** Over all steps but the first, during which the code is still compiled; with reading and shuffling. */
  readonly trainImagesPerSecondOverall: number;
  /** Steadier than the rates on a machine that others use. */
  readonly trainCpuMillisecondsPerImage: number;
  readonly predictImagesPerSecond: number;
  readonly predictCpuMillisecondsPerImage: number;
  readonly peakMemoryMegabytes: number;
  /** Mean over the last epoch, to see that it learns. */
  readonly loss: number;
}

/**
 * Trains the recipe `cnn` (32×32×3, 512 dimensions, 10 classes) for two epochs and predicts embeddings of the images.
 * @param source pixels to train on instead of made-up ones; a multiple of `batchSize` keeps the steps alike
 */
export async function benchTrain(source = madeUpImages(1024), batchSize = 64): Promise<TrainFigures> {
  const begun = performance.now();
  const engine = await openWasmEngine();
  const openSeconds = (performance.now() - begun) / 1000;
  const images = source.labels.length;
  const topology = cnn({
    imageSize: SIZE,
    channels: CHANNELS,
    classes: CLASSES,
    embeddingDimension: 512,
  });
  const stepEnds: number[] = [];
  let cpuAfterFirst: NodeJS.CpuUsage | undefined;
  let loss = 0;
  const network = await engine.train({
    topology,
    training: source,
    epochs: 2,
    batchSize,
    learningRate: 0.001,
    seed: 1,
    signal: new AbortController().signal,
    onStep() {
      stepEnds.push(performance.now());
      cpuAfterFirst ??= process.cpuUsage();
    },
    onEpoch(metrics) {
      loss = metrics.loss;
      return { keep: false, stop: false };
    },
  });
  const trainCpu = process.cpuUsage(cpuAfterFirst);
  const timed = 2 * images - batchSize;
  const durations = stepEnds.slice(1).map((end, step) => end - stepEnds[step]!);

  const predictor = await engine.load(network, ['embedding']);
  const indices = Int32Array.from(source.labels, (_, index) => index);
  const batches = Array.from({ length: Math.ceil(images / batchSize) }, (_, batch) =>
    indices.subarray(batch * batchSize, (batch + 1) * batchSize),
  );
  const cpuBefore = process.cpuUsage();
  const predicted: number[] = [];
  for (const batch of batches) {
    const inputs = await source.inputs.read(batch);
    const start = performance.now();
    await predictor.predict(inputs, batch.length);
    predicted.push((1000 * batch.length) / (performance.now() - start));
  }
  const predictCpu = process.cpuUsage(cpuBefore);
  predictor.dispose();
  return {
    images,
    batchSize,
    openSeconds,
    trainImagesPerSecond: (1000 * batchSize) / median(durations),
    trainImagesPerSecondOverall: (1000 * timed) / (stepEnds.at(-1)! - stepEnds[0]!),
    trainCpuMillisecondsPerImage: milliseconds(trainCpu) / timed,
    predictImagesPerSecond: median(predicted),
    predictCpuMillisecondsPerImage: milliseconds(predictCpu) / images,
    peakMemoryMegabytes: process.resourceUsage().maxRSS / 1024,
    loss,
  };
}

/** Images whose class is a brightness, with noise. */
function madeUpImages(count: number): LabelledSource {
  const labels = Int32Array.from({ length: count }, (_, image) => image % CLASSES);
  const pixels = Float32Array.from({ length: count * ROW }, (_, at) => {
    const noise = (Math.imul(at, 0x9e3779b1) >>> 8) / 2 ** 24;
    return 0.08 * labels[Math.floor(at / ROW)]! + 0.2 * noise;
  });
  return { labels, inputs: { count, read: (indices) => readRows(pixels, indices) } };
}

function readRows(pixels: Float32Array, indices: Int32Array): Float32Array {
  const rows = new Float32Array(indices.length * ROW);
  for (const [at, index] of indices.entries())
    rows.set(pixels.subarray(index * ROW, (index + 1) * ROW), at * ROW);
  return rows;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

const milliseconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.table(await benchTrain());
