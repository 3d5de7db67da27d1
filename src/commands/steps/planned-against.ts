import { aliasMoved } from '../../index/switch.ts';
import { CodedError } from '../../lib/errors.ts';
import type { AliasState, Store } from '../../stores/store.ts';

/**
 * Work that rests on what the alias led to. Where another run moved the alias and took away what it led to, that is
 * what is told, not that a generation is missing.
 * @throws CodedError `index.alias-moved` (exit 5)
 */
export async function plannedAgainst<R>(
  store: Store,
  alias: string,
  planned: AliasState | undefined,
  work: () => Promise<R>,
): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'store.unknown-generation') throw error;
    const now = await store.alias(alias);
    if (now?.revision === planned?.revision) throw error;
    throw aliasMoved(alias, planned, now, 'Readers have what that run left them.');
  }
}
