import type { GenerationDescription } from '../store.ts';
import type { Database } from './database.ts';
import { editTables, SCHEMA_VERSION, userVersion } from './schema.ts';

interface OldGeneration {
  readonly key: number;
  readonly name: string;
  readonly description: string;
  readonly live_since: string;
  readonly replaced_at: string | null;
  readonly rolled_back_at: string | null;
}

interface OldAlias {
  readonly name: string;
  readonly generation: string;
  readonly previous: string | null;
  readonly switched_at: string;
  readonly revision: number;
}

/** Version 1 → 2, unless another process was first. Run in a write transaction. */
export function migrate(db: Database): void {
  if (userVersion(db) !== 1) return;
  db.exec(editTables('main'));
  fillHistory(db);
  for (const column of ['live_since', 'replaced_at', 'rolled_back_at'])
    db.exec(`ALTER TABLE generation DROP COLUMN ${column}`);
  db.exec('ALTER TABLE generation ADD COLUMN revision INTEGER NOT NULL DEFAULT 0');
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

/** Gives one who only reads a file of version 1 what it lacks, in memory; the file stays as it is. */
export function standIn(db: Database): void {
  db.exec(editTables('temp'));
  fillHistory(db);
}

/**
 * Version 1 kept one history for all aliases. With one alias it is that one's; with several, each gets what it leads
 * to, what it led to before, and all that was rolled back: what was rolled back must not come back by itself.
 */
function fillHistory(db: Database): void {
  const aliases = db.all<OldAlias>('SELECT * FROM alias');
  const lived = db.all<OldGeneration>(
    'SELECT * FROM generation WHERE live_since IS NOT NULL ORDER BY replaced_at, key',
  );
  for (const alias of aliases) {
    const before = lived.filter(
      ({ name, rolled_back_at }) =>
        name !== alias.generation &&
        (aliases.length === 1 || name === alias.previous || rolled_back_at !== null),
    );
    const periods = [...before, ...lived.filter(({ name }) => name === alias.generation)];
    periods.forEach((generation, i) => {
      const ended = generation.name !== alias.generation;
      const { identity, count, modelDigest }: GenerationDescription = JSON.parse(generation.description);
      db.run(
        `INSERT INTO history (alias, alias_revision, move, generation, generation_key, revision, identity, "count",
           model_digest, since, until, rolled_back_at) VALUES (?, ?, 'update', ?, ?, 0, ?, ?, ?, ?, ?, ?)`,
        ...[alias.name, Math.max(0, alias.revision - (periods.length - 1 - i))],
        ...[generation.name, generation.key, identity, count, modelDigest],
        ended ? generation.live_since : alias.switched_at,
        ended ? (generation.replaced_at ?? alias.switched_at) : null,
        ended ? generation.rolled_back_at : null,
      );
    });
  }
}
