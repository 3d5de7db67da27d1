import { sleep as systemSleep } from '../../lib/sleep.ts';
import type { Distance, Wanted } from '../store.ts';
import { type ControlApi, createControlApi } from './api/control-api.ts';
import type { IndexApi } from './api/index-api.ts';
import { createIndexApi } from './api/index-client.ts';
import type { IndexInfo } from './api/index-info.ts';
import { type FoundIndex, hostWouldChange, indexGone, noIndex, requireFit } from './index-fit.ts';
import { discard } from './records/discard.ts';
import { GenerationReader } from './records/generation-reader.ts';
import { GenerationWriter } from './records/generation-writer.ts';
import { ControlState } from './state/control-state.ts';
import { CONTROL } from './state/documents.ts';
import type { PineconeStoreOptions } from './store-options.ts';
import { createTransport, type Transport } from './transport/transport.ts';

export interface Space {
  readonly dimension: number;
  readonly distance: Distance;
}

/** An index that is there, and all that works on it. */
export interface OpenIndex {
  readonly api: IndexApi;
  readonly control: ControlState;
  readonly reader: GenerationReader;
  readonly writer: GenerationWriter;
  /** What its vectors are. */
  space(): Promise<Space>;
}

/** For asking why a host fails, which has been tried for long enough by then. */
const EXPLAIN_MS = 5000;

/** Finds the index, makes it where there is none, and holds it against what is wanted. */
export class IndexConnection {
  readonly #options: PineconeStoreOptions;
  readonly #transport: Transport;
  readonly #plane: ControlApi;
  /** Until it turns out that there is none. */
  #open: Promise<OpenIndex | undefined> | undefined;

