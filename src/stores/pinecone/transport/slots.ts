/** Lets in as many at once as a limit says that may change, in the order in which they came. */
export interface Slots {
  /** @throws the signal's reason */
  enter(signal: AbortSignal): Promise<void>;
  /** What entered must leave. */
  leave(): void;
  /** Those that wait. */
  waiting(): number;
  inside(): number;
}

export function createSlots(limit: () => number): Slots {
  const queue = new Set<() => void>();
  let inside = 0;
  const admit = (): void => {
    for (const enter of queue) {
      if (inside >= limit()) return;
      queue.delete(enter);
      inside++;
      enter();
    }
  };
  return {
    async enter(signal) {
      signal.throwIfAborted();
      if (queue.size === 0 && inside < limit()) {
        inside++;
        return;
      }
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const giveUp = (): void => {
        queue.delete(resolve);
        reject(signal.reason);
      };
      queue.add(resolve);
      signal.addEventListener('abort', giveUp);
      try {
        await promise;
      } finally {
        signal.removeEventListener('abort', giveUp);
      }
    },
    leave() {
      inside--;
      admit();
    },
    waiting: () => queue.size,
    inside: () => inside,
  };
}
