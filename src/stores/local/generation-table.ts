import {
  buildTakenOver,
  generationComplete,
  generationInUse,
  generationLive,
  refuseOtherIdentity,
  refuseStateChange,
  refuseWritten,
  unknownGeneration,
} from '../refusals.ts';
import type { BuildToken, Generation, GenerationDescription, GenerationState } from '../store.ts';
import type { Database } from './database.ts';
import { wasRolledBack } from './history-table.ts';

export interface GenerationRow {
  /** Owns the records; never used twice. */
  readonly key: number;
  readonly name: string;
  readonly state: GenerationState;
  readonly token: string;
  readonly description: string;
  readonly revision: number;
}

export function findGeneration(db: Database, name: string): GenerationRow | undefined {
  const row = db.get<GenerationRow>('SELECT * FROM generation WHERE name = ?', name);
  return row && withRevision(row);
}

/** @throws CodedError `store.unknown-generation` (exit 2) */
export function requireGeneration(db: Database, name: string): GenerationRow {
  const row = findGeneration(db, name);
  if (row === undefined) throw unknownGeneration(name);
  return row;
}

/** Newest first. */
export function listGenerations(db: Database): GenerationRow[] {
  return db.all<GenerationRow>('SELECT * FROM generation ORDER BY key DESC').map(withRevision);
}

/** A file of version 1 has no such column. */
function withRevision(row: GenerationRow): GenerationRow {
  return { ...row, revision: row.revision ?? 0 };
}

/** Callers may hand over a whole Generation: its state has columns of its own. */
export function descriptionText(description: GenerationDescription & Partial<Generation>): string {
  const { state: _1, revision: _2, edit: _3, ...rest } = description;
  return JSON.stringify(rest);
}

export function describeGeneration(row: Pick<GenerationRow, 'description'>): GenerationDescription {
  return JSON.parse(row.description);
}

/** Creates the generation or takes it over under a new token. See the port for what is refused. */
export function beginGeneration(
  db: Database,
  description: GenerationDescription,
  token: string,
  fresh: boolean,
): void {
  const { name } = description;
  const row = findGeneration(db, name);
  if (row !== undefined) {
    refuseOtherIdentity(describeGeneration(row), description);
    if (row.state === 'complete' && !fresh) throw generationComplete(name);
    if (fresh) refuseLive(db, name);
    if (!fresh && (row.state === 'building' || row.state === 'built')) {
      db.run(
        "UPDATE generation SET state = 'building', token = ?, description = ? WHERE key = ?",
        token,
        descriptionText(description),
        row.key,
      );
      return;
    }
    removeRow(db, row);
  }
  insertRow(db, {
    name,
    state: 'building',
    token,
    description: descriptionText(description),
    revision: 0,
  });
}

/**
 * The generation, if the token still holds the right to write it.
 * @throws CodedError `store.build-taken-over` (exit 5)
 */
export function requireBuilder(db: Database, build: BuildToken): GenerationRow {
  const row = findGeneration(db, build.generation);
  if (row?.token === build.token) return row;
  throw buildTakenOver(build.generation, row === undefined);
}

/** @throws CodedError `store.not-building` (exit 2) for a generation that is written */
export function requireWritable(db: Database, build: BuildToken): GenerationRow {
  const row = requireBuilder(db, build);
  refuseWritten(row);
  return row;
}

export function setGenerationState(db: Database, build: BuildToken, state: GenerationState): void {
  const row = requireBuilder(db, build);
  refuseStateChange(row, state);
  db.run('UPDATE generation SET state = ? WHERE key = ?', state, row.key);
}

/** @throws CodedError `store.generation-in-use` (exit 2) */
export function dropGeneration(db: Database, name: string): void {
  const row = findGeneration(db, name);
  if (row === undefined) return;
  const alias = aliasThatNames(db, name);
  if (alias !== undefined) {
    throw generationInUse(name, { name: alias.name, live: alias.generation === name });
  }
  removeRow(db, row);
  // That it was rolled back is remembered: a late rerun must not bring it back.
  if (wasRolledBack(db, name)) insertRow(db, { ...row, state: 'dropped', token: '' });
}

/** An alias, other than one, that leads to the generation or led to it last. */
export function aliasThatNames(
  db: Database,
  generation: string,
  other = '',
): { readonly name: string; readonly generation: string } | undefined {
  return db.get(
    'SELECT name, generation FROM alias WHERE (generation = ? OR previous = ?) AND name <> ?',
    ...[generation, generation, other],
  );
}

function insertRow(db: Database, row: Omit<GenerationRow, 'key'>): void {
  db.run(
    'INSERT INTO generation (name, state, token, description, revision) VALUES (?, ?, ?, ?, ?)',
    ...[row.name, row.state, row.token, row.description, row.revision],
  );
}

function removeRow(db: Database, row: GenerationRow): void {
  db.run('INSERT INTO discarded (edit) SELECT key FROM edit WHERE generation = ?', row.key);
  db.run('DELETE FROM edit WHERE generation = ?', row.key);
  db.run('DELETE FROM generation WHERE key = ?', row.key);
  db.run('INSERT INTO dropped (generation) VALUES (?)', row.key);
}

function refuseLive(db: Database, name: string): void {
  const alias = db.get<{ name: string }>('SELECT name FROM alias WHERE generation = ?', name);
  if (alias !== undefined) throw generationLive(name, alias.name);
}
