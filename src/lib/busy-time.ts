import type { Clock } from './clock.ts';

/** Milliseconds in which some of several pieces of work was under way: what overlaps counts once. */
export class BusyTime {
  readonly #clock: Pick<Clock, 'monotonic'>;
  #underWay = 0;
  #since = 0;
  #total = 0;

  constructor(clock: Pick<Clock, 'monotonic'>) {
    this.#clock = clock;
  }

  /** Of what has ended. */
  get ms(): number {
    return this.#total;
  }

  async during<R>(work: () => Promise<R>): Promise<R> {
    if (this.#underWay++ === 0) this.#since = this.#clock.monotonic();
    try {
      return await work();
    } finally {
      if (--this.#underWay === 0) this.#total += this.#clock.monotonic() - this.#since;
    }
  }
}
