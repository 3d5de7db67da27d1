/** One way in which the program can fail, in its own words. */
export interface FoundError {
  readonly code: string;
  readonly exitCodes: readonly number[];
  readonly message: string;
  /** What its ‹names› may come to, where callers give words. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
  readonly fix: readonly string[];
  readonly problems: readonly string[];
  /** `settings/parse.ts:36` */
  readonly at: string;
}

export interface FoundWarning {
  readonly text: string;
  readonly at: string;
}

export interface Found {
  readonly errors: readonly FoundError[];
  readonly warnings: readonly FoundWarning[];
  /** Constructions whose code is not written where it can be read. */
  readonly dynamic: readonly string[];
  /** Every construction that was looked at. */
  readonly places: readonly string[];
}

/** By their names in `EXIT`. */
export const EXITS: Readonly<Record<string, number>> = {
  unexpected: 1,
  badInput: 2,
  gate: 3,
  verification: 4,
  superseded: 5,
  service: 6,
  training: 7,
};
