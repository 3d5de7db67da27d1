import type { IndexOutcome } from '../../report/outcome.ts';
import type { GenerationDescription, Store } from '../../stores/store.ts';
import type { Context } from '../context.ts';

interface Found {
  readonly switched: boolean;
  readonly reason?: string | undefined;
  readonly previous?: string | undefined;
  readonly embedded?: number;
  readonly copied?: number;
}

/** The report's part about a generation. */
export function describeIndex(
  context: Context,
  store: Store,
  generation: GenerationDescription,
  { switched, reason, previous, embedded = 0, copied = 0 }: Found,
): IndexOutcome {
  return {
    store: store.description,
    index: context.indexName,
    alias: context.settings.alias,
    distance: generation.distance,
    generation: generation.name,
    ...(previous === undefined ? {} : { previous }),
    switched,
    ...(reason === undefined ? {} : { reason }),
    count: generation.count,
    embedded,
    copied,
    dropped: [],
  };
}
