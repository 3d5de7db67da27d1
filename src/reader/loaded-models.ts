import type { Generation } from '../stores/store.ts';
import type { QueryModel } from './query-model.ts';

interface Entry {
  readonly digest: string;
  readonly model: Promise<QueryModel>;
  users: number;
}

/** What answers now, and what answered before: a rollback finds its model loaded. */
const KEPT = 2;

/**
 * Models in memory, each loaded when a query first needs it, by any number of queries at once. Beyond two, the one that
 * was not used for longest goes as soon as nobody uses it.
 */
export class LoadedModels {
  readonly #load: (generation: Generation) => Promise<QueryModel>;
  /** The one used last at the end. */
  readonly #entries = new Map<string, Entry>();

  constructor(load: (generation: Generation) => Promise<QueryModel>) {
    this.#load = load;
  }

  get digests(): readonly string[] {
    return [...this.#entries.values()].map(({ digest }) => digest);
  }

  /** Works with the model of a generation, which stays loaded as long as that takes. */
  async use<T>(generation: Generation, work: (model: QueryModel) => Promise<T>): Promise<T> {
    const key = keyOf(generation);
    const entry = this.#entries.get(key) ?? this.#begin(generation);
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.users += 1;
    try {
      return await work(await entry.model);
    } finally {
      entry.users -= 1;
      await this.#trim(KEPT);
    }
  }

  /** To be called when no query is being answered. */
  async close(): Promise<void> {
    await this.#trim(0);
  }

  #begin(generation: Generation): Entry {
    const entry: Entry = { digest: generation.modelDigest, model: this.#load(generation), users: 0 };
    // The next query tries again.
    entry.model.catch(() => this.#entries.delete(keyOf(generation)));
    return entry;
  }

  async #trim(kept: number): Promise<void> {
    const idle = [...this.#entries].filter(([, { users }]) => users === 0);
    const leaving = idle.slice(0, Math.max(0, this.#entries.size - kept));
    for (const [key] of leaving) this.#entries.delete(key);
    for (const [, { model }] of leaving) await (await model).dispose();
  }
}

/** One model computed by another engine gives other vectors. */
function keyOf({ modelDigest, engine, engineNumericVersion }: Generation): string {
  return `${modelDigest} ${engine} ${engineNumericVersion}`;
}
