import type { ImagePlace } from '../data/read-image.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { createStepMeter, type StepFigures } from '../lib/step-meter.ts';
import type { Outcome } from './outcome.ts';

type Parts = Pick<
  Outcome,
  | 'judgedBy'
  | 'engine'
  | 'data'
  | 'model'
  | 'evaluation'
  | 'verdict'
  | 'plan'
  | 'verification'
  | 'index'
  | 'error'
>;

/** An outcome in the making: steps put in their part when they have it. */
export type Draft = { -readonly [Part in keyof Parts]?: Parts[Part] } & {
  headline?: string;
  /** Of a run that registers: whether the registry lacked the model. */
  newVersion?: boolean;
  /** Milliseconds since the run began. */
  elapsedMs(): number;
  readonly warnings: string[];
  readonly steps: StepFigures[];
  /** Item id → where its image lies, for the report's pictures; the test items' own folder apart. */
  readonly files: { readonly data: Map<string, ImagePlace>; readonly testData: Map<string, ImagePlace> };
};

export function newDraft(clock: Pick<Clock, 'monotonic'>): Draft {
  const begun = clock.monotonic();
  return {
    elapsedMs: () => clock.monotonic() - begun,
    warnings: [],
    steps: [],
    files: { data: new Map(), testData: new Map() },
  };
}

/** A log that also notes in the draft what steps took, and warnings. */
export function notingLog(log: Log, draft: Draft, clock: Clock): { readonly log: Log; endStep(): void } {
  const meter = createStepMeter(clock);
  const note = (ended: StepFigures | undefined): void => {
    if (ended !== undefined) draft.steps.push(ended);
  };
  return {
    endStep: () => note(meter.end()),
    log: {
      ...log,
      step(title) {
        note(meter.begin(title));
        log.step(title);
      },
      warn(text, fields) {
        draft.warnings.push(text);
        log.warn(text, fields);
      },
    },
  };
}
