import type { Prediction } from '../evaluate/evaluation.ts';
import type { Verdict } from '../gate/verdict.ts';
import type { Declaration } from '../model/declared-model.ts';
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
  /** 32 hex digits: the trace-id that stands on every line of a JSON log. */
  readonly traceId?: string;
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
  readonly steps: readonly {
    readonly title: string;
    readonly durationMs: number;
    /** Of the whole process. */
    readonly peakMemoryBytes?: number;
  }[];
  readonly warnings: readonly string[];
  readonly dryRun: boolean;
  /** Of a pull request, where the command judges. */
  readonly judgedBy?: JudgedBy;
  /** What trains and embeds in this run. */
  readonly engine?: EngineOutcome;
  readonly data?: DataOutcome;
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

export interface EngineOutcome {
  readonly name: string;
  readonly numericVersion: number;
  /** The software behind it, where it is not our own. */
  readonly software?: string;
}

export interface DataOutcome {
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
  /** Of data whose vectors came ready. */
  readonly vectors?: {
    readonly dimension: number;
    /** How many different labels there are; absent where there are very many. */
    readonly labels?: number;
  };
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
  /**
   * trained: in this run · declared: in this run, for vectors that came ready · registered: an equal one was in the
   * registry · candidate: taken from a candidate folder
   */
  readonly origin: 'trained' | 'declared' | 'registered' | 'candidate';
  /** Of a trained model. */
  readonly training?: Training;
  readonly parameterCount?: number;
  /** Of a declared one. */
  readonly declaration?: Declaration;
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
    /** Of ready vectors, the id and the label: nothing is predicted. */
    readonly query: Pick<Prediction, 'id' | 'label'> & Partial<Prediction>;
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
  /** Records that are written and removed, and bytes of them that are sent to the store. */
  readonly write: number;
  readonly remove: number;
  readonly bytes: number;
  /** Writes that the store is asked for. */
  readonly requests: number;
  /** Estimated, of embedding and writing; absent where nothing says how long embedding takes. */
  readonly durationMs?: number;
  /** What the estimate rests on. */
  readonly basis: string;
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
    readonly smoke?: SmokeOutcome;
  }[];
  /** `index_recall@10`, `label_agreement@10`, … */
  readonly metrics: Readonly<Record<string, number>>;
}

/** What a smoke query asked of the index, and what came. */
export interface SmokeOutcome {
  readonly asked: string;
  readonly topK: number;
  /** Each in words. */
  readonly expected: readonly string[];
  /** What of it is so, in words. */
  readonly found: string;
  /** The first ten. */
  readonly answers: readonly { readonly id: string; readonly label?: string; readonly score: number }[];
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
  /** Records written and removed, and bytes of them that were sent to the store. */
  readonly written: number;
  readonly removed: number;
  readonly bytesSent: number;
  /** Of the live generation, where it was edited in place since it was built. */
  readonly revision?: number;
  /** It was edited in this run: readers saw the steps in between. */
  readonly edited?: boolean;
  /** How long readers had no index, where this run deleted it first. */
  readonly downtimeMs?: number;
  readonly dropped: readonly string[];
}

/** Pictures for the HTML page: item id → `data:` URI. Test items may come from a folder of their own, with the same ids. */
export interface Pictures {
  readonly test: ReadonlyMap<string, string>;
  readonly training: ReadonlyMap<string, string>;
}
