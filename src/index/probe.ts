/** A check of a generation before readers see it. */
export interface Probe {
  readonly name: string;
  readonly passed: boolean;
  /** One sentence with the figures. */
  readonly detail: string;
}

export interface Verification {
  readonly passed: boolean;
  readonly probes: readonly Probe[];
  readonly metrics: Readonly<Record<string, number>>;
}

/** `a, b, c and 4 more` */
export function listSome(ids: readonly string[], most = 3): string {
  const shown = ids
    .slice(0, most)
    .map((id) => JSON.stringify(id))
    .join(', ');
  return ids.length > most ? `${shown} and ${ids.length - most} more` : shown;
}
