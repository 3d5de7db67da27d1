/** A check of a generation before readers see it. */
export interface Probe {
  readonly name: string;
  readonly passed: boolean;
  /** One sentence with the figures. */
  readonly detail: string;
  /** Of a smoke query. */
  readonly smoke?: SmokeAnswer;
}

/** What a smoke query asked, and what came. */
export interface SmokeAnswer {
  /** `image smoke/seven.png` */
  readonly asked: string;
  /** How many answers the expectations are about. */
  readonly topK: number;
  /** Each in words. */
  readonly expected: readonly string[];
  /** What of it is so, in words. */
  readonly found: string;
  /** The first of them, nearest first. */
  readonly answers: readonly { readonly id: string; readonly label?: string; readonly score: number }[];
}

export interface Verification {
  readonly passed: boolean;
  readonly probes: readonly Probe[];
  readonly metrics: Readonly<Record<string, number>>;
}

/** Is it as it was built, even where a rule or a smoke query says that it is not what is wanted? */
export function isSound({ probes }: Verification): boolean {
  return probes.every(({ name, passed, smoke }) => passed || name === 'rule' || smoke !== undefined);
}

/**
 * `a, b, c and 4 more`
 * @param total where `ids` are only the first of them
 */
export function listSome(ids: readonly string[], most = 3, total = ids.length): string {
  const shown = ids.slice(0, most).map((id) => JSON.stringify(id));
  return total > shown.length ? `${shown.join(', ')} and ${total - shown.length} more` : shown.join(', ');
}
