import type { StoreCapabilities } from '../stores/store.ts';
import type { Cost } from './cost.ts';
import type { PlanSummary } from './plan.ts';

/** Items a second, as an earlier run measured them. */
export interface Rates {
  readonly embeddedPerSecond?: number;
  readonly writtenPerSecond?: number;
}

export interface Estimate {
  /** Writes that the store is asked for. */
  readonly requests: number;
  /** Of embedding and writing; absent where nothing says how long embedding takes. */
  readonly durationMs?: number;
  /** What the duration rests on. */
  readonly basis: string;
}

/** Begin, two states and the switch; for an edit begin and finish. */
const REQUESTS_AROUND = 4;

/** What a plan would cost in requests and time. Pure. */
export function estimate(
  { embed, copy, remove }: Pick<PlanSummary, 'embed' | 'copy' | 'remove'>,
  store: Pick<StoreCapabilities, 'batchRecords' | 'concurrentWrites' | 'writesPerSecond'>,
  measured: Rates,
): Estimate {
  const { batchRecords, writesPerSecond } = store;
  const batches = [embed, copy, remove].map((records) => Math.ceil(records / batchRecords));
  const total = batches.reduce((sum, each) => sum + each, 0);
  const requests = total === 0 ? 0 : total + REQUESTS_AROUND;
  const { embeddedPerSecond, writtenPerSecond } = measured;
  const writeSeconds = (embed + copy + remove) / (writtenPerSecond ?? writesPerSecond);
  if (embed > 0 && embeddedPerSecond === undefined)
    return {
      requests,
      basis: 'nothing was embedded for this index here before, so how long it takes is not known',
    };
  const embedSeconds = embed === 0 ? 0 : embed / embeddedPerSecond!;
  const writing =
    writtenPerSecond === undefined
      ? 'writing as the store states it'
      : 'writing as an earlier run measured it';
  const basis =
    embed === 0
      ? writing
      : writtenPerSecond === undefined
        ? `embedding as an earlier run measured it, ${writing}`
        : 'embedding and writing as an earlier run measured them';
  // One that takes a single write keeps this process at work meanwhile; the others are waited for.
  const seconds =
    store.concurrentWrites === 1 ? embedSeconds + writeSeconds : Math.max(embedSeconds, writeSeconds);
  return { requests, durationMs: Math.round(seconds * 1000), basis };
}

/** Fewer items say nothing about the next run. */
const LEAST_MEASURED = 10;

/**
 * What a run has measured; what it had too few items for is as it was.
 * @param computed what the model has computed, without what a cache gave; absent where there is no model
 */
export function ratesOf(
  cost: Cost,
  before: Rates,
  computed: { readonly items: number; readonly ms: number } = { items: cost.embedded, ms: cost.embedMs },
): Rates {
  const rate = (items: number, ms: number, known: number | undefined): number | undefined =>
    items >= LEAST_MEASURED && ms > 0 ? Number(((items * 1000) / ms).toPrecision(4)) : known;
  const embeddedPerSecond = rate(computed.items, computed.ms, before.embeddedPerSecond);
  const writtenPerSecond = rate(cost.written + cost.removed, cost.writeMs, before.writtenPerSecond);
  return {
    ...(embeddedPerSecond === undefined ? {} : { embeddedPerSecond }),
    ...(writtenPerSecond === undefined ? {} : { writtenPerSecond }),
  };
}
