import type { Log, LogFields } from '../lib/log.ts';

/** Port: where we run. The core never asks which CI it is in. Adapters lie beside this file. */

export type EventKind = 'terminal' | 'push' | 'pull_request' | 'schedule' | 'manual' | 'tag' | 'other';

export interface HostEvent {
  readonly kind: EventKind;
  /** In the host's own words, such as `pull_request_target`. */
  readonly name: string;
  /** The branch the run is about, where there is one. */
  readonly branch?: string;
  readonly defaultBranch?: string;
  /** The pull request comes from another repository. */
  readonly fromFork?: boolean;
  readonly pullRequest?: number;
  /** Of a pull request: where it is to go. */
  readonly base?: BaseBranch;
  /** The commit that is built, 40 hex digits, where known. */
  readonly commit?: string;
}

/** The branch that a pull request is to be merged into, as the event found it. */
export interface BaseBranch {
  /** Its tip, 40 (or 64) hex digits. */
  readonly commit: string;
  readonly branch?: string;
}

/** How the commit that switched to the live generation lies to ours in the repository's history. */
export type CommitRelation = 'same' | 'theirs-descends-from-ours' | 'diverged-or-older' | 'unknown';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
  /** For logs that machines read: what `message` says, without what the fields say, and those. */
  readonly brief?: string;
  readonly fields?: LogFields;
}

export interface Host {
  readonly name: string;
  readonly event: HostEvent;
  readonly log: Log;
  /** A person may be watching a terminal. */
  readonly interactive: boolean;
  annotate(annotation: Annotation): void;
  /** The machine's disk goes when the job ends. */
  readonly ephemeral: boolean;
  /** Annotations stand apart from the log (on a run's page), so one is worth having of what the log says already. */
  readonly showsAnnotations: boolean;
  /** Markdown for the run's summary page, where the host has one. */
  summary(markdown: string): Promise<void>;
  /** Outputs for later steps. Names are kebab-case; the host maps them to its own form. */
  outputs(values: Readonly<Record<string, string>>): Promise<void>;
}
