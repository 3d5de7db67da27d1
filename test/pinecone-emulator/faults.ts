import type { Clock } from './delayed.ts';
import { drawsOf } from './draw.ts';
import type { EmulatedRequest } from './request.ts';

/** What goes wrong with a request. */
export type Fault =
  /** 429; `retryAfter` as the header says it: seconds, or an HTTP date. */
  | { readonly kind: 'rate-limit'; readonly retryAfter?: number | string; readonly form?: 'plain' | 'rpc' }
  /** The connection is reset, before or after the request was applied. */
  | { readonly kind: 'reset'; readonly applied: boolean }
  /** No answer ever. */
  | { readonly kind: 'hang'; readonly applied: boolean }
  /** The connection ends in the middle of the answer's body; the request was applied. */
  | { readonly kind: 'truncate' }
  /** That status; a text is sent as it is, absent: the plane's own form. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly applied?: boolean;
    }
  /** An answer that comes so many ms later than others. */
  | { readonly kind: 'slow'; readonly ms: number };

export interface FaultRule {
  /** Whose turn it may be; absent: every request's. */
  readonly when?: (request: EmulatedRequest) => boolean;
  readonly fault: Fault;
  /** How many requests it takes, of those that it fits; absent: all. */
  readonly times?: number;
  /** How many of those that it fits it lets go first. */
  readonly after?: number;
  /** For how many ms, by the emulator's clock, from when it was added; absent: for good. */
  readonly lasts?: number;
  /** Of those that are left; drawn from the faults' seed. Default 1. */
  readonly probability?: number;
}

interface Kept {
  readonly rule: FaultRule;
  readonly ends: number;
  passed: number;
  hit: number;
}

/** The faults to come: the first rule that takes a request decides. */
export class Faults {
  readonly #clock: Clock;
  readonly #rules: Kept[] = [];
  #draw = drawsOf(1);
  /** How many requests were hit. */
  count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Adds a rule. @returns what takes it away again */
  add(rule: FaultRule): () => void {
    const ends = this.#clock.now() + (rule.lasts ?? Number.POSITIVE_INFINITY);
    const kept = { rule, ends, passed: 0, hit: 0 };
    this.#rules.push(kept);
    return () => {
      const at = this.#rules.indexOf(kept);
      if (at >= 0) this.#rules.splice(at, 1);
    };
  }

  clear(): void {
    this.#rules.length = 0;
  }

  /** Starts the draws of probabilities anew. */
  seed(seed: number): void {
    this.#draw = drawsOf(seed);
  }

  pick(request: EmulatedRequest): Fault | undefined {
    for (const kept of this.#rules) {
      const { when, fault, times = Number.POSITIVE_INFINITY, after = 0, probability = 1 } = kept.rule;
      if (kept.hit >= times || this.#clock.now() > kept.ends || !(when?.(request) ?? true)) continue;
      kept.passed += 1;
      if (kept.passed <= after) continue;
      if (probability < 1 && this.#draw() >= probability) continue;
      kept.hit += 1;
      this.count += 1;
      return fault;
    }
    return undefined;
  }
}
