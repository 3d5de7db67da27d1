import { badInput } from '../../lib/errors.ts';
import type { Database } from './database.ts';

/** "VIDX": tells our files from other SQLite databases, also to `file`. */
const APPLICATION_ID = 0x56494458;
/** Raised when an older version of the program could no longer read the file. */
export const SCHEMA_VERSION = 2;

// The manifest is kept apart from the records, so that a record that is lost can be seen.
// A generation that is dropped goes from `generation` at once; its records go later, `dropped` remembers them.
const TABLES = `
  CREATE TABLE generation (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('building', 'built', 'complete', 'failed', 'dropped')),
    token TEXT NOT NULL,
    description TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 0
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
 * What version 2 added. An edit is `open`, then `done`, or `undoing` and then gone; `reverts` names the edit that it
 * takes back. Its journal has what it replaced; nulls where there was nothing. `discarded` remembers the journals that
 * are still to be deleted.
 * @param schema `temp`: in memory, beside a file of version 1 that is only read
 */
export const editTables = (schema: 'main' | 'temp'): string => `
  CREATE TABLE ${schema}.history (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    alias TEXT NOT NULL,
    alias_revision INTEGER NOT NULL,
    move TEXT NOT NULL,
    generation TEXT NOT NULL,
    generation_key INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    identity TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    model_digest TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    rolled_back_at TEXT
  ) STRICT;
  CREATE INDEX ${schema}.history_of_alias ON history (alias, generation);
  CREATE TABLE ${schema}.edit (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    generation INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    before_revision INTEGER NOT NULL,
    before_description TEXT NOT NULL,
    after_description TEXT NOT NULL,
    reverts INTEGER,
    state TEXT NOT NULL CHECK (state IN ('open', 'undoing', 'done')),
    token TEXT NOT NULL,
    alias TEXT NOT NULL,
    "commit" TEXT,
    begun_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE ${schema}.journal (
    key INTEGER PRIMARY KEY,
    edit INTEGER NOT NULL,
    id TEXT NOT NULL,
    label TEXT,
    metadata TEXT,
    vector BLOB,
    item_digest TEXT,
    content_digest TEXT,
    vector_digest TEXT,
    UNIQUE (edit, id)
  ) STRICT;
  CREATE TABLE ${schema}.discarded (edit INTEGER PRIMARY KEY) STRICT;
`;

/**
 * Which of our schemas is there? 0: none; an empty file (a creation that was interrupted) counts as none.
 * @throws CodedError `store.foreign-database`, `store.newer-schema` (exit 2)
 */
export function findSchema(db: Database, path: string): number {
  const { application_id: application } = db.get<{ application_id: number }>('PRAGMA application_id')!;
  const version = userVersion(db);
  const { tables } = db.get<{ tables: number }>('SELECT count(*) AS tables FROM sqlite_schema')!;
  if (application === 0 && version === 0 && tables === 0) return 0;
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
  return version;
}

export function userVersion(db: Database): number {
  return db.get<{ user_version: number }>('PRAGMA user_version')!.user_version;
}

/** Makes the tables, unless another process was first. Run in a write transaction. */
export function createSchema(db: Database, path: string): void {
  if (findSchema(db, path) !== 0) return;
  db.exec(TABLES);
  db.exec(editTables('main'));
  db.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  db.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}
