import { type AdaptiveLimit, createAdaptiveLimit, LIMIT } from './adaptive-limit.ts';
import { CIRCUIT, type Circuit, type CircuitBounds, createCircuit } from './circuit.ts';
import { createSlots, type Slots } from './slots.ts';

/** What all requests to one host share. */
export interface Host {
  readonly limit: AdaptiveLimit;
  readonly slots: Slots;
  readonly circuit: Circuit;
  /** Has it ever answered? If not, it may be the wrong one. */
  answered: boolean;
  /** What went wrong last, as an error names it. */
  lastProblem: string;
}

/** @returns the same for every address of one host */
export function createHosts(bounds: {
  readonly most?: number | undefined;
  readonly circuit?: Partial<CircuitBounds> | undefined;
}): (url: string) => Host {
  const hosts = new Map<string, Host>();
  return (url) => {
    const { host } = new URL(url);
    const known = hosts.get(host);
    if (known !== undefined) return known;
    const limit = createAdaptiveLimit({ ...LIMIT, most: bounds.most ?? LIMIT.most });
    const fresh: Host = {
      limit,
      slots: createSlots(limit.limit),
      circuit: createCircuit({ ...CIRCUIT, ...bounds.circuit }),
      answered: false,
      lastProblem: '',
    };
    hosts.set(host, fresh);
    return fresh;
  };
}
