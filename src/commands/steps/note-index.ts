import { type Cost, NO_COST } from '../../index/cost.ts';
import type { IndexOutcome } from '../../report/outcome.ts';
import type { GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';

interface Found {
  readonly switched: boolean;
  readonly reason?: string;
  readonly cost?: Cost;
  /** The live generation was edited in place. */
  readonly edited?: boolean;
  readonly downtimeMs?: number;
}

/** Puts a generation in the report, with what the alias says now. */
export async function noteIndex(
  { settings, draft, indexName }: Context,
  store: Store,
  generation: GenerationDescription,
  { switched, reason, cost = NO_COST, edited = false, downtimeMs }: Found,
): Promise<void> {
  const now = await store.alias(settings.alias);
  const live = now && (await store.generation(now.generation));
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
    embedded: cost.embedded,
    copied: cost.copied,
    written: cost.written,
    removed: cost.removed,
    bytesSent: cost.bytes,
    ...(live === undefined || live.revision === 0 ? {} : { revision: live.revision }),
    ...(edited ? { edited } : {}),
    ...(downtimeMs === undefined ? {} : { downtimeMs }),
    dropped: [],
  };
  draft.index = index;
}
