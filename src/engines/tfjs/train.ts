import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { badInput } from '../../lib/errors.ts';
import type { EpochMetrics, LabelledSource, Network, TrainingJob, WeightTensor } from '../engine.ts';
import { type ClassifierTrainer, createTrainer } from './classifier-trainer.ts';
import { divergence, lossLimit, nonFiniteWeights } from './divergence.ts';
import { buildNetwork, describeNetwork, disposeNetwork, readWeights } from './network.ts';
import { deriveSeed, shuffledIndices } from './random.ts';
import type { Runtime } from './runtime.ts';
import { seedInitializers } from './topology.ts';

/** What the seed decides, told apart. */
const PURPOSE = { weights: 1, order: 2, dropout: 3 } as const;

/** `Engine.train`: the same job gives the same weights, bit for bit. */
export async function trainNetwork(runtime: Runtime, job: TrainingJob): Promise<Network> {
  job.signal.throwIfAborted();
  checkJob(job, describeNetwork(runtime, job.topology).outputDimension);
  const seeded = seedInitializers(runtime.engine, job.topology, deriveSeed(job.seed, PURPOSE.weights));
  const model = buildNetwork(runtime, seeded, false);
  try {
    return { topology: job.topology, weights: await trainModel(runtime, job, model) };
  } finally {
    disposeNetwork(model);
  }
}

async function trainModel(
  runtime: Runtime,
  job: TrainingJob,
  model: LayersModel,
): Promise<readonly WeightTensor[]> {
  const trainer = createTrainer(runtime, model, job.learningRate);
  let kept: readonly WeightTensor[] | undefined;
  try {
    let limit: number | undefined;
    const limitFrom = (loss: number) => (limit ??= lossLimit(loss, model.outputs[0]!.shape.at(-1)!));
    for (let epoch = 1; epoch <= job.epochs; epoch++) {
      const training = await trainEpoch(job, trainer, epoch, limitFrom);
      const validation = job.validation && (await measure(job, trainer, job.validation));
      const decision = job.onEpoch({
        epoch,
        ...training,
        ...(validation && { validationLoss: validation.loss, validationAccuracy: validation.accuracy }),
      });
      if (decision.keep) kept = finiteWeights(model, job);
      if (decision.stop) break;
    }
    return kept ?? finiteWeights(model, job);
  } finally {
    trainer.dispose();
  }
}

type Means = Pick<EpochMetrics, 'loss' | 'accuracy'>;

async function trainEpoch(
  job: TrainingJob,
  trainer: ClassifierTrainer,
  epoch: number,
  limitFrom: (loss: number) => number,
): Promise<Means> {
  const order = shuffledIndices(job.training.labels.length, deriveSeed(job.seed, PURPOSE.order, epoch));
  const steps = Math.ceil(order.length / job.batchSize);
  const means = createMeans();
  for (let step = 1; step <= steps; step++) {
    const batch = await readBatch(job.training, order, step, job.batchSize);
    // SIGTERM and timers get their turn between steps, which block the thread.
    await nextTurn();
    job.signal.throwIfAborted();
    const result = trainer.step(batch, deriveSeed(job.seed, PURPOSE.dropout, epoch, step));
    const error = divergence(result.loss, limitFrom(result.loss), { epoch, step, steps }, job.learningRate);
    if (error) throw error;
    means.add(result.loss, result.correct, batch.labels.length);
    job.onStep?.(epoch, means.count(), result.loss);
  }
  return means.result();
}

async function measure(job: TrainingJob, trainer: ClassifierTrainer, source: LabelledSource): Promise<Means> {
  const order = Int32Array.from(source.labels, (_, index) => index);
  const means = createMeans();
  for (let step = 1; step <= Math.ceil(order.length / job.batchSize); step++) {
    const batch = await readBatch(source, order, step, job.batchSize);
    await nextTurn();
    job.signal.throwIfAborted();
    const { loss, correct } = trainer.measure(batch);
    means.add(loss, correct, batch.labels.length);
  }
  return means.result();
}

async function readBatch(source: LabelledSource, order: Int32Array, step: number, size: number) {
  const indices = order.slice((step - 1) * size, step * size);
  const inputs = await source.inputs.read(indices);
  return { inputs, labels: indices.map((index) => source.labels[index]!) };
}

/** Means over samples, from batches that may differ in size. */
function createMeans() {
  let samples = 0;
  let lossSum = 0;
  let correctSum = 0;
  return {
    add(loss: number, correct: number, count: number) {
      samples += count;
      lossSum += loss * count;
      correctSum += correct;
    },
    count: () => samples,
    result: (): Means => ({ loss: lossSum / samples, accuracy: correctSum / samples }),
  };
}

function finiteWeights(model: LayersModel, job: TrainingJob): readonly WeightTensor[] {
  const weights = readWeights(model);
  const bad = weights.find((weight) => !weight.values.every(Number.isFinite));
  if (bad) throw nonFiniteWeights(bad.name, job.learningRate);
  return weights;
}

function checkJob({ training, validation }: TrainingJob, classes: number): void {
  const problems: string[] = [];
  for (const [name, source] of Object.entries({ training, validation })) {
    if (source === undefined) continue;
    const { length } = source.labels;
    if (length === 0) problems.push(`the ${name} data is empty`);
    if (length !== source.inputs.count)
      problems.push(`the ${name} data has ${source.inputs.count} inputs and ${length} labels`);
    const bad = source.labels.find((label) => label < 0 || label >= classes);
    if (bad !== undefined) problems.push(`the ${name} data has label ${bad}, the network ${classes} classes`);
  }
  if (problems.length > 0)
    throw badInput('engine.data', 'The data does not fit the network.', {
      problems,
      fix: 'Train anew with the data as it is now.',
    });
}
