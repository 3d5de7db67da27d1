import type { Clock } from './clock.ts';
import { type Memory, systemMemory } from './memory.ts';

/** What a step took. */
export interface StepFigures {
  readonly title: string;
  readonly durationMs: number;
  /** Of the whole process, in bytes. */
  readonly peakMemoryBytes: number;
}

export interface StepMeter {
  /** Begins a step, and ends the one before. @returns the ended one's figures */
  begin(title: string): StepFigures | undefined;
  end(): StepFigures | undefined;
}

const EVERY_MS = 200;

/**
 * Measures one step after the other. The peak of memory is exact where a step takes the process higher than it ever
 * was; else it is the highest of what was seen five times a second, and whenever the step let timers run.
 */
export function createStepMeter(clock: Clock, memory: Memory = systemMemory): StepMeter {
  let current: { readonly title: string; readonly since: number; readonly before: number } | undefined;
  let highest = 0;
  let timer: NodeJS.Timeout | undefined;
  const look = (): void => {
    highest = Math.max(highest, memory.resident());
  };
  const end = (): StepFigures | undefined => {
    clearInterval(timer);
    if (current === undefined) return undefined;
    look();
    const { title, since, before } = current;
    current = undefined;
    const peak = memory.peak();
    return {
      title,
      durationMs: Math.round(clock.monotonic() - since),
      peakMemoryBytes: peak > before ? peak : Math.min(highest, before),
    };
  };
  return {
    begin(title) {
      const ended = end();
      highest = 0;
      current = { title, since: clock.monotonic(), before: memory.peak() };
      look();
      timer = setInterval(look, EVERY_MS).unref();
      return ended;
    },
    end,
  };
}
