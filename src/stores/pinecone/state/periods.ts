import type { GenerationDescription, Move } from '../../store.ts';
import type { AliasDocument, Pending } from './documents.ts';

/** Periods that a document remembers. */
const MOST_PERIODS = 200;

/** What an alias is to lead to, and how it comes there. Pure. */
export function leadTo(
  document: AliasDocument,
  to: { readonly description: GenerationDescription; readonly namespace: string; readonly revision: number },
  how: {
    readonly move: Move;
    readonly at: string;
    readonly commit: string | undefined;
    /** Absent: what it led to before. */
    readonly previous?: string | undefined;
    readonly sequence: number;
  },
): NonNullable<Pending['next']> {
  const { name: generation, identity, count, modelDigest } = to.description;
  const { namespace, revision } = to;
  const { move, at, commit, previous, sequence } = how;
  return {
    lead: {
      ...{ generation, namespace, revision },
      ...(previous === undefined ? {} : { previous }),
      switchedAt: at,
      ...(commit === undefined ? {} : { commit }),
      description: to.description,
    },
    period: {
      ...{
        alias: document.alias,
        aliasRevision: document.revision + 1,
        move,
        generation,
        namespace,
        revision,
      },
      ...{ identity, count, modelDigest, since: at, sequence },
    },
  };
}

/** The document when what is about to happen has happened. Pure. */
export function applyPending(
  document: AliasDocument,
  pending: Omit<Pending, 'kind' | 'token'>,
): AliasDocument {
  const { alias, revision } = document;
  const { at, rolledBack, next } = pending;
  const ended = document.periods.map((period) =>
    period.until === undefined
      ? { ...period, until: at, ...(rolledBack ? { rolledBackAt: at } : {}) }
      : period,
  );
  return {
    alias,
    revision: next?.period.aliasRevision ?? revision,
    ...(next === undefined ? {} : { live: next.lead }),
    periods: [...(next === undefined ? [] : [next.period]), ...ended].slice(0, MOST_PERIODS),
  };
}

/** Was this generation rolled back, and not switched to since, under any alias? */
export function wasRolledBack(documents: Iterable<AliasDocument>, generation: string): boolean {
  for (const { periods } of documents) {
    const last = periods.find((period) => period.generation === generation);
    if (last?.rolledBackAt !== undefined) return true;
  }
  return false;
}

/** The highest revision of a generation that was ever live under that name; 0 for one that never was. */
export function lastRevision(documents: Iterable<AliasDocument>, generation: string): number {
  let last = 0;
  for (const { periods } of documents)
    for (const period of periods)
      if (period.generation === generation) last = Math.max(last, period.revision);
  return last;
}

/** The number behind all that periods have, whosever they are. */
export function nextSequence(documents: Iterable<AliasDocument>): number {
  let last = 0;
  for (const { periods } of documents) last = Math.max(last, periods[0]?.sequence ?? 0);
  return last + 1;
}

/** An alias, other than one, that leads to the generation or led to it last. */
export function aliasThatNames(
  documents: Iterable<AliasDocument>,
  generation: string,
  other?: string,
): { readonly name: string; readonly live: boolean } | undefined {
  for (const { alias, live } of documents) {
    if (alias === other || live === undefined) continue;
    if (live.generation === generation) return { name: alias, live: true };
    if (live.previous === generation) return { name: alias, live: false };
  }
  return undefined;
}
