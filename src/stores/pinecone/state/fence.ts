import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../lib/clock.ts';
import { serviceFailed } from '../../../lib/errors.ts';
import type { IndexApi } from '../api/index-api.ts';
import { toRecord } from './document-record.ts';
import { CONTROL } from './documents.ts';

/** The id has the time in it: whoever sweeps knows which nobody looks for any more. */
const FENCE = 'fence/';
/** Fences of its own that a process leaves lying, at most. */
const MOST = 64;
/** Milliseconds after which nobody looks for one. */
const AGE = 600_000;
/** Milliseconds in which one must be found. */
const FOUND_WITHIN = 120_000;

export interface FenceOptions {
  readonly api: IndexApi;
  readonly dimension: number;
  readonly clock: Clock;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * A record that is written only to be found: it stands in the log behind all that anybody had written. Reads wait for
 * the log as queries see it, and then until they find the fence themselves, since the service promises nothing of when
 * a fetch or a listing sees what queries see.
 */
export class Fence {
  readonly #options: FenceOptions;
  /** Ours, oldest first. */
  readonly #written: string[] = [];
  /** The last one of ours, until it is found. */
  #awaited: string | undefined;
  /** The one that is being written, and the one behind it. */
  #current: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(options: FenceOptions) {
    this.#options = options;
  }

  async write(): Promise<void> {
    if (this.#current === undefined) return this.#writeOne();
    // Whoever asks while one is under way needs a later one, and all of them the same.
    const next = (): Promise<void> => this.#writeOne();
    this.#next ??= this.#current.then(next, next);
    return this.#next;
  }

  #writeOne(): Promise<void> {
    this.#next = undefined;
    const { api, dimension } = this.#options;
    const id = `${FENCE}${this.#now()}-${randomUUID()}`;
    const written = (async (): Promise<void> => {
      await api.upsert(CONTROL, [toRecord(id, {}, { dimension })]);
      this.#awaited = id;
      this.#written.push(id);
      if (this.#written.length >= MOST) await api.deleteIds(CONTROL, this.#written.splice(0, MOST / 2));
    })();
    const current = written.finally(() => {
      if (this.#current === current) this.#current = undefined;
    });
    this.#current = current;
    return current;
  }

  /** Reads until what is read is behind the fence. @param read gives undefined where it does not find the id given */
  async found<T>(read: (awaited: string | undefined) => Promise<T | undefined>): Promise<T> {
    const { clock, sleep } = this.#options;
    const began = clock.monotonic();
    for (let wait = 50; ; wait = Math.min(2 * wait, 2_000)) {
      const awaited = this.#awaited;
      const found = await read(awaited);
      if (found !== undefined) {
        if (this.#awaited === awaited) this.#awaited = undefined;
        return found;
      }
      if (clock.monotonic() - began > FOUND_WITHIN) throw notFound();
      await sleep(wait);
    }
  }

  /** Deletes those that dead processes left lying. */
  async sweep(): Promise<void> {
    const { api } = this.#options;
    const old: string[] = [];
    for await (const id of api.list(CONTROL, FENCE))
      if (this.#now() - Number.parseInt(id.slice(FENCE.length), 10) > AGE) old.push(id);
    if (old.length > 0) await api.deleteIds(CONTROL, old);
  }

  /** Milliseconds since 1970, by the service's clock where it says it. */
  #now(): number {
    return (this.#options.api.serverTime() ?? this.#options.clock.now()).getTime();
  }
}

const notFound = (): Error =>
  serviceFailed(
    'pinecone.not-visible',
    `${CONTROL}: what was written cannot be read after ${FOUND_WITHIN / 1000} s.`,
    { fix: 'The service indexes more slowly than usual (https://status.pinecone.io). Run again.' },
  );
