import { expect, test } from 'vitest';
import { preprocessing } from '../../src/data/preprocessing.ts';
import type { Engine, LabelledSource, Network, TrainingJob } from '../../src/engines/engine.ts';
import { trainingFailed } from '../../src/lib/errors.ts';
import type { Log } from '../../src/lib/log.ts';
import { describeNetwork } from '../../src/model/recipes/recipes.ts';
import { type TrainingRequest, trainModel } from '../../src/model/train-model.ts';
import { shape } from './tiny-model.ts';

/** Goes through the epochs as a script says; its one weight is the number of the epoch it belongs to. */
function scriptedEngine(validationLosses: readonly (number | undefined)[]): Engine & { jobs: TrainingJob[] } {
  const jobs: TrainingJob[] = [];
  return {
    name: 'scripted',
    numericVersion: 1,
    tolerance: 0,
    jobs,
    describe: () => ({ inputShape: [12, 12, 3], outputDimension: 3, parameterCount: 1 }),
    load: () => Promise.reject(new Error('not here')),
    async train(job): Promise<Network> {
      jobs.push(job);
      let kept: number | undefined;
      let last = 0;
      for (const [i, validationLoss] of validationLosses.slice(0, job.epochs).entries()) {
        last = i + 1;
        for (let samples = 2; samples <= job.training.inputs.count; samples += 2)
          job.onStep?.(last, samples, 1 / last);
        const validation = validationLoss === undefined ? {} : { validationLoss };
        const { keep, stop } = job.onEpoch({ epoch: last, loss: 1 / last, accuracy: 0.5, ...validation });
        if (keep) kept = last;
        if (stop) break;
      }
      const values = Float32Array.of(kept ?? last);
      return { topology: job.topology, weights: [{ name: 'embedding/kernel', shape: [1], values }] };
    },
  };
}

function source(count: number): LabelledSource {
  return {
    inputs: { count, read: (rows) => new Float32Array(rows.length * 432) },
    labels: new Int32Array(count),
  };
}

function recorder(): { log: Log; said: string[] } {
  const said: string[] = [];
  const log: Log = {
    step: (title) => said.push(title),
    info: (text) => said.push(text),
    warn: (text) => said.push(text),
    debug: () => {},
    progress: (label, total, unit) => ({
      update: (done, note) => said.push(`${label} ${done} of ${total} ${unit}: ${note}`),
      end: () => said.push('end'),
    }),
  };
  return { log, said };
}

function request(engine: Engine, log: Log): TrainingRequest {
  let time = 0;
  return {
    engine,
    topology: describeNetwork('cnn', shape),
    settings: {
      recipe: 'cnn',
      epochs: 6,
      batchSize: 2,
      learningRate: 0.001,
      embeddingDimension: 8,
      seed: 1,
      patience: 2,
    },
    training: source(4),
    labels: ['a', 'b', 'c'],
    preprocessing: preprocessing(12),
    log,
    clock: { now: () => new Date(0), monotonic: () => 1000 * time++ },
    signal: new AbortController().signal,
  };
}

test('with validation, training ends early and the best weights are kept', async () => {
  const { log, said } = recorder();
  const engine = scriptedEngine([0.9, 0.5, 0.7, 0.6, 0.1, 0.1]);
  const { model, history } = await trainModel({ ...request(engine, log), validation: source(2) });
  expect(history.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
  expect(model.classifier.weights[0]?.values).toEqual(Float32Array.of(2));
  expect(said.at(-1)).toBe(
    'Stopped after epoch 4 of 6: validation loss was lowest in epoch 2, whose weights are kept.',
  );
  expect(engine.jobs[0]?.validation?.inputs.count).toBe(2);
});

test('without validation, every epoch is trained and the last weights are kept', async () => {
  const { log, said } = recorder();
  const { model, history } = await trainModel(request(scriptedEngine(Array(6).fill(undefined)), log));
  expect(history).toHaveLength(6);
  expect(model.classifier.weights[0]?.values).toEqual(Float32Array.of(6));
  expect(said[0]).toBe('Training 2 of 24 images: epoch 1/6, loss 1.000, 2 img/s, eta 0:11');
  expect(said.at(-1)).toBe('end');
});

test('the same training gives the same digest', async () => {
  const run = () => trainModel(request(scriptedEngine([1, 1, 1, 1, 1, 1]), recorder().log));
  expect((await run()).model.digest).toBe((await run()).model.digest);
});

test('when the engine fails, its error comes through and the bar ends', async () => {
  const { log, said } = recorder();
  const engine = scriptedEngine([]);
  engine.train = () => Promise.reject(trainingFailed('training.diverged', 'The loss is not a number.'));
  await expect(trainModel(request(engine, log))).rejects.toMatchObject({
    code: 'training.diverged',
    exitCode: 7,
  });
  expect(said.at(-1)).toBe('end');
});
