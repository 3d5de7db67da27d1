import type { RunMetric } from './metrics/run-metrics.ts';

/** What is known of a run when its new generation is verified. */
export interface RunFacts {
  /** Milliseconds since it began. */
  readonly durationMs: number;
  readonly items: number;
  readonly dimension: number;
  readonly embedded: number;
  readonly copied: number;
  readonly written: number;
  readonly deleted: number;
  readonly bytesSent: number;
}

/** The figures of a run under the names by which rules know them. */
export function runFigures(facts: RunFacts): Readonly<Record<RunMetric, number>> {
  return {
    duration_seconds: facts.durationMs / 1000,
    items: facts.items,
    dimension: facts.dimension,
    items_embedded: facts.embedded,
    items_copied: facts.copied,
    records_written: facts.written,
    records_deleted: facts.deleted,
    bytes_sent: facts.bytesSent,
  };
}
