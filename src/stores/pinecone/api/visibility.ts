import { backoff } from '../../../lib/backoff.ts';
import type { Clock } from '../../../lib/clock.ts';
import { serviceFailed } from '../../../lib/errors.ts';
import type { Sleep } from '../../../lib/sleep.ts';
import type { PineconeRecord } from './index-api.ts';

/** What is asked of the service to find out what can be read. */
export interface Probes {
  /** The position in the log of writes up to which queries see; undefined where the service does not say. */
  indexed(namespace: string): Promise<number | undefined>;
  count(namespace: string): Promise<number>;
  /** Without waiting for anything. */
  fetch(namespace: string, ids: readonly string[]): Promise<readonly PineconeRecord[]>;
}

export interface VisibilityOptions {
  readonly probes: Probes;
  readonly clock: Clock;
  readonly sleep: Sleep;
  /** For messages. */
  readonly index: string;
  /** Milliseconds that one wait may take. */
  readonly deadlineMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** What was written, and what can be read: the service shows writes after a while, in the order of their positions. */
export interface Visibility {
  /** @param changes records as they were written, ids of those that were deleted */
  wrote(
    namespace: string,
    lsn: number | undefined,
    changes: { readonly records?: readonly PineconeRecord[]; readonly deleted?: readonly string[] },
  ): void;
  /** A query of it was answered with this position. */
  saw(namespace: string, lsn: number | undefined): void;
  written(namespace: string): number | undefined;
  /** It was deleted: what was written is no more, and its positions begin anew. */
  forget(namespace: string): void;
  /** @throws CodedError `pinecone.not-visible` (exit 6) at the deadline */
  wait(namespace: string, lsn?: number): Promise<void>;
}

interface Written {
  /** The highest position of a write; up to which queries see, and fetching. */
  highest: number;
  seen: number;
  fetched: number;
  /** Writes without a position, and how many of them can be read. */
  unnumbered: number;
  settled: number;
  /** Of the last writes. */
  readonly samples: Map<string, Sample>;
}

interface Sample {
  readonly id: string;
  /** Undefined: it was deleted. */
  readonly record: PineconeRecord | undefined;
  readonly lsn: number | undefined;
}

const POLL = { firstMs: 50, mostMs: 2000 };
const SAMPLES = 10;
/** Equal counts one after another, where nothing better is to be had. */
const STABLE = 3;
/**
 * Milliseconds for which fetching may lag behind queries. After them a sample that is not found as it was written is
 * taken for one that another run has written since.
 */
const FETCH_LAG_MS = 15_000;

export function createVisibility(options: VisibilityOptions): Visibility {
  const { probes, clock, sleep, deadlineMs, signal } = options;
  const namespaces = new Map<string, Written>();
  const underWay = new Map<string, Promise<void>>();

  const of = (namespace: string): Written => {
    const known = namespaces.get(namespace);
    if (known !== undefined) return known;
    const fresh = { highest: 0, seen: 0, fetched: 0, unnumbered: 0, settled: 0, samples: new Map() };
    namespaces.set(namespace, fresh);
    return fresh;
  };

  const poll = async (namespace: string, lsn: number): Promise<void> => {
    const since = clock.monotonic();
    const state = of(namespace);
    const { unnumbered, highest } = state;
    // What is written meanwhile is not waited for: where writing goes on and on, that would never end.
    const latest = highest > state.fetched ? samplesOf(state).filter((one) => one.lsn === highest) : [];
    const counts: number[] = [];
    let reachedAt: number | undefined;
    for (let attempt = 1; ; attempt++) {
      const [indexed, isFetched] = await Promise.all([
        probes.indexed(namespace),
        areFetched(namespace, latest),
      ]);
      state.seen = Math.max(state.seen, indexed ?? 0);
      const now = clock.monotonic();
      const isNumbered = indexed !== undefined && unnumbered <= state.settled;
      if (isNumbered ? indexed >= lsn : await areCountsStable(namespace, lsn, counts)) reachedAt ??= now;
      const isLate = reachedAt !== undefined && now - reachedAt > FETCH_LAG_MS;
      if (reachedAt !== undefined) {
        if (!isNumbered) state.seen = Math.max(state.seen, lsn);
        if (isLate || (isNumbered ? isFetched : await areFetched(namespace, samplesOf(state)))) break;
      }
      const waitMs = backoff(attempt, { ...POLL, salt: namespace });
      if (now - since + waitMs > deadlineMs) throw notVisible(namespace, lsn, indexed, now - since);
      await sleep(waitMs, signal);
    }
    state.fetched = Math.max(state.fetched, highest);
    state.settled = Math.max(state.settled, unnumbered);
  };

  const areCountsStable = async (namespace: string, lsn: number, counts: number[]): Promise<boolean> => {
    counts.push(await probes.count(namespace));
    const last = counts.slice(-STABLE);
    if (last.length < STABLE || last.some((count) => count !== last[0])) return false;
    // What others have written, of which nothing is known: there must be something.
    return of(namespace).samples.size > 0 || lsn === 0 || last[0]! > 0;
  };

  const areFetched = async (namespace: string, samples: readonly Sample[]): Promise<boolean> => {
    if (samples.length === 0) return true;
    const found = await probes.fetch(
      namespace,
      samples.map(({ id }) => id),
    );
    const byId = new Map(found.map((record) => [record.id, record]));
    // Or as this process has written it once more since.
    const { samples: current } = of(namespace);
    return samples.every(
      ({ id, record }) =>
        isSame(record, byId.get(id)) || (current.has(id) && isSame(current.get(id)?.record, byId.get(id))),
    );
  };

  const notVisible = (namespace: string, lsn: number, indexed: number | undefined, spentMs: number): Error =>
    serviceFailed(
      'pinecone.not-visible',
      `${options.index}/${namespace}: what was written cannot be read after ${Math.round(spentMs / 1000)} s${
        indexed === undefined ? '' : ` (queries see the log up to ${indexed}, the last write is ${lsn})`
      }.`,
      {
        fix: 'The service indexes more slowly than usual (https://status.pinecone.io), or somebody deleted the namespace. Run again: what is written by now is taken as it is.',
      },
    );

  return {
    wrote(namespace, lsn, { records = [], deleted = [] }) {
      const state = of(namespace);
      state.highest = Math.max(state.highest, lsn ?? 0);
      if (lsn === undefined) state.unnumbered++;
      for (const record of ends(records)) keep(state, { id: record.id, record, lsn });
      for (const id of ends(deleted)) keep(state, { id, record: undefined, lsn });
    },
    saw(namespace, lsn) {
      const state = namespaces.get(namespace);
      if (state !== undefined) state.seen = Math.max(state.seen, lsn ?? 0);
    },
    written: (namespace) => namespaces.get(namespace)?.highest || undefined,
    forget: (namespace) => void namespaces.delete(namespace),
    async wait(namespace, lsn = 0) {
      const { highest = 0, unnumbered = 0 } = namespaces.get(namespace) ?? {};
      const needed = Math.max(lsn, highest);
      const isVisible = (): boolean => {
        const { seen = 0, fetched = 0, settled = 0 } = namespaces.get(namespace) ?? {};
        return needed <= seen && highest <= fetched && unnumbered <= settled;
      };
      while (!isVisible()) {
        const done =
          underWay.get(namespace) ?? poll(namespace, needed).finally(() => underWay.delete(namespace));
        underWay.set(namespace, done);
        await done;
        // Deleted meanwhile.
        if (!namespaces.has(namespace)) return;
      }
    },
  };
}

const ends = <T>(all: readonly T[]): readonly T[] => (all.length > 2 ? [all[0]!, all.at(-1)!] : all);

const samplesOf = ({ samples }: Written): readonly Sample[] => [...samples.values()];

/** The newest by position, since answers do not come in the order of the log. */
function keep(state: Written, sample: Sample): void {
  const { samples } = state;
  samples.delete(sample.id);
  samples.set(sample.id, sample);
  if (samples.size <= SAMPLES) return;
  const position = ({ lsn = Number.POSITIVE_INFINITY }: Sample): number => lsn;
  const oldest = samplesOf(state).reduce((a, b) => (position(b) < position(a) ? b : a));
  samples.delete(oldest.id);
}

function isSame(wanted: PineconeRecord | undefined, found: PineconeRecord | undefined): boolean {
  if (wanted === undefined || found === undefined) return wanted === found;
  const names = Object.keys(wanted.metadata);
  return (
    names.length === Object.keys(found.metadata).length &&
    names.every((name) => String(wanted.metadata[name]) === String(found.metadata[name])) &&
    wanted.values.every((value, at) => value === found.values[at])
  );
}
