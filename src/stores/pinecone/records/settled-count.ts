import { backoff } from '../../../lib/backoff.ts';
import type { IndexApi } from '../api/index-api.ts';
import type { GenerationDocument } from '../state/documents.ts';
import { ManifestLog } from './manifest-log.ts';

/** Pinecone says of its counts no more than that they come after what was written. */
const TRIES = 8;
const WAITS = { firstMs: 250, mostMs: 5000, salt: 'count' };

/**
 * Records that a generation's namespace holds, as the service counts them: where that is not what the manifest lists,
 * it is asked again for about 20 s, since its counts lag behind.
 */
export async function countSettled(
  { api, sleep }: { readonly api: IndexApi; sleep(ms: number): Promise<void> },
  document: GenerationDocument,
): Promise<number> {
  let held = await api.count(document.namespace);
  if (document.edit === undefined && held > 0 && held === document.description.count) return held;
  const listed = await new ManifestLog(api, document).count();
  for (let attempt = 1; held !== listed && attempt <= TRIES; attempt++) {
    await sleep(backoff(attempt, WAITS));
    held = await api.count(document.namespace);
  }
  return held;
}