  constructor(options: PineconeStoreOptions) {
    this.#options = options;
    const { apiKey, rateLimit, signal, clock, sleep = systemSleep, log, version } = options;
    this.#transport = createTransport({
      ...{ apiKey, signal, clock, sleep, log, rateLimit: String(rateLimit) },
      ...(version === undefined ? {} : { userAgent: `vector-index-action/${version}` }),
    });
    const { controlHost } = options;
    this.#plane = createControlApi({
      ...{ transport: this.#transport, apiKey, clock, sleep, signal, controlHost },
    });
  }

  /** undefined: there is no such index. */
  async find(): Promise<OpenIndex | undefined> {
    this.#open ??= this.#findOpen();
    try {
      const open = await this.#open;
      if (open === undefined) this.#open = undefined;
      return open;
    } catch (error) {
      this.#open = undefined;
      throw error;
    }
  }

  /** The index, made where there is none. @throws CodedError `pinecone.no-index`, `pinecone.unfit-index` (exit 2) */
  async ensure(space: Space): Promise<OpenIndex> {
    const { index, alias, place, deletionProtection, version } = this.#options;
    const found = await this.find();
    if (found !== undefined) {
      const { dimension, distance } = await found.space();
      if (dimension !== space.dimension || distance !== space.distance)
        await this.checkFit({ ...space, alias });
      return found;
    }
    if (place === undefined) throw noIndex(index);
    await this.#plane.create({
      ...{ name: index, dimension: space.dimension, metric: space.distance, ...place, deletionProtection },
      tags: { 'made-by': 'vector-index-action', ...(version === undefined ? {} : { version }) },
    });
    await this.checkFit({ ...space, alias });
    return (await this.find())!;
  }

  /** The port's checkFit. */
  async checkFit(wanted: Wanted): Promise<void> {
    const { index, place, indexHost, switchBy, recreate } = this.#options;
    const info = await this.#describe();
    if (info === undefined) {
      if (place === undefined) throw noIndex(index);
      return;
    }
    const recreatesIndex = recreate === 'index';
    if (recreatesIndex && indexHost !== undefined) throw hostWouldChange(index);
    const found = { facts: info, ...(await this.#look(info, wanted, recreatesIndex)) };
    requireFit(found, wanted, { index, switchBy, recreatesIndex });
  }

  /** Deletes the index and makes it anew with the documents that it had: history and counters go on. */
  async recreate(): Promise<void> {
    const before = await this.#plane.describe(this.#options.index);
    const open = await this.find();
    const { place, index, deletionProtection } = this.#options;
    const where = place ?? before?.place;
    if (before === undefined || open === undefined) return;
    if (where === undefined) throw noIndex(index);
    const { dimension, distance } = await open.space();
    const ids: string[] = [];
    for await (const id of open.api.list(CONTROL)) ids.push(id);
    const documents = await open.api.fetch(CONTROL, ids);
    await this.#plane.delete(index);
    this.#open = undefined;
    await this.#plane.create({
      ...{ name: index, dimension, metric: distance, ...where, deletionProtection, tags: before.tags },
    });
    const { api } = (await this.find())!;
    await api.upsert(CONTROL, documents);
    await api.visible(CONTROL);
  }

  async #findOpen(): Promise<OpenIndex | undefined> {
    const { indexHost, readOnly } = this.#options;
    // Where only reading is done, nothing of an index has to be known but where it is.
    if (indexHost !== undefined && readOnly) return this.#assemble(indexHost);
    const info = await this.#describe();
    return info && this.#assemble(info.host, info);
  }

  /** When it is ready. One that is being deleted is none. Where the host is given, the key may have no right to ask more. */
  async #describe(): Promise<IndexInfo | undefined> {
    const { index, indexHost } = this.#options;
    if (indexHost !== undefined) return this.#describeByHost(indexHost);
    const info = await this.#plane.describe(index);
    if (info === undefined || info.state === 'Terminating') return undefined;
    return info.ready ? info : this.#plane.ready(index);
  }

  /** Why its host fails. Where the host is given, the key may have no right to ask. */
  async #explain(host: string): Promise<Error | undefined> {
    const { index, indexHost } = this.#options;
    if (indexHost !== undefined) return undefined;
    try {
      const info = await this.#plane.describe(index, EXPLAIN_MS);
      if (info === undefined || info.state === 'Terminating') return indexGone(index, undefined);
      return info.host === host ? undefined : indexGone(index, info.host);
    } catch {
      return undefined;
    }
  }

  async #describeByHost(host: string): Promise<IndexInfo> {
    const { index, clock, sleep = systemSleep, signal } = this.#options;
    const api = createIndexApi({
      ...{ transport: this.#transport, host, index, clock, sleep, signal },
      metric: () => this.#metric(),
    });
    return {
      ...{ name: index, host, ...(await api.space()), dense: true, ready: true, state: 'Ready' },
      ...{ deployment: 'unknown', deletionProtected: false, tags: {} },
    };
  }

  async #metric(): Promise<Distance | undefined> {
    return (await this.#plane.describe(this.#options.index))?.metric;
  }

  #assemble(host: string, facts?: IndexInfo): OpenIndex {
    const { index, clock, sleep = systemSleep, signal, switchBy, recordLabels, log } = this.#options;
    const api = createIndexApi({
      ...{ transport: this.#transport, host, index, clock, sleep, signal },
      explain: () => this.#explain(host),
      metric: () => this.#metric(),
      ...(facts?.dimension === undefined ? {} : { dimension: facts.dimension }),
    });
    const rest = (ms: number): Promise<void> => sleep(ms, signal);
    const control = new ControlState({
      ...{ api, switchBy, clock, log, dimension: facts?.dimension ?? 1, sleep: rest },
      discard: (document, what) => discard(api, document, what),
    });
    const reader = new GenerationReader({
      ...{ api, recordLabels, clock, sleep: rest },
      document: (name) => control.document(name),
    });
    const writer = new GenerationWriter({ ...{ api, control, recordLabels, log, sleep: rest } });
    let known: Promise<Space> | undefined;
    const space = (): Promise<Space> => {
      known ??= spaceOf(api, facts);
      known.catch(() => {
        known = undefined;
      });
      return known;
    };
    // Who reads by the host alone asks at once: a query needs it.
    if (facts === undefined) space().catch(() => {});
    return { api, control, reader, writer, space };
  }

  async #look(info: IndexInfo, wanted: Wanted, recreatesIndex: boolean): Promise<Omit<FoundIndex, 'facts'>> {
    const byAlias = this.#options.switchBy === 'alias';
    const nothing = { aliases: true, aliasTaken: false, foreign: [], otherAliases: [] };
    if (!info.dense) return nothing;
    const { api, control } = this.#assemble(info.host, info);
    if (byAlias && !(await api.aliases.supported())) return { ...nothing, aliases: false };
    const own = await control.namespaces();
    const foreign: string[] = [];
    for await (const { name, count } of api.namespaces())
      if (!own.has(name) && !(await isEmptyDefault(api, name, count))) foreign.push(name);
    const others = recreatesIndex ? await control.aliases() : [];
    return {
      ...{ aliases: true, foreign, aliasTaken: byAlias && foreign.includes(wanted.alias) },
      otherAliases: others.map(({ alias }) => alias).filter((alias) => alias !== wanted.alias),
    };
  }
}

/** The default namespace always exists, so that listings may have it. Counts come late: it is empty when it lists nothing. */
async function isEmptyDefault(api: IndexApi, name: string, count: number): Promise<boolean> {
  if (count > 0 || (name !== '' && name !== '__default__')) return false;
  for await (const _ of api.list('__default__')) return false;
  return true;
}

async function spaceOf(api: IndexApi, facts: IndexInfo | undefined): Promise<Space> {
  const { dimension, metric } = facts ?? {};
  if (dimension !== undefined && metric !== undefined) return { dimension, distance: metric };
  const asked = await api.space();
  return { dimension: asked.dimension, distance: asked.metric };
}
