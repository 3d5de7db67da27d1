import type { EpochMetrics } from '../engines/engine.ts';

export interface StepProgress {
  readonly epoch: number;
  readonly epochs: number;
  /** Of the batch. */
  readonly loss: number;
  /** Images so far and in all, over every epoch. */
  readonly done: number;
  readonly total: number;
  /** Milliseconds since training began. */
  readonly elapsed: number;
}

/** `epoch 2/10, loss 0.312, 310 img/s, eta 1:05` */
export function describeStep({ epoch, epochs, loss, done, total, elapsed }: StepProgress): string {
  const said = `epoch ${epoch}/${epochs}, loss ${loss.toFixed(3)}`;
  if (elapsed <= 0 || done === 0) return said;
  const perSecond = done / (elapsed / 1000);
  return `${said}, ${perSecond.toFixed(0)} img/s, eta ${minutes((total - done) / perSecond)}`;
}

/** `epoch 2/10: loss 0.312, accuracy 0.901, validation loss 0.402, validation accuracy 0.877` */
export function describeEpoch(metrics: EpochMetrics, epochs: number): string {
  const { epoch, loss, accuracy, validationLoss, validationAccuracy } = metrics;
  const figures: readonly (readonly [string, number | undefined])[] = [
    ['loss', loss],
    ['accuracy', accuracy],
    ['validation loss', validationLoss],
    ['validation accuracy', validationAccuracy],
  ];
  const said = figures.flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value.toFixed(3)}`));
  return `epoch ${epoch}/${epochs}: ${said.join(', ')}`;
}

/** `1:05`, `1:02:05` */
function minutes(seconds: number): string {
  const whole = Math.round(seconds);
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, rest] = [Math.floor(whole / 3600), whole % 3600];
  const clock = `${Math.floor(rest / 60)}:${two(rest % 60)}`;
  return hours === 0 ? clock : `${hours}:${clock.padStart(5, '0')}`;
}
