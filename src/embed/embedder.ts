import type { Item } from '../data/item.ts';
import type { Predictor } from '../engines/engine.ts';
import { badInput } from '../lib/errors.ts';
import { type PixelScaler, pixelScaler } from '../lib/scaled-pixels.ts';
import { inBatches } from '../lib/sorted-merge.ts';

/** What the data room's image readers do: pixels in the order asked, or why an item has none. */
export interface PixelReader {
  decode(
    items: readonly Item[],
    options: { readonly signal: AbortSignal },
  ): AsyncIterable<
    { readonly item: Item; readonly pixels: Uint8Array } | { readonly item: Item; readonly error: string }
  >;
}

export interface Embedded {
  readonly item: Item;
  readonly vector: Float32Array;
  /** Class probabilities, where the model has a classifier loaded. */
  readonly scores?: Float32Array;
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
}

/** Items → vectors. Equal content is embedded once. */
export class Embedder {
  readonly #options: EmbedderOptions;
  readonly #batchSize: number;
  readonly #scale: PixelScaler;
  readonly #known = new Map<string, Omit<Embedded, 'item'>>();
  #room: number;
  /** Items really run through the model (not answered from memory). */
  embedded = 0;

  constructor(options: EmbedderOptions) {
    this.#options = options;
    this.#batchSize = options.batchSize ?? 64;
    this.#scale = pixelScaler(options.scale);
    this.#room = options.memoryBudget ?? 512 * 1024 * 1024;
  }

  /**
   * Vectors in the order of `items`.
   * @throws CodedError `data.undecodable` for an item that cannot be decoded
   */
  async *embed(items: readonly Item[]): AsyncGenerator<Embedded> {
    for await (const batch of inBatches(items, this.#batchSize)) {
      const fresh = new Map<string, Omit<Embedded, 'item'>>();
      const wanted = new Map<string, Item>();
      for (const item of batch)
        if (!this.#known.has(item.contentDigest)) wanted.set(item.contentDigest, item);
      if (wanted.size > 0) await this.#compute([...wanted.values()], fresh);
      for (const item of batch) {
        yield { item, ...(fresh.get(item.contentDigest) ?? this.#known.get(item.contentDigest))! };
      }
    }
  }

  /** One vector from pixels that are not an item of the dataset: a query. */
  async embedPixels(pixels: Uint8Array): Promise<Float32Array> {
    const [vectors] = await this.#options.predictor.predict(this.#inputs([pixels]), 1);
    return vectors!.slice();
  }

  async #compute(items: readonly Item[], results: Map<string, Omit<Embedded, 'item'>>): Promise<void> {
    const { reader, predictor, signal } = this.#options;
    const rows: Uint8Array[] = [];
    for await (const decoded of reader.decode(items, { signal })) {
      signal.throwIfAborted();
      if ('error' in decoded) {
        throw badInput('data.undecodable', `${decoded.item.id} cannot be decoded: ${decoded.error}.`, {
          fix: 'Repair or remove the file, or set on-bad-item: skip.',
        });
      }
      rows.push(decoded.pixels);
    }
    const [vectors, scores] = await predictor.predict(this.#inputs(rows), rows.length);
    for (const [i, item] of items.entries()) {
      const result = {
        vector: rowOf(vectors!, i, items.length),
        ...(scores === undefined ? {} : { scores: rowOf(scores, i, items.length) }),
      };
      results.set(item.contentDigest, result);
      this.#remember(item.contentDigest, result);
    }
    this.embedded += items.length;
  }

  #inputs(rows: readonly Uint8Array[]): Float32Array {
    const length = rows[0]!.length;
    const inputs = new Float32Array(rows.length * length);
    for (const [i, row] of rows.entries()) this.#scale(row, inputs, i * length);
    return inputs;
  }

  #remember(contentDigest: string, result: Omit<Embedded, 'item'>): void {
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
