export type Judgement = 'pass' | 'fail' | 'inconclusive';

export type Comparator = '>=' | '>' | '<=' | '<' | '==';

/** `recall[cat] >= 0.8` */
export interface Rule {
  /** As the user wrote it. */
  readonly text: string;
  /** With its class, if any: `recall[cat]`. */
  readonly metric: string;
  readonly comparator: Comparator;
  readonly threshold: number;
}

export interface RuleResult {
  readonly rule: Rule;
  readonly judgement: Judgement;
  /** Absent when the metric is missing or not a number. */
  readonly actual?: number;
  /** One sentence: `accuracy is 0.874, 0.026 below 0.9; the rule asks for at least 0.9.` */
  readonly reason: string;
}

export interface Verdict {
  readonly judgement: Judgement;
  readonly results: readonly RuleResult[];
}
