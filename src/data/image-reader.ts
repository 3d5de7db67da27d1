import { availableParallelism } from 'node:os';
import { badInput } from '../lib/errors.ts';
import type { DecodeThread } from './decode-thread.ts';
import { startDecodeThread } from './decode-thread.ts';
import type { DecodeAnswer } from './decode-worker.ts';
import type { ImageItem } from './item.ts';
import type { Preprocessing } from './preprocessing.ts';
import { rowLength } from './preprocessing.ts';

/** An item's pixels, imageSize × imageSize × 3 bytes (RGB, row-major), or why there are none. */
export type DecodedItem =
  | { readonly item: ImageItem; readonly pixels: Uint8Array; readonly error?: never }
  | { readonly item: ImageItem; readonly error: string; readonly pixels?: never };

export interface ImageReader {
  readonly preprocessing: Preprocessing;
  /**
   * Decodes in the order asked, a bounded number of images ahead of the caller.
   * @throws CodedError `data.changed` when a file is no longer what was listed
   */
  decode(
    items: readonly ImageItem[],
    options?: { readonly signal?: AbortSignal },
  ): AsyncIterable<DecodedItem>;
  /** Ends the threads. */
  close(): Promise<void>;
}

export interface ImageReaderOptions {
  readonly preprocessing: Preprocessing;
  /** Threads; default: one for each core. They start when there is work for them. */
  readonly workers?: number;
}

/** Requests a thread has at a time: the next one waits there while an answer travels. */
const DEPTH = 2;
const MAX_BATCH_ITEMS = 256;
const MAX_BATCH_BYTES = 4 * 2 ** 20;
/** Batches grow until one takes about this long, in milliseconds, so that large images still come in small lots. */
const BATCH_DURATION = 25;

/** Opens a reader that decodes image files on all cores. */
export function openImageReader({ preprocessing, workers }: ImageReaderOptions): ImageReader {
  const length = rowLength(preprocessing);
  const maxThreads = workers ?? availableParallelism();
  const maxBatch = Math.max(1, Math.min(MAX_BATCH_ITEMS, Math.floor(MAX_BATCH_BYTES / length)));
  const threads: DecodeThread[] = [];
  let batchSize = Math.min(8, maxBatch);

  const leastBusy = (): DecodeThread => {
    const free = threads.find((thread) => thread.pending === 0);
    if (free !== undefined) return free;
    if (threads.length < maxThreads) {
      const thread = startDecodeThread(preprocessing.imageSize);
      threads.push(thread);
      return thread;
    }
    return threads.reduce((best, thread) => (thread.pending < best.pending ? thread : best));
  };

  const ask = async (items: readonly ImageItem[]): Promise<DecodedItem[]> => {
    const files = items.map(({ path, range, bytes, contentDigest }) => ({
      ...{ path, contentDigest },
      ...(range && { range }),
      ...(bytes && { bytes }),
    }));
    const answer = await leastBusy().decode(files);
    if (answer.duration < BATCH_DURATION / 2 && items.length >= batchSize)
      batchSize = Math.min(maxBatch, batchSize * 2);
    if (answer.duration > BATCH_DURATION * 2) batchSize = Math.max(1, Math.floor(batchSize / 2));
    return unpack(items, answer, length);
  };

  return {
    preprocessing,
    async *decode(items, { signal } = {}) {
      const asked: Promise<DecodedItem[]>[] = [];
      let next = 0;
      while (asked.length > 0 || next < items.length) {
        while (asked.length < maxThreads * DEPTH && next < items.length) {
          const batch = items.slice(next, next + batchSize);
          next += batch.length;
          const answer = ask(batch);
          answer.catch(() => {}); // Heard when its turn comes.
          asked.push(answer);
        }
        signal?.throwIfAborted();
        yield* await asked.shift()!;
      }
    },
    async close() {
      await Promise.all(threads.splice(0).map((thread) => thread.stop()));
    },
  };
}

function unpack(items: readonly ImageItem[], answer: DecodeAnswer, length: number): DecodedItem[] {
  if (answer.failure !== undefined) throw changed(items[answer.failure.index]!, answer.failure.reason);
  return items.map((item, index) => {
    const error = answer.errors[index];
    if (typeof error === 'string') return { item, error };
    return { item, pixels: answer.pixels.subarray(index * length, (index + 1) * length) };
  });
}

function changed({ id }: ImageItem, reason: string): Error {
  return badInput('data.changed', `The image "${id}" changed while it was being used: ${reason}.`, {
    fix: 'Run again when nothing writes to the data folder.',
  });
}
