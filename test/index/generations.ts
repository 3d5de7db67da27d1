import type { AliasState, Generation, LivePeriod } from '../../src/stores/store.ts';

/** That many minutes after noon. */
export const minute = (n: number): string => new Date(Date.UTC(2026, 0, 1, 12, n)).toISOString();

/** Its identity is its name, without a counter. */
export function generation(name: string, more: Partial<Generation> = {}): Generation {
  return {
    name,
    identity: name.replace(/\.\d+$/, ''),
    modelDigest: 'm',
    modelVersion: '1.0.0',
    indexFingerprint: 'f',
    engine: 'wasm',
    engineNumericVersion: 1,
    distance: 'cosine',
    dimension: 4,
    count: 1,
    createdAt: minute(0),
    state: 'complete',
    revision: 0,
    ...more,
  };
}

export function alias(to: string, previous?: string): AliasState {
  return {
    alias: 'live',
    generation: to,
    ...(previous === undefined ? {} : { previous }),
    switchedAt: minute(0),
    revision: 1,
  };
}

/** What an alias led to, told in the order in which it happened, and given as a store gives it: newest first. */
export function lived(
  periods: readonly (Partial<LivePeriod> & Pick<LivePeriod, 'generation'>)[],
): LivePeriod[] {
  return periods
    .map((period, i) => {
      const until = periods[i + 1]?.since ?? (i + 1 < periods.length ? minute(i + 2) : undefined);
      return {
        ...{ alias: 'live', aliasRevision: i + 1, move: 'update' as const, revision: 0 },
        ...{ identity: period.generation, count: 1, modelDigest: 'm', since: minute(i + 1) },
        ...(until === undefined ? {} : { until }),
        ...period,
      };
    })
    .toReversed();
}
