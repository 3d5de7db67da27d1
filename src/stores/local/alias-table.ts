import { badInput } from '../../lib/errors.ts';
import type { AliasState, SwitchRequest } from '../store.ts';
import type { Database } from './database.ts';
import { requireGeneration } from './generation-table.ts';

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
  const { alias, expected, generation, commit, at, rollback } = request;
  const current = findAlias(db, alias);
  if (current?.revision !== expected?.revision || current?.generation !== expected?.generation)
    return undefined;
  if (current?.generation === generation) return current;
  const target = requireGeneration(db, generation);
  if (target.state !== 'complete') {
    throw badInput(
      'store.not-complete',
      `Generation ${generation} is ${target.state}; readers are switched to complete ones only.`,
    );
  }
  db.run(
    `INSERT INTO alias (name, generation, previous, switched_at, "commit", revision) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET generation = excluded.generation, previous = excluded.previous,
       switched_at = excluded.switched_at, "commit" = excluded."commit", revision = excluded.revision`,
    alias,
    generation,
    current?.generation ?? null,
    at,
    commit ?? null,
    (current?.revision ?? 0) + 1,
  );
  if (current !== undefined) {
    db.run(
      'UPDATE generation SET replaced_at = ?, rolled_back_at = ? WHERE name = ?',
      at,
      rollback ? at : null,
      current.generation,
    );
  }
  // Whoever switches to a generation that was rolled back means it: it counts as good again.
  db.run(
    'UPDATE generation SET live_since = coalesce(live_since, ?), rolled_back_at = NULL WHERE name = ?',
    at,
    generation,
  );
  return findAlias(db, alias);
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
