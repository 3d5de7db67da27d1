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
  /** Where the service says this, but not what the default branch is called. */
  readonly onDefaultBranch?: boolean;
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

/** What a host can do, as its adapter declares it; where hosts differ, the program asks this. */
export interface HostCapabilities {
  /** As people call it. */
  readonly title: string;
  /** Errors and warnings stand apart from the log, on the run's page. */
  readonly annotations: boolean;
  /** The run's page shows a report in Markdown. */
  readonly summary: boolean;
  /** Secrets are hidden in what other steps write, too. */
  readonly masksOtherSteps: boolean;
  /** Where later steps find outputs, and whether by their names (`model-version`) or as variables (`VI_MODEL_VERSION`). */
  readonly outputs?: { readonly through: string; readonly form: 'name' | 'variable' };
  readonly defaultBranch: {
    /** Who says which branch is the default one. */
    readonly from: string;
    /** What becomes of a run that may write on that branch only, where nobody says which it is. */
    readonly unknown: 'write' | 'plan' | 'error';
  };
  /** How the branch is known that a pull request is to be merged into. */
  readonly base: string;
  /** Pull requests of forks. */
  readonly forks: string;
  /** Events of pull requests, by name, in which a stranger's checkout never meets the repository's secrets. */
  readonly withholdsSecretsOn: readonly string[];
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** Of an error, as docs/errors.md has it. */
  readonly code?: string;
  readonly message: string;
  readonly file?: string;
  /** For logs that machines read: what `message` says, without what the fields say, and those. */
  readonly brief?: string;
  readonly fields?: LogFields;
}

export interface Host {
  readonly name: string;
  readonly capabilities: HostCapabilities;
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
  /**
   * Outputs for later steps. Names are kebab-case; the host maps them to its own form. What this run has nothing to say
   * about is undefined.
   */
  outputs(values: Readonly<Record<string, string | undefined>>): Promise<void>;
}
