import type { IndexState } from './index-state.ts';
import { byBytes, type Metadata } from './records.ts';

export interface DumpedRecord {
  readonly values: Float32Array;
  readonly metadata: Metadata | undefined;
}

export interface DumpedIndex {
  readonly dimension: number;
  readonly metric: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly deletionProtection: string;
  /** By name, then by id, in the order of the ids' bytes. Those under deletion are left out. */
  readonly namespaces: Readonly<Record<string, Readonly<Record<string, DumpedRecord>>>>;
  /** The target of each alias. */
  readonly aliases: Readonly<Record<string, string>>;
}

export type Dump = Readonly<Record<string, DumpedIndex>>;

/** Copies all that was acknowledged, by the indexes' names. */
export function dumpIndexes(indexes: ReadonlyMap<string, IndexState>): Dump {
  return sorted(indexes, ({ config, tags, protection, namespaces, aliases }) => ({
    dimension: config.dimension,
    metric: config.metric,
    tags,
    deletionProtection: protection,
    namespaces: sorted(new Map([...namespaces].filter(([, { deleting }]) => !deleting)), (namespace) =>
      sorted(namespace.acknowledged(), ({ values, metadata }) => ({ values: values.slice(), metadata })),
    ),
    aliases: sorted(aliases, ({ target }) => target),
  }));
}

const sorted = <T, R>(map: ReadonlyMap<string, T>, of: (value: T) => R): Record<string, R> =>
  Object.fromEntries([...map].sort(([a], [b]) => byBytes(a, b)).map(([key, value]) => [key, of(value)]));
