import type { Host } from './host.ts';

/** A host as the front holds it: what it must do before the first line and after the last. */
export interface OpenedHost extends Host {
  /** From now on this text stands in no line of ours, and the host is told to hide it in others'. */
  mask(secret: string): void;
  /** The text without any secret. */
  hide(text: string): string;
  /** A line of the log, its secrets hidden already. */
  writeLine(line: string): void;
  /** Ends what the log has open: the last step, a bar. */
  close(): void;
  /**
   * A file as the branch has it that this pull request is to be merged into; undefined where that branch has no such
   * file. To be asked of pull requests alone.
   * @param token with which a service may be asked for what is not on this machine
   * @throws CodedError `trust.no-base` (exit 2), `github.unreachable` (exit 6)
   */
  readAtBase(path: string, token?: string): Promise<string | undefined>;
  /** Whether files under a path are other ones than that branch has; undefined where that cannot be told. */
  changedSinceBase(path: string): Promise<boolean | undefined>;
}
