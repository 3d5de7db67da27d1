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
  highest: number;
  seen: number;
  /** Writes without a position, and how many of them can be read. */
  unnumbered: number;
  settled: number;
  /** Last writes by id, undefined where deleted: what is looked for where there are no positions. */
  readonly samples: Map<string, PineconeRecord | undefined>;
}

const POLL = { firstMs: 50, mostMs: 2000 };
const SAMPLES = 10;
/** Equal counts one after another, where nothing better is to be had. */
const STABLE = 3;

export function createVisibility(options: VisibilityOptions): Visibility {
  const { probes, clock, sleep, deadlineMs, signal } = options;
  const namespaces = new Map<string, Written>();
  const underWay = new Map<string, Promise<void>>();

  const of = (namespace: string): Written => {
    const known = namespaces.get(namespace);
    if (known !== undefined) return known;
    const fresh = { highest: 0, seen: 0, unnumbered: 0, settled: 0, samples: new Map() };
    namespaces.set(namespace, fresh);
    return fresh;
  };

  const poll = async (namespace: string, lsn: number): Promise<void> => {
    const since = clock.monotonic();
    const counts: number[] = [];
    const state = of(namespace);
    const { unnumbered } = state;
    for (let attempt = 1; ; attempt++) {
      const indexed = await probes.indexed(namespace);
      state.seen = Math.max(state.seen, indexed ?? 0);
      if (indexed !== undefined && unnumbered <= state.settled) {
        if (indexed >= lsn) return;
      } else if (await isSettled(namespace, lsn, counts)) {
        state.seen = Math.max(state.seen, lsn);
        state.settled = Math.max(state.settled, unnumbered);
        return;
      }
      const spentMs = clock.monotonic() - since;
      const waitMs = backoff(attempt, { ...POLL, salt: namespace });
      if (spentMs + waitMs > deadlineMs) throw notVisible(namespace, lsn, indexed, spentMs);
      await sleep(waitMs, signal);
    }
  };

  const isSettled = async (namespace: string, lsn: number, counts: number[]): Promise<boolean> => {
    const { samples } = of(namespace);
    counts.push(await probes.count(namespace));
    const last = counts.slice(-STABLE);
    if (last.length < STABLE || last.some((count) => count !== last[0])) return false;
    if (samples.size === 0) return lsn === 0 || last[0]! > 0;
    const found = await probes.fetch(namespace, [...samples.keys()]);
    const byId = new Map(found.map((record) => [record.id, record]));
    return [...samples].every(([id, wanted]) => isSame(wanted, byId.get(id)));
  };

  const notVisible = (namespace: string, lsn: number, indexed: number | undefined, spentMs: number): Error =>
    serviceFailed(
      'pinecone.not-visible',
      `${options.index}/${namespace}: what was written cannot be read after ${Math.round(spentMs / 1000)} s${
        indexed === undefined ? '' : ` (queries see the log up to ${indexed}, the last write is ${lsn})`
      }.`,
      {
        fix: 'The service indexes more slowly than usual (https://status.pinecone.io). Run again: what is written by now is taken as it is.',
      },
    );

  return {
    wrote(namespace, lsn, { records = [], deleted = [] }) {
      const state = of(namespace);
      state.highest = Math.max(state.highest, lsn ?? 0);
      if (lsn === undefined) state.unnumbered++;
      for (const record of ends(records)) keep(state, record.id, record);
      for (const id of ends(deleted)) keep(state, id, undefined);
    },
    saw(namespace, lsn) {
      const state = namespaces.get(namespace);
      if (state !== undefined) state.seen = Math.max(state.seen, lsn ?? 0);
    },
    written: (namespace) => namespaces.get(namespace)?.highest || undefined,
    forget: (namespace) => void namespaces.delete(namespace),
    async wait(namespace, lsn = 0) {
      for (;;) {
        const { highest = 0, seen = 0, unnumbered = 0, settled = 0 } = namespaces.get(namespace) ?? {};
        const needed = Math.max(lsn, highest);
        if (needed <= seen && unnumbered <= settled) return;
        const done =
          underWay.get(namespace) ?? poll(namespace, needed).finally(() => underWay.delete(namespace));
        underWay.set(namespace, done);
        await done;
      }
    },
  };
}

const ends = <T>(all: readonly T[]): readonly T[] => (all.length > 2 ? [all[0]!, all.at(-1)!] : all);

function keep({ samples }: Written, id: string, record: PineconeRecord | undefined): void {
  samples.delete(id);
  samples.set(id, record);
  if (samples.size > SAMPLES) samples.delete(samples.keys().next().value!);
}

function isSame(wanted: PineconeRecord | undefined, found: PineconeRecord | undefined): boolean {
  if (wanted === undefined || found === undefined) return wanted === found;
  const names = Object.keys(wanted.metadata);
  return (
    names.length === Object.keys(found.metadata).length &&
    names.every((name) => String(wanted.metadata[name]) === String(found.metadata[name])) &&
    Buffer.from(bytesOf(wanted)).equals(bytesOf(found))
  );
}

const bytesOf = ({ values }: PineconeRecord): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
