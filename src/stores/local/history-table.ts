import type { GenerationDescription, LivePeriod, Move } from '../store.ts';
import type { Database } from './database.ts';

interface PeriodRow {
  readonly alias: string;
  readonly alias_revision: number;
  readonly move: Move;
  readonly generation: string;
  readonly revision: number;
  readonly identity: string;
  readonly count: number;
  readonly model_digest: string;
  readonly since: string;
  readonly until: string | null;
  readonly rolled_back_at: string | null;
  readonly kept: number;
}

/** A generation as its table holds it. */
interface Held {
  readonly key: number;
  readonly name: string;
  readonly revision: number;
  readonly description: string;
}

/** Newest first. */
export function listHistory(db: Database): LivePeriod[] {
  return db
    .all<PeriodRow>(
      `SELECT *, generation_key IN (SELECT key FROM generation WHERE state <> 'dropped') AS kept
       FROM history ORDER BY sequence DESC`,
    )
    .map(toPeriod);
}

/** The highest revision that an alias ever had; 0 for one that never was. */
export function lastAliasRevision(db: Database, alias: string): number {
  return (
    db.get<{ last: number | null }>('SELECT max(alias_revision) AS last FROM history WHERE alias = ?', alias)!
      .last ?? 0
  );
}

/** The highest revision of a generation that was ever live under that name; 0 for one that never was. */
export function lastRevision(db: Database, generation: string): number {
  return (
    db.get<{ last: number | null }>(
      'SELECT max(revision) AS last FROM history WHERE generation = ?',
      generation,
    )!.last ?? 0
  );
}

/** The alias leads to what the row describes from now on; what it led to has ended. */
export function beginPeriod(
  db: Database,
  alias: { readonly name: string; readonly revision: number },
  { key, name, revision, description }: Held,
  move: Move,
  at: string,
): void {
  endPeriod(db, alias.name, at, move === 'rollback');
  const { identity, count, modelDigest }: GenerationDescription = JSON.parse(description);
  db.run(
    `INSERT INTO history (alias, alias_revision, move, generation, generation_key, revision, identity, "count",
       model_digest, since) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[alias.name, alias.revision, move, name, key, revision, identity, count, modelDigest, at],
  );
}

export function endPeriod(db: Database, alias: string, at: string, rolledBack: boolean): void {
  db.run(
    'UPDATE history SET until = ?, rolled_back_at = ? WHERE alias = ? AND until IS NULL',
    ...[at, rolledBack ? at : null, alias],
  );
}

/** Was this generation rolled back, and not switched to since, under any alias? */
export function wasRolledBack(db: Database, generation: string): boolean {
  const found = db.get(
    `SELECT 1 FROM history AS last WHERE generation = ? AND rolled_back_at IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM history AS later WHERE later.alias = last.alias AND later.generation = last.generation
         AND later.sequence > last.sequence)`,
    generation,
  );
  return found !== undefined;
}

function toPeriod(row: PeriodRow): LivePeriod {
  return {
    ...{ alias: row.alias, aliasRevision: row.alias_revision, move: row.move },
    ...{ generation: row.generation, revision: row.revision, identity: row.identity },
    ...{ count: row.count, modelDigest: row.model_digest, since: row.since },
    ...(row.until === null ? {} : { until: row.until }),
    ...(row.rolled_back_at === null ? {} : { rolledBackAt: row.rolled_back_at }),
    ...(row.kept === 1 ? {} : { gone: true }),
  };
}
