import type { Prediction } from '../evaluate/evaluation.ts';
import type { Verdict } from '../gate/verdict.ts';
import type { Training } from '../model/model.ts';

/**
 * Everything a run found out, as plain JSON values: `out/report.json` is this. Each part is there when its step ran.
 * Optional properties are absent, never null.
 */
export interface Outcome {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'vector-index-action'; readonly version: string; readonly node: string };
  readonly command: string;
  readonly exitCode: number;
  /** One sentence: what happened, as the terminal's and the summary's headline. */
  readonly headline: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly host: {
    readonly name: string;
    readonly event: string;
    readonly commit?: string;
    /** Of a pull request, the one that it proposes; a fork's may be called as our default branch is. */
    readonly branch?: string;
    readonly pullRequest?: number;
  };
  /** Settings that are not at their default: value as written, and where it came from. Never a secret. */
  readonly settings: readonly { readonly name: string; readonly value: string; readonly source: string }[];
  readonly steps: readonly { readonly title: string; readonly durationMs: number }[];
  readonly warnings: readonly string[];
  readonly dryRun: boolean;
  /** Of a pull request, where the command judges. */
  readonly judgedBy?: JudgedBy;
  readonly data?: DataOutcome;
  /** Of a pull request, where the command judges. */
  readonly judgedBy?: JudgedBy;
  /** What trains and embeds in this run. */
  readonly engine?: EngineOutcome;
  readonly model?: ModelOutcome;
  readonly evaluation?: EvaluationOutcome;
  readonly verdict?: Verdict;
  readonly plan?: PlanOutcome;
  readonly verification?: VerificationOutcome;
  readonly index?: IndexOutcome;
  readonly error?: {
    readonly code: string;
    readonly message: string;
    readonly problems: readonly string[];
    readonly fix?: string;
  };
}

/** The branch that judges a pull request, and what the pull request would rather be judged by. */
export interface JudgedBy {
  /** The tip of that branch. */
  readonly commit: string;
  readonly branch?: string;
  /** Its config file; absent where it has none. */
  readonly file?: string;
  /** Settings of that file that hold, although the pull request says something else, or nothing. */
  readonly kept: readonly {
    readonly name: string;
    readonly value: string;
    readonly proposed?: string;
    readonly source?: string;
  }[];
  /** Rules that the pull request adds; they hold as well. */
  readonly added: readonly GivenSetting[];
  /** Settings that judge and that the file does not set: the pull request's own hold. */
  readonly own: readonly GivenSetting[];
  /** Files and folders that are judged with, as the pull request has them. */
  readonly files: readonly {
    readonly name: string;
    readonly path: string;
    /** Other ones than that branch has; absent where git cannot tell. */
    readonly changed?: boolean;
  }[];
}

export interface GivenSetting {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

export interface DataOutcome {
/** The branch that judges a pull request, and what the pull request would rather be judged by. */
export interface JudgedBy {
  /** The tip of that branch. */
  readonly commit: string;
  readonly branch?: string;
  /** Its config file; absent where it has none. */
  readonly file?: string;
  /** Settings of that file that hold, although the pull request says something else, or nothing. */
  readonly kept: readonly {
    readonly name: string;
    readonly value: string;
    readonly proposed?: string;
    readonly source?: string;
  }[];
  /** Rules that the pull request adds; they hold as well. */
  readonly added: readonly GivenSetting[];
  /** Settings that judge and that the file does not set: the pull request's own hold. */
  readonly own: readonly GivenSetting[];
  /** Files and folders that are judged with, as the pull request has them. */
  readonly files: readonly {
    readonly name: string;
    readonly path: string;
    /** Other ones than that branch has; absent where git cannot tell. */
    readonly changed?: boolean;
  }[];
}

export interface GivenSetting {
  readonly name: string;
  readonly value: string;
  readonly source: string;
}

export interface EngineOutcome {
  readonly name: string;
  readonly numericVersion: number;
  /** The software behind it, where it is not our own. */
  readonly software?: string;
}

  readonly folder: string;
  readonly testFolder?: string;
  readonly items: number;
  readonly fingerprint: string;
  readonly classes: readonly {
    readonly name: string;
    readonly train: number;
    readonly validation: number;
    readonly test: number;
  }[];
  /** Bad items that `on-bad-item: skip` left out. */
  readonly skipped: readonly { readonly id: string; readonly reason: string }[];
}

export interface ModelOutcome {
  readonly name: string;
  readonly digest: string;
  /** Label in the registry; absent for a candidate. */
  readonly version?: string;
  /** Why the version is major, minor or patch. */
  readonly versionReason?: string;
  /** trained: in this run · registered: an equal one was in the registry · candidate: taken from a candidate folder */
  readonly origin: 'trained' | 'registered' | 'candidate';
  readonly training: Training;
  readonly parameterCount: number;
  readonly trainingMs?: number;
}

export interface EvaluationOutcome {
  readonly testItems: number;
  readonly classes: readonly string[];
  readonly metrics: Readonly<Record<string, number>>;
  readonly confusion: readonly (readonly number[])[];
  /** Lowest F1 first, five at most. */
  readonly worstClasses: readonly {
    readonly name: string;
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
    readonly support: number;
  }[];
  /** Wrong predictions, surest first, five at most. */
  readonly worstItems: readonly Prediction[];
  /** Held-out images with their nearest indexed neighbours, nearest first. */
  readonly neighbours: readonly {
    readonly query: Prediction;
    readonly matches: readonly { readonly id: string; readonly label?: string; readonly score: number }[];
  }[];
}

export interface PlanOutcome {
  readonly strategy: string;
  readonly generation: string;
  readonly live?: string;
  /** Why nothing is to do, when nothing is. */
  readonly nothingToDo?: string;
  readonly add: PlannedChange;
  readonly change: PlannedChange;
  readonly delete: PlannedChange;
  readonly unchanged: number;
  /** Items whose vector must be computed, and whose vector is copied from live. */
  readonly embed: number;
  readonly copy: number;
}

export interface PlannedChange {
  readonly count: number;
  /** The first ten ids. */
  readonly first: readonly string[];
}

export interface VerificationOutcome {
  readonly passed: boolean;
  readonly probes: readonly {
    readonly name: string;
    readonly passed: boolean;
    /** One sentence with the figures. */
    readonly detail: string;
  }[];
  /** `index_recall@10`, `label_agreement@10`, … */
  readonly metrics: Readonly<Record<string, number>>;
}

export interface IndexOutcome {
  readonly store: string;
  readonly index: string;
  readonly alias: string;
  readonly distance: string;
  readonly generation: string;
  readonly previous?: string;
  /** The generation that the alias names when the run ends, where that is known. */
  readonly live?: string;
  readonly switched: boolean;
  /** Why it was not switched, when it was not. */
  readonly reason?: string;
  readonly count: number;
  readonly embedded: number;
  readonly copied: number;
  readonly dropped: readonly string[];
}

/** Pictures for the HTML page: item id → `data:` URI. Test items may come from a folder of their own, with the same ids. */
export interface Pictures {
  readonly test: ReadonlyMap<string, string>;
  readonly training: ReadonlyMap<string, string>;
}
