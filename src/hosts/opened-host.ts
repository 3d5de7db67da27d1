import type { Host } from './host.ts';

/** A host as the front holds it: what it must do before the first line and after the last. */
export interface OpenedHost extends Host {
  /** From now on this text stands in no line of ours, and the host is told to hide it in others'. */
  mask(secret: string): void;
  /** Ends what the log has open: the last step, a bar. */
  close(): void;
}
