import { setImmediate } from 'node:timers/promises';

/**
 * Between two pieces of work that wait for nothing: lets a signal to the process, or a timer, be heard at all.
 * @throws the signal's reason, when the run was told to end
 */
export async function pause(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
