import { constants } from 'node:os';
import type { Log } from '../lib/log.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export interface SignalWatch {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal;
  /** Of the first signal, where there was one. */
  name(): string | undefined;
  /** 128 + n of that signal. */
  exitCode(): number | undefined;
  stop(): void;
}

/** The first signal asks the run to unwind; a second one ends the process at once. */
export function listenForSignals(log: Log): SignalWatch {
  const controller = new AbortController();
  let first: (typeof SIGNALS)[number] | undefined;
  const onSignal = (name: (typeof SIGNALS)[number]) => {
    if (first !== undefined) process.exit(128 + constants.signals[name]);
    first = name;
    log.warn(`${name}: stopping at a safe point; once more ends at once`);
    controller.abort(new Error(`ended by ${name}`));
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    name: () => first,
    exitCode: () => (first === undefined ? undefined : 128 + constants.signals[first]),
    stop() {
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}
