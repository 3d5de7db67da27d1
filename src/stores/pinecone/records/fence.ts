import type { IndexApi } from '../api/index-api.ts';
import { textRecord } from './segment.ts';

const FENCE = 'fence';
/** As no id of a record is written. */
const PASSING_FENCE = '%~fence';

/**
 * Waits until all that anyone wrote to a namespace before now can be read: what is written now is numbered behind it.
 * Leaves a record there; so it is for namespaces whose other records are named.
 */
export async function fence(api: IndexApi, namespace: string, dimension: number): Promise<void> {
  await api.upsert(namespace, [textRecord(FENCE, '', dimension)]);
  await api.visible(namespace);
}

/** The same for a namespace that readers search: takes its record away again. */
export async function fencePassing(api: IndexApi, namespace: string, dimension: number): Promise<void> {
  await api.upsert(namespace, [textRecord(PASSING_FENCE, '', dimension)]);
  // Found, before it is deleted: one that is not there yet looks like one that is there no more.
  await api.visible(namespace);
  await api.deleteIds(namespace, [PASSING_FENCE]);
}
