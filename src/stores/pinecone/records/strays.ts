import { sha256 } from '../../../lib/digest.ts';
import type { IndexApi } from '../api/index-api.ts';
import { encodeId } from '../api/record-id.ts';
import type { GenerationDocument } from '../state/documents.ts';
import { ManifestLog } from './manifest-log.ts';
import { countSettled } from './settled-count.ts';

/** Ids that one deletion takes. */
const BATCH = 1000;

/**
 * Deletes what a generation's namespace holds and its manifest does not list: what a writer that had lost its right, or
 * someone else, put there. Looks at every id only where the service counts more records than the manifest lists, and
 * deletes nothing where the manifest's listing has grown meanwhile: what it did not show yet is no stray.
 * @returns how many
 */
export async function removeStrays(
  parts: { readonly api: IndexApi; sleep(ms: number): Promise<void> },
  document: GenerationDocument,
): Promise<number> {
  const { api } = parts;
  const manifest = new ManifestLog(api, document);
  const [held, listed] = await Promise.all([countSettled(parts, document), manifest.count()]);
  if (held <= listed) return 0;
  const known = new Float64Array(listed);
  let at = 0;
  for await (const { id } of manifest.read()) known[at++] = fingerprint(encodeId(id));
  if (at !== listed) return 0;
  known.sort();
  const strays: string[] = [];
  for await (const id of api.list(document.namespace)) if (!holds(known, fingerprint(id))) strays.push(id);
  if (strays.length === 0 || (await manifest.count()) !== listed) return 0;
  for (let start = 0; start < strays.length; start += BATCH)
    await api.deleteIds(document.namespace, strays.slice(start, start + BATCH));
  return strays.length;
}

/** 48 bits of a digest: eight bytes an id for the manifest of millions, and one chance in 10⁸ to keep a stray. */
function fingerprint(id: string): number {
  return Number.parseInt(sha256(id).slice(0, 12), 16);
}

function holds(sorted: Float64Array, value: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
