import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../../src/lib/clock.ts';
import type { Sleep } from '../../../../src/lib/sleep.ts';

const EPOCH = Date.parse('2026-01-01T00:00:00Z');

export interface VirtualTime {
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** Milliseconds of each sleep that was asked for. */
  readonly asked: number[];
  now(): number;
  /** Lets time pass, sleeper by sleeper, until the work is done. */
  run<T>(work: Promise<T>): Promise<T>;
}

/** A clock that stands still while anything is under way, and goes to the next sleeper's moment when `run` has nothing else to do. */
export function virtualTime(): VirtualTime {
  let now = 0;
  const asked: number[] = [];
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  const sleep: Sleep = async (ms, signal) => {
    signal?.throwIfAborted();
    asked.push(ms);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper = { at: now + ms, wake: resolve };
    sleepers.add(sleeper);
    const end = (): void => {
      sleepers.delete(sleeper);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', end);
    await promise.finally(() => signal?.removeEventListener('abort', end));
  };
  return {
    clock: { now: () => new Date(EPOCH + now), monotonic: () => now },
    sleep,
    asked,
    now: () => now,
    async run(work) {
      let done = false;
      const end = (): void => {
        done = true;
      };
      work.then(end, end);
      while (!done) {
        await setImmediate();
        const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
        if (next === undefined || done) continue;
        now = Math.max(now, next.at);
        sleepers.delete(next);
        next.wake();
      }
      return work;
    },
  };
}
