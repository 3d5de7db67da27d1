import { type CodedError, trainingFailed } from '../../lib/errors.ts';

/** Where training stands, for messages. */
export interface TrainingPosition {
  readonly epoch: number;
  readonly step: number;
  readonly steps: number;
}

/**
 * Above this loss of a batch, training has exploded: 50 times the first batch's loss, and never below 20 times that of
 * guessing (ln classes), so that a good start does not make the limit tight.
 */
export function lossLimit(firstLoss: number, classes: number): number {
  return Math.max(50 * firstLoss, 20 * Math.log(classes));
}

/** @returns the error to throw when the loss of a batch is not finite or above the limit */
export function divergence(
  loss: number,
  limit: number,
  { epoch, step, steps }: TrainingPosition,
  learningRate: number,
): CodedError | undefined {
  if (Number.isFinite(loss) && loss <= limit) return undefined;
  const what = Number.isFinite(loss)
    ? `rose to ${loss.toPrecision(3)} (more than ${limit.toPrecision(3)})`
    : `became ${loss}`;
  return diverged(`The training loss ${what} in epoch ${epoch}, step ${step} of ${steps}`, learningRate);
}

/** The same for weights that are not finite any more. */
export function nonFiniteWeights(name: string, learningRate: number): CodedError {
  return diverged(`Training made the weights ${name} infinite or not a number`, learningRate);
}

function diverged(what: string, learningRate: number): CodedError {
  return trainingFailed('training.diverged', `${what}, with \`learning-rate: ${learningRate}\`.`, {
    fix: `Set \`learning-rate\` lower, such as ${Number((learningRate / 10).toPrecision(3))}.`,
  });
}
