import type { IndexOutcome } from '../../report/outcome.ts';
import type { GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';

interface Found {
  readonly switched: boolean;
  readonly reason?: string;
  readonly embedded?: number;
  readonly copied?: number;
}

/** Puts a generation in the report, with what the alias says now. */
export async function noteIndex(
  { settings, draft, indexName }: Context,
  store: Store,
  generation: GenerationDescription,
  { switched, reason, embedded = 0, copied = 0 }: Found,
): Promise<void> {
  const now = await store.alias(settings.alias);
  const index: IndexOutcome = {
    store: store.description,
    index: indexName,
    alias: settings.alias,
    distance: generation.distance,
    generation: generation.name,
    ...(now === undefined ? {} : { live: now.generation }),
    ...(now?.previous === undefined ? {} : { previous: now.previous }),
    switched,
    ...(reason === undefined ? {} : { reason }),
    count: generation.count,
    embedded,
    copied,
    dropped: [],
  };
  draft.index = index;
}
