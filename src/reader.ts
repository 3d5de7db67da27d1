// What applications import as `vector-index-action/reader`.
import type { IndexOptions, IndexReader } from './reader/api.ts';

export { CodedError } from './lib/errors.ts';
export type {
  Answer,
  Embedding,
  EngineName,
  IndexOptions,
  IndexReader,
  Origin,
  Query,
  ReaderErrorCode,
  ReaderStatus,
  SearchOptions,
  Switch,
} from './reader/api.ts';
export type { Match } from './stores/store.ts';

/**
 * Opens an index for reading. Nothing has to be there yet: it is looked for whenever it is asked, and a model is loaded
 * when a query first needs it.
 * @throws CodedError `reader.options`, `reader.old-node`, or the store's when its file is something else (exit 2)
 */
export async function openIndex(options: IndexOptions = {}): Promise<IndexReader> {
  const { openLiveReader } = await import('./wiring-reader.ts');
  return openLiveReader(options);
}
