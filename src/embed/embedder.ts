import type { ImageItem } from '../data/item.ts';
import type { Predictor } from '../engines/engine.ts';
import { BusyTime } from '../lib/busy-time.ts';
import { type Clock, systemClock } from '../lib/clock.ts';
import { pause } from '../lib/pause.ts';
import { type PixelScaler, pixelScaler } from '../lib/scaled-pixels.ts';
import { inBatches } from '../lib/sorted-merge.ts';
import { undecodable } from '../lib/undecodable.ts';
import type { VectorCache } from './vector-cache.ts';
import type { Embedding } from './vector-segment.ts';
import type { VectorSource } from './vector-source.ts';

/** What the data room's image readers do: pixels in the order asked, or why an item has none. */
export interface PixelReader {
  decode(
    items: readonly ImageItem[],
    options: { readonly signal: AbortSignal },
  ): AsyncIterable<
    | { readonly item: ImageItem; readonly pixels: Uint8Array }
    | { readonly item: ImageItem; readonly error: string }
  >;
}

export interface Embedded extends Embedding {
  readonly item: ImageItem;
}

export interface EmbedderOptions {
  readonly reader: PixelReader;
  /** Outputs: the embedding first, the class probabilities second where wanted. */
  readonly predictor: Predictor;
  /** value = pixel × scale. */
  readonly scale: number;
  readonly signal: AbortSignal;
  /** Rows in one call of the engine. */
  readonly batchSize?: number;
  /** Vectors kept in memory by content, so that evaluation and indexing embed an item once. */
  readonly memoryBudget?: number;
  /** Of this very model and engine; what it knows is not computed. */
  readonly cache?: Pick<VectorCache, 'has' | 'get' | 'add'>;
  /** For telling how long computing takes. */
  readonly clock?: Pick<Clock, 'monotonic'>;
}

/** Items → vectors. Equal content is embedded once. */
export class Embedder implements VectorSource<ImageItem> {
  readonly #options: EmbedderOptions;
  readonly #batchSize: number;
  readonly #scale: PixelScaler;
  readonly #known = new Map<string, Embedding>();
  readonly #computing: BusyTime;
  #computed = 0;
  #room: number;

  constructor(options: EmbedderOptions) {
    this.#options = options;
    this.#batchSize = options.batchSize ?? 64;
    this.#scale = pixelScaler(options.scale);
    this.#computing = new BusyTime(options.clock ?? systemClock);
    this.#room = options.memoryBudget ?? 512 * 1024 * 1024;
  }

  /**
   * Vectors in the order of `items`.
   * @throws CodedError `data.undecodable` for an item that cannot be decoded
   */
  async *embed(items: readonly ImageItem[]): AsyncGenerator<Embedded> {
    for await (const batch of inBatches(items, this.#batchSize)) {
      const unknown = batch.filter(({ contentDigest }) => !this.#known.has(contentDigest));
      const computed = await this.#recallOrCompute(unknown);
      for (const [digest, result] of computed) this.#remember(digest, result);
      for (const item of batch)
        yield { item, ...(computed.get(item.contentDigest) ?? this.#known.get(item.contentDigest))! };
    }
  }

  /** The same through the model in any case, for holding vectors against what was stored. */
  async *embedAgain(items: readonly ImageItem[]): AsyncGenerator<Embedded> {
    for await (const batch of inBatches(items, this.#batchSize)) {
      const computed = await this.#compute(batch);
      for (const item of batch) yield { item, ...computed.get(item.contentDigest)! };
    }
  }

  holds({ contentDigest }: Pick<ImageItem, 'contentDigest'>): boolean {
    return this.#known.has(contentDigest) || (this.#options.cache?.has(contentDigest) ?? false);
  }

  get computed(): { readonly items: number; readonly ms: number } {
    return { items: this.#computed, ms: this.#computing.ms };
  }

  async #recallOrCompute(items: readonly ImageItem[]): Promise<ReadonlyMap<string, Embedding>> {
    const { cache } = this.#options;
    if (cache === undefined || items.length === 0) return this.#compute(items);
    const known = await cache.get([...new Set(items.map(({ contentDigest }) => contentDigest))]);
    const computed = await this.#compute(items.filter(({ contentDigest }) => !known.has(contentDigest)));
    await cache.add(computed);
    return new Map([...known, ...computed]);
  }

  /** Results by content digest. */
  async #compute(items: readonly ImageItem[]): Promise<ReadonlyMap<string, Embedding>> {
    const wanted = [...new Map(items.map((item) => [item.contentDigest, item])).values()];
    if (wanted.length === 0) return new Map();
    const results = await this.#computing.during(() => this.#run(wanted));
    this.#computed += wanted.length;
    return results;
  }

  /** @param wanted each content once */
  async #run(wanted: readonly ImageItem[]): Promise<ReadonlyMap<string, Embedding>> {
    const { reader, predictor, signal } = this.#options;
    const rows: Uint8Array[] = [];
    for await (const decoded of reader.decode(wanted, { signal })) {
      signal.throwIfAborted();
      if ('error' in decoded) {
        throw undecodable(decoded.item, decoded.error);
      }
      rows.push(decoded.pixels);
    }
    await pause(signal);
    const [vectors, scores] = await predictor.predict(this.#inputs(rows), rows.length);
    return new Map(
      wanted.map(({ contentDigest }, i) => [
        contentDigest,
        {
          vector: rowOf(vectors!, i, wanted.length),
          ...(scores === undefined ? {} : { scores: rowOf(scores, i, wanted.length) }),
        },
      ]),
    );
  }

  #inputs(rows: readonly Uint8Array[]): Float32Array {
    const length = rows[0]!.length;
    const inputs = new Float32Array(rows.length * length);
    for (const [i, row] of rows.entries()) this.#scale(row, inputs, i * length);
    return inputs;
  }

  #remember(contentDigest: string, result: Embedding): void {
    const bytes = result.vector.byteLength + (result.scores?.byteLength ?? 0) + 200;
    if (bytes > this.#room) return;
    this.#room -= bytes;
    this.#known.set(contentDigest, result);
  }
}

function rowOf(values: Float32Array, row: number, rows: number): Float32Array {
  const width = values.length / rows;
  return values.slice(row * width, (row + 1) * width);
}
