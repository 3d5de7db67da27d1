import type { Delay } from './settings.ts';

/** The emulator's clock: tests may push it forward. */
export interface Clock {
  /** ms since 1970. */
  now(): number;
}

/** One thing that happens late: at a time, or at the n-th look. */
export class Countdown {
  readonly #clock: Clock;
  readonly #due: number | undefined;
  #steps: number;

  constructor(clock: Clock, delay: Delay) {
    this.#clock = clock;
    this.#due = 'ms' in delay ? clock.now() + delay.ms : undefined;
    this.#steps = 'steps' in delay ? delay.steps : 0;
  }

  /** Whether it counts looks, not time. */
  get counting(): boolean {
    return this.#due === undefined;
  }

  /** Whether it has happened; asking is a step. */
  over(): boolean {
    if (this.#due !== undefined) return this.#clock.now() >= this.#due;
    if (this.#steps <= 0) return true;
    this.#steps -= 1;
    return false;
  }
}

/** Things that happen late, in the order in which they were added. */
export class Delayed<T> {
  readonly #waiting: { readonly item: T; readonly countdown: Countdown }[] = [];

  add(item: T, clock: Clock, delay: Delay): void {
    this.#waiting.push({ item, countdown: new Countdown(clock, delay) });
  }

  /** Takes what is due; a call is a step for all that waits. None overtakes an earlier one. */
  take(): T[] {
    let due = 0;
    let held = false;
    for (const { countdown } of this.#waiting) {
      if (held && !countdown.counting) break;
      held = !countdown.over() || held;
      if (!held) due += 1;
    }
    return this.#waiting.splice(0, due).map(({ item }) => item);
  }

  /** What waits, oldest first. */
  items(): T[] {
    return this.#waiting.map(({ item }) => item);
  }

  clear(): void {
    this.#waiting.length = 0;
  }
}
