import { badInput, superseded } from '../../lib/errors.ts';
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

const NEXT: Readonly<Record<GenerationState, readonly GenerationState[]>> = {
  building: ['built', 'failed'],
  built: ['complete', 'failed'],
  complete: [],
  failed: [],
  dropped: [],
};

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

export function unknownGeneration(name: string): Error {
  return badInput(
    'store.unknown-generation',
    `There is no generation ${JSON.stringify(name)} in this index.`,
  );
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
    if (row.state === 'complete' && !fresh) {
      throw superseded('store.generation-complete', `Generation ${name} has been completed by another run.`, {
        fix: 'Run again: it takes the generation as it is.',
      });
    }
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
  throw superseded(
    'store.build-taken-over',
    row === undefined
      ? `Generation ${build.generation} has been dropped by another run while this one was building it.`
      : `Another run has taken over the building of generation ${build.generation}.`,
    { fix: 'Nothing is lost: the other run finishes it, or the next one resumes it.' },
  );
}

/** @throws CodedError `store.not-building` (exit 2) for a generation that is written */
export function requireWritable(db: Database, build: BuildToken): GenerationRow {
  const row = requireBuilder(db, build);
  if (row.state === 'building') return row;
  throw badInput(
    'store.not-building',
    `Generation ${row.name} is ${row.state}; only one that is being built can be written.`,
  );
}

export function setGenerationState(db: Database, build: BuildToken, state: GenerationState): void {
  const row = requireBuilder(db, build);
  if (!NEXT[row.state].includes(state)) {
    throw badInput('store.wrong-state', `Generation ${row.name} is ${row.state} and cannot become ${state}.`);
  }
  db.run('UPDATE generation SET state = ? WHERE key = ?', state, row.key);
}

/** @throws CodedError `store.generation-in-use` (exit 2) */
export function dropGeneration(db: Database, name: string): void {
  const row = findGeneration(db, name);
  if (row === undefined) return;
  const alias = aliasThatNames(db, name);
  if (alias !== undefined) {
    const role = alias.generation === name ? 'live' : 'the previous one';
    throw badInput('store.generation-in-use', `Generation ${name} is ${role} of alias ${alias.name}.`, {
      fix: 'Switch to another generation first.',
    });
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
  if (alias === undefined) return;
  throw badInput(
    'store.generation-in-use',
    `Generation ${name} is live under alias ${alias.name} and cannot be built anew in its place.`,
    { fix: 'Build it under another name, then switch.' },
  );
}

/** Two identities under one name: 12 hex digits that are equal by chance, or a name given by hand. */
function refuseOtherIdentity(known: GenerationDescription, wanted: GenerationDescription): void {
  const keys = ['identity', 'modelDigest', 'dimension', 'distance'] as const;
  const problems = keys
    .filter((key) => known[key] !== wanted[key])
    .map((key) => `${key} is ${known[key]} there, ${wanted[key]} here`);
  if (problems.length === 0) return;
  throw badInput('store.name-taken', `The name ${wanted.name} belongs to another generation.`, { problems });
}
