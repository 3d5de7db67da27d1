import type { Generation, LivePeriod } from '../stores/store.ts';

/** When a generation became live for the first time, and when it was last replaced and rolled back. */
export interface Life {
  readonly liveSince?: string;
  readonly replacedAt?: string;
  readonly rolledBackAt?: string;
}

/** @param history what one alias led to, newest first */
export function lifeOf(history: readonly LivePeriod[], { name, state, revision }: Generation): Life {
  const periods = history.filter(
    ({ generation, gone }) => generation === name && (gone === undefined || state === 'dropped'),
  );
  const [last] = periods;
  if (last === undefined) return {};
  const rolledBackAt = last.revision === revision ? last.rolledBackAt : undefined;
  return {
    liveSince: periods.at(-1)!.since,
    ...(last.until === undefined ? {} : { replacedAt: last.until }),
    ...(rolledBackAt === undefined ? {} : { rolledBackAt }),
  };
}
