import { isSame, refuseIncomplete } from '../refusals.ts';
import type { AliasState, SwitchRequest } from '../store.ts';
import type { Database } from './database.ts';
import { aliasThatNames, dropGeneration, requireGeneration } from './generation-table.ts';
import { beginPeriod, endPeriod, lastAliasRevision } from './history-table.ts';
import { refuseWhileEdited } from './open-edit.ts';

interface AliasRow {
  readonly name: string;
  readonly generation: string;
  readonly previous: string | null;
  readonly switched_at: string;
  readonly commit: string | null;
  readonly revision: number;
}

export function findAlias(db: Database, name: string): AliasState | undefined {
  const row = db.get<AliasRow>('SELECT * FROM alias WHERE name = ?', name);
  return row && toAlias(row);
}

export function listAliases(db: Database): AliasState[] {
  return db.all<AliasRow>('SELECT * FROM alias ORDER BY name').map(toAlias);
}

/** The port's switchAlias, within the caller's transaction. */
export function moveAlias(db: Database, request: SwitchRequest): AliasState | undefined {
  const { alias, expected, generation, commit, at, move = 'update' } = request;
  const current = findAlias(db, alias);
  if (!isSame(current, expected)) return undefined;
  if (current?.generation === generation) return current;
  const target = requireGeneration(db, generation);
  refuseIncomplete(target);
  if (current !== undefined) refuseWhileEdited(db, requireGeneration(db, current.generation));
  const revision = lastAliasRevision(db, alias) + 1;
  db.run(
    `INSERT INTO alias (name, generation, previous, switched_at, "commit", revision) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET generation = excluded.generation, previous = excluded.previous,
       switched_at = excluded.switched_at, "commit" = excluded."commit", revision = excluded.revision`,
    ...[alias, generation, current?.generation ?? null, at, commit ?? null, revision],
  );
  beginPeriod(db, { name: alias, revision }, target, move, at);
  return findAlias(db, alias);
}

/** The port's retire, within the caller's transaction. */
export function removeAlias(
  db: Database,
  { alias, expected, at }: { readonly alias: string; readonly expected: AliasState; readonly at: string },
): boolean {
  const current = findAlias(db, alias);
  if (current === undefined || !isSame(current, expected)) return false;
  refuseWhileEdited(db, requireGeneration(db, current.generation));
  endPeriod(db, alias, at, false);
  db.run('DELETE FROM alias WHERE name = ?', alias);
  if (aliasThatNames(db, current.generation) === undefined) dropGeneration(db, current.generation);
  return true;
}

/** What an alias leads to was edited: for its readers that is a move, too. */
export function countEdit(
  db: Database,
  alias: string,
  { at, commit }: { readonly at: string; readonly commit: string | null },
): AliasState {
  const revision = lastAliasRevision(db, alias) + 1;
  db.run(
    'UPDATE alias SET switched_at = ?, "commit" = ?, revision = ? WHERE name = ?',
    ...[at, commit, revision, alias],
  );
  return findAlias(db, alias)!;
}

function toAlias(row: AliasRow): AliasState {
  return {
    alias: row.name,
    generation: row.generation,
    ...(row.previous === null ? {} : { previous: row.previous }),
    switchedAt: row.switched_at,
    ...(row.commit === null ? {} : { commit: row.commit }),
    revision: row.revision,
  };
}
