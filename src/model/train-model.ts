import type { Preprocessing } from '../data/preprocessing.ts';
import type { Engine, EpochMetrics, LabelledSource, LayersTopology, Network } from '../engines/engine.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { bestEpoch, decideEpoch } from './early-stopping.ts';
import type { Model } from './model.ts';
import { createModel } from './model-digest.ts';
import type { TrainingSettings } from './training-key.ts';
import { describeEpoch, describeStep } from './training-progress.ts';

export interface TrainingRequest {
  readonly engine: Engine;
  /** What `describeNetwork` gave for the recipe. */
  readonly topology: LayersTopology;
  readonly settings: TrainingSettings;
  /** In the order of items' ids: the order decides the result. */
  readonly training: LabelledSource;
  readonly validation?: LabelledSource;
  /** Class names by label. */
  readonly labels: readonly string[];
  readonly preprocessing: Preprocessing;
  readonly log: Log;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** After each optimiser step, beside the progress that `log` shows. */
  onStep?(epoch: number, samples: number, loss: number): void;
}

export interface TrainedModel {
  readonly model: Model;
  readonly history: readonly EpochMetrics[];
}

/**
 * Trains a model. With validation items it has the weights of the epoch with the lowest validation loss, and
 * training ends early; without, those of the last epoch.
 * @throws CodedError `training.diverged` (exit 7), as the engine finds it
 */
export async function trainModel(request: TrainingRequest): Promise<TrainedModel> {
  const { engine, topology, settings, training, validation, labels, preprocessing, log, clock } = request;
  const { epochs, batchSize, learningRate, seed, patience } = settings;
  const perEpoch = training.inputs.count;
  const history: EpochMetrics[] = [];
  const started = clock.monotonic();
  const bar = log.progress('Training', epochs * perEpoch, 'images');
  let network: Network;
  try {
    network = await engine.train({
      topology,
      training,
      ...(validation === undefined ? {} : { validation }),
      epochs,
      batchSize,
      learningRate,
      seed,
      signal: request.signal,
      onStep(epoch, samples, loss) {
        const done = (epoch - 1) * perEpoch + samples;
        const elapsed = clock.monotonic() - started;
        bar.update(done, describeStep({ epoch, epochs, loss, done, total: epochs * perEpoch, elapsed }));
        request.onStep?.(epoch, samples, loss);
      },
      onEpoch(metrics) {
        history.push(metrics);
        log.info(describeEpoch(metrics, epochs));
        return decideEpoch(history, patience);
      },
    });
  } finally {
    bar.end();
  }
  sayWhatIsKept(history, epochs, log);
  const classifier = { topology, weights: network.weights };
  return { model: createModel({ classifier, labels, preprocessing }), history };
}

function sayWhatIsKept(history: readonly EpochMetrics[], epochs: number, log: Log): void {
  const best = bestEpoch(history);
  if (best === undefined || best === history.at(-1)) return;
  const early = history.length < epochs ? `Stopped after epoch ${history.length} of ${epochs}: ` : '';
  log.info(`${early}validation loss was lowest in epoch ${best.epoch}, whose weights are kept.`);
}
