import { setTimeout } from 'node:timers/promises';

/** Waits so many milliseconds. @throws the signal's reason, when the run was told to end */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

export const sleep: Sleep = async (ms, signal) => {
  try {
    await setTimeout(ms, undefined, signal && { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
};
