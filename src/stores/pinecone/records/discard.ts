import type { IndexApi } from '../api/index-api.ts';
import { type GenerationDocument, journalNamespace, manifestNamespace } from '../state/documents.ts';
import { pagesPrefix } from './journal.ts';
import { segmentsPrefix } from './segment-name.ts';

/** Ids that one deletion takes. */
const BATCH = 1000;

/** Deletes whole namespaces, and of a generation's own what belongs to layers. May be repeated. */
export async function discard(
  api: IndexApi,
  document: GenerationDocument,
  { namespaces, layers }: { readonly namespaces: readonly string[]; readonly layers: readonly number[] },
): Promise<void> {
  for (const namespace of namespaces) await api.deleteNamespace(namespace);
  const manifest = manifestNamespace(document.namespace);
  for (const layer of layers) {
    if (namespaces.includes(manifest)) break;
    for (const prefix of [segmentsPrefix(layer), pagesPrefix(layer)]) {
      const ids: string[] = [];
      for await (const id of api.list(manifest, prefix)) ids.push(id);
      for (let start = 0; start < ids.length; start += BATCH)
        await api.deleteIds(manifest, ids.slice(start, start + BATCH));
    }
    await api.deleteNamespace(journalNamespace(document.namespace, layer));
  }
}
