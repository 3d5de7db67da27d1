import { badInput } from '../../lib/errors.ts';
import type { Database } from './database.ts';

/** "VIDX": tells our files from other SQLite databases, also to `file`. */
const APPLICATION_ID = 0x56494458;
/** Raised when an older version of the program could no longer read the file. */
const SCHEMA_VERSION = 1;

// The manifest is kept apart from the records, so that a record that is lost can be seen.
// A generation that is dropped goes from `generation` at once; its records go later, `dropped` remembers them.
const TABLES = `
  CREATE TABLE generation (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('building', 'built', 'complete', 'failed', 'dropped')),
    token TEXT NOT NULL,
    description TEXT NOT NULL,
    live_since TEXT,
    replaced_at TEXT,
    rolled_back_at TEXT
  ) STRICT;
  CREATE TABLE record (
    key INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT,
    metadata TEXT NOT NULL,
    vector BLOB NOT NULL,
    UNIQUE (generation, id)
  ) STRICT;
  CREATE TABLE manifest (
    generation INTEGER NOT NULL,
    id TEXT NOT NULL,
    item_digest TEXT NOT NULL,
    content_digest TEXT NOT NULL,
    vector_digest TEXT NOT NULL,
    PRIMARY KEY (generation, id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE alias (
    name TEXT PRIMARY KEY,
    generation TEXT NOT NULL,
    previous TEXT,
    switched_at TEXT NOT NULL,
    "commit" TEXT,
    revision INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE dropped (generation INTEGER PRIMARY KEY) STRICT;
`;

/**
 * Is our schema there? An empty file (a creation that was interrupted) counts as not there.
 * @throws CodedError `store.foreign-database`, `store.newer-schema` (exit 2)
 */
export function hasSchema(db: Database, path: string): boolean {
  const { application_id: application } = db.get<{ application_id: number }>('PRAGMA application_id')!;
  const { user_version: version } = db.get<{ user_version: number }>('PRAGMA user_version')!;
  const { tables } = db.get<{ tables: number }>('SELECT count(*) AS tables FROM sqlite_schema')!;
  if (application === 0 && version === 0 && tables === 0) return false;
  if (application !== APPLICATION_ID) {
    throw badInput(
      'store.foreign-database',
      `${path} is a SQLite database, but not an index of this program.`,
      {
        fix: 'Choose another place for the index, or move that file away.',
      },
    );
  }
  if (version > SCHEMA_VERSION) {
    throw badInput(
      'store.newer-schema',
      `${path} was written by a newer version of this program: its schema is ${version}, this one knows ${SCHEMA_VERSION}.`,
      { fix: 'Use that newer version, or choose another place for the index.' },
    );
  }
  return true;
}

/** Makes the tables, unless another process was first. Run in a write transaction. */
export function createSchema(db: Database, path: string): void {
  if (hasSchema(db, path)) return;
  db.exec(TABLES);
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}
