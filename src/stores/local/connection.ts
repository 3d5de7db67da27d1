import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { badInput, CodedError } from '../../lib/errors.ts';
import { Database } from './database.ts';
import { migrate, standIn } from './migrate.ts';
import { createSchema, findSchema, SCHEMA_VERSION, userVersion } from './schema.ts';
import { loadSqlite, RESULT, resultCode } from './sqlite.ts';
import { explainSqliteError } from './sqlite-errors.ts';

export interface ConnectionOptions {
  readonly path: string;
  readonly readOnly: boolean;
  /** Milliseconds to wait for another process's transaction. */
  readonly busyTimeoutMs: number;
}

/** Seven vectors of 512 dimensions on a page: with SQLite's 4 KiB there would be one, and half of the page empty. */
const PAGE_BYTES = 16_384;

/**
 * The file behind a store: opened when first used, made by the first write. A reader makes nothing, takes no lock
 * between two calls, rolls back what a killed writer left, and goes over to a file that takes the place of this one.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  #database: Database | undefined;
  #closed = false;
  #writes = 0;
  /** The file is of an older version, and this reader made up in memory for what it lacks. */
  #older = false;
  /** Which file is open, and how many were before it. */
  #file: string | undefined;
  #opened = 0;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** Runs `work` on one consistent state of the file, or returns undefined where there is no index yet. */
  read<T>(work: (db: Database) => T): T | undefined {
    return this.#explain(() => {
      try {
        return this.#readOnce(work);
      } catch (error) {
        if (resultCode(error) !== RESULT.readOnlyRollback) throw error;
        this.#disconnect();
        rollBackJournal(this.#options);
        return this.#readOnce(work);
      }
    });
  }

  /** Runs `work` in one transaction: all of it, or nothing. */
  write<T>(work: (db: Database) => T): T {
    const { path, readOnly } = this.#options;
    if (readOnly)
      throw badInput('store.read-only', `${path} is open for reading only; nothing was written.`, {
        fix: 'Please report it: a run that may not write tried to.',
      });
    return this.#explain(() => {
      const db = this.#connect() ?? this.#create();
      this.#writes++;
      return db.transaction('BEGIN IMMEDIATE', () => work(db));
    });
  }

  /** Changes whenever the file's content may have changed. Asked within `read`. */
  version(db: Database): string {
    const { data_version } = db.get<{ data_version: number }>('PRAGMA data_version')!;
    return `${this.#opened}.${data_version}.${this.#writes}`;
  }

  close(): void {
    this.#closed = true;
    this.#disconnect();
  }

  #readOnce<T>(work: (db: Database) => T): T | undefined {
    const { path, readOnly } = this.#options;
    if (readOnly && this.#database !== undefined && identityOf(path) !== this.#file) this.#disconnect();
    // Someone who writes may have brought the file to our version since.
    if (this.#older && this.#database !== undefined && userVersion(this.#database) === SCHEMA_VERSION)
      this.#disconnect();
    const db = this.#connect();
    return db?.transaction('BEGIN', () => work(db));
  }

  /** The database if the file is there and has our schema. */
  #connect(): Database | undefined {
    if (this.#closed) throw new Error(`the store ${this.#options.path} has been closed`);
    if (this.#database !== undefined || !existsSync(this.#options.path)) return this.#database;
    this.#file = identityOf(this.#options.path);
    this.#opened++;
    const db = open(this.#options);
    try {
      const version = db.transaction('BEGIN', () => findSchema(db, this.#options.path));
      if (version === 0) {
        db.close();
        return undefined;
      }
      this.#older = version < SCHEMA_VERSION && this.#options.readOnly;
      if (!this.#options.readOnly) {
        configure(db);
        if (version < SCHEMA_VERSION) db.transaction('BEGIN IMMEDIATE', () => migrate(db));
      } else if (this.#older) db.transaction('BEGIN', () => standIn(db));
    } catch (error) {
      db.close();
      throw error;
    }
    this.#database = db;
    return db;
  }

  #create(): Database {
    mkdirSync(dirname(this.#options.path), { recursive: true });
    const db = open(this.#options);
    try {
      db.exec(`PRAGMA page_size = ${PAGE_BYTES}`);
      configure(db);
      db.transaction('BEGIN IMMEDIATE', () => createSchema(db, this.#options.path));
    } catch (error) {
      db.close();
      throw error;
    }
    this.#database = db;
    return db;
  }

  #disconnect(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  #explain<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof CodedError ? error : explainSqliteError(error, this.#options);
    }
  }
}

/** Another one where another file was moved here, or none. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}.${found.ino}`;
}

function open({ path, readOnly, busyTimeoutMs }: ConnectionOptions): Database {
  const { DatabaseSync } = loadSqlite();
  return new Database(new DatabaseSync(path, { readOnly, timeout: busyTimeoutMs }));
}

/** A rollback journal, so that between two transactions the one file is all there is; 16 MiB of page cache. */
function configure(db: Database): void {
  db.exec('PRAGMA journal_mode = DELETE');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA cache_size = -16384');
}

/** Opening for writing and reading once makes SQLite undo an interrupted transaction. */
function rollBackJournal(options: ConnectionOptions): void {
  const db = open({ ...options, readOnly: false });
  try {
    db.get('SELECT count(*) FROM sqlite_schema');
  } finally {
    db.close();
  }
}
