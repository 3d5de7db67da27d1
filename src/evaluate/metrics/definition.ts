/**
 * When a metric becomes known. `evaluate`: with the model, before anything is built; the gate judges it (exit 3).
 * `verify`: with a generation, before readers are switched to it; it is judged there (exit 4).
 */
export type MetricPhase = 'evaluate' | 'verify';

export interface MetricDefinition {
  /**
   * As it is written in a rule, with the place of its parameter: `precision@<k>`, `f<beta>_macro`. With `perClass`,
   * `recall` stands for `recall[cat]`.
   */
  readonly name: string;
  readonly perClass: boolean;
  /** `neither` for a figure that says how much there is, not how good it is. */
  readonly better: 'higher' | 'lower' | 'neither';
  /** Values lie between these, both included. */
  readonly min: number;
  readonly max: number;
  readonly phase: MetricPhase;
  /** One sentence for the reference. */
  readonly help: string;
  /** Parameters that are measured without being asked for; for a metric that has one. */
  readonly defaults?: readonly number[];
  /** When it cannot be computed and is absent, as it goes on behind "it is not defined where". */
  readonly undefinedWhere?: string;
  /** What it is called elsewhere, for whoever looks for it under that name. */
  readonly alsoCalled?: readonly string[];
}

/** What most metrics have in common: a share of something that is better the more. */
export const SHARE = { perClass: false, better: 'higher', min: 0, max: 1 } as const;

/** What a family's parameter may be. */
export interface MetricParameter {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

/** By the word that stands for it in a name. */
export const PARAMETERS: Readonly<Record<string, MetricParameter>> = {
  k: { least: 1, most: 1000, whole: true },
  beta: { least: 0.01, most: 100, whole: false },
};
