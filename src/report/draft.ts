import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
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
  readonly warnings: string[];
  readonly steps: { title: string; durationMs: number }[];
  /** Item id → file, for the report's pictures; the test items' own folder apart. */
  readonly files: { readonly data: Map<string, string>; readonly testData: Map<string, string> };
};

export function newDraft(): Draft {
  return { warnings: [], steps: [], files: { data: new Map(), testData: new Map() } };
}

/** A log that also notes steps with their durations, and warnings, in the draft. */
export function notingLog(log: Log, draft: Draft, clock: Clock): { readonly log: Log; endStep(): void } {
  let current: { title: string; since: number } | undefined;
  const endStep = (): void => {
    if (current === undefined) return;
    draft.steps.push({ title: current.title, durationMs: Math.round(clock.monotonic() - current.since) });
    current = undefined;
  };
  return {
    endStep,
    log: {
      step(title) {
        endStep();
        current = { title, since: clock.monotonic() };
        log.step(title);
      },
      info: (text) => log.info(text),
      warn(text) {
        draft.warnings.push(text);
        log.warn(text);
      },
      progress: (label, total, unit) => log.progress(label, total, unit),
    },
  };
}
