export interface CircuitBounds {
  /** So many tries in a row … */
  readonly failures: number;
  /** … over at least so many milliseconds came to nothing: then no more are sent, */
  readonly forMs: number;
  /** save one after each so many milliseconds, which may find the service well again. */
  readonly probeEveryMs: number;
}

export const CIRCUIT: CircuitBounds = { failures: 20, forMs: 90_000, probeEveryMs: 30_000 };

/** The tries at one host that came to nothing, in a row. Times are milliseconds of one clock. */
export interface Circuit {
  /** May a try be made? One that may must be followed by `succeeded`, `failed` or `undecided`. */
  allows(now: number): boolean;
  isOpen(): boolean;
  succeeded(): void;
  failed(now: number): void;
  /** It was ended from here. */
  undecided(): void;
}

/** Gives up with a host for all requests together, where each alone would go on for as long as its patience lasts. */
export function createCircuit(bounds: CircuitBounds): Circuit {
  let failures = 0;
  let since = 0;
  let openUntil: number | undefined;
  let probing = false;
  return {
    allows(now) {
      if (openUntil === undefined) return true;
      if (probing || now < openUntil) return false;
      probing = true;
      return true;
    },
    isOpen: () => openUntil !== undefined,
    succeeded() {
      failures = 0;
      openUntil = undefined;
      probing = false;
    },
    failed(now) {
      if (failures++ === 0) since = now;
      probing = false;
      if (failures >= bounds.failures && now - since >= bounds.forMs) openUntil = now + bounds.probeEveryMs;
    },
    undecided() {
      probing = false;
    },
  };
}
