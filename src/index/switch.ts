import type { CommitRelation } from '../hosts/host.ts';
import { superseded } from '../lib/errors.ts';
import type { Log } from '../lib/log.ts';
import type { AliasState, Store } from '../stores/store.ts';

export interface SwitchOptions {
  readonly store: Store;
  readonly alias: string;
  /** The alias as it was when the plan was made. */
  readonly planned: AliasState | undefined;
  readonly generation: string;
  readonly commit: string | undefined;
  relation(ours: string, theirs: string): Promise<CommitRelation>;
  readonly now: Date;
  /** `promote` and `rollback` go where they are told, whatever commit is live; `rollback` marks what it leaves. */
  readonly move: 'update' | 'promote' | 'rollback' | 'recreate';
  readonly log: Log;
}

/**
 * Points the alias at a complete generation: one atomic move, read back.
 * @returns the new state, or undefined when another run had already switched to this very generation
 * @throws CodedError `index.alias-moved`, `index.newer-commit` (exit 5): nothing was changed
 */
export async function switchReaders(options: SwitchOptions): Promise<AliasState | undefined> {
  const { store, alias, planned, generation, commit } = options;
  const before = await store.alias(alias);
  if (before?.generation === generation) return undefined;
  if (before?.revision !== planned?.revision) throw moved(options, before);
  if (options.move === 'update' || options.move === 'recreate') await refuseOlderCommit(options, before);
  const after = await store.switchAlias({
    alias,
    expected: planned,
    generation,
    ...(commit === undefined ? {} : { commit }),
    at: options.now.toISOString(),
    move: options.move,
  });
  const seen = await store.alias(alias);
  if (after === undefined) {
    if (seen?.generation === generation) return undefined;
    throw moved(options, seen);
  }
  if (seen === undefined || seen.revision < after.revision) {
    throw new Error(
      `the store said that ${alias} leads to ${generation}, but reads back ${seen?.generation ?? 'nothing'}`,
    );
  }
  return after;
}

/**
 * A run of an older commit that finishes late must not undo a newer one.
 * @throws CodedError `index.newer-commit` (exit 5)
 */
export async function refuseOlderCommit(
  options: Pick<SwitchOptions, 'commit' | 'relation' | 'log'>,
  live: AliasState | undefined,
): Promise<void> {
  if (options.commit === undefined || live?.commit === undefined) return;
  const relation = await options.relation(options.commit, live.commit);
  if (relation === 'unknown') {
    options.log.warn(
      `Live was switched to by commit ${live.commit.slice(0, 12)}, which this clone does not know (a shallow one?): ` +
        'whether it is newer than ours cannot be told. `fetch-depth: 0` on the checkout step lets it be.',
    );
  }
  if (relation !== 'theirs-descends-from-ours') return;
  throw superseded(
    'index.newer-commit',
    `Live was switched to by commit ${live.commit.slice(0, 12)}, which is newer than ours (${options.commit.slice(0, 12)}). Readers were not switched.`,
    {
      fix: 'Nothing is to be done: the newer commit has been deployed. To go back on purpose, use `rollback` or `promote`.',
    },
  );
}

/** The alias leads elsewhere than when the plan was made. */
export function aliasMoved(
  alias: string,
  planned: AliasState | undefined,
  now: AliasState | undefined,
  consequence: string,
): Error {
  const from = planned?.generation ?? 'nothing';
  const how =
    now !== undefined && now.generation === planned?.generation
      ? `edited ${from}, or moved ${alias} there and back`
      : `moved ${alias} from ${from} to ${now?.generation ?? 'nothing'}`;
  return superseded('index.alias-moved', `While this run was at work, another one ${how}. ${consequence}`, {
    fix: 'Run again: it plans against what is live now, and resumes from what is built.',
  });
}

function moved({ alias, planned }: SwitchOptions, now: AliasState | undefined): Error {
  return aliasMoved(alias, planned, now, 'Readers were not switched by this run.');
}
