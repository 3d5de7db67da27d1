import { editTakenOver, generationShared, isSame, noRevisionKept, refuseOtherSpace } from '../refusals.ts';
import type { AliasState, BuildToken, EditRequest, KeptRevision } from '../store.ts';
import { countEdit, findAlias } from './alias-table.ts';
import type { Database } from './database.ts';
import {
  aliasThatNames,
  describeGeneration,
  descriptionText,
  type GenerationRow,
  requireGeneration,
} from './generation-table.ts';
import { beginPeriod, lastRevision } from './history-table.ts';
import { type EditRow, refuseWhileEdited } from './open-edit.ts';

/** The port's beginEdit, within the caller's transaction. @returns false when the alias is another */
export function insertEdit(db: Database, request: EditRequest, token: string): boolean {
  const { alias, expected, to, commit, at } = request;
  if (!isSame(findAlias(db, alias), expected)) return false;
  const row = requireGeneration(db, expected.generation);
  refuseWhileEdited(db, row);
  refuseShared(db, row, alias);
  const last = to === undefined ? requireLast(db, row) : undefined;
  const after = last === undefined ? descriptionText({ ...to!, name: row.name }) : last.before_description;
  refuseOtherSpace(describeGeneration(row), describeGeneration({ description: after }));
  const { newest } = db.get<{ newest: number | null }>(
    'SELECT max(revision) AS newest FROM edit WHERE generation = ?',
    row.key,
  )!;
  db.run(
    `INSERT INTO edit (generation, revision, before_revision, before_description, after_description, reverts, state,
       token, alias, "commit", begun_at) VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)`,
    ...[row.key, 1 + Math.max(row.revision, newest ?? 0, lastRevision(db, row.name)), row.revision],
    ...[row.description, after, last?.key ?? null, token, alias, commit ?? null, at],
  );
  return true;
}

/**
 * The edit, if the token still holds the right to go on with it.
 * @throws CodedError `store.edit-taken-over` (exit 5)
 */
export function requireEditor(db: Database, { generation, token }: BuildToken): EditRow {
  const edit = db.get<EditRow>('SELECT * FROM edit WHERE token = ?', token);
  if (edit !== undefined) return edit;
  throw editTakenOver(generation);
}

/** The port's finishEdit, within the caller's transaction. */
export function closeEdit(db: Database, build: BuildToken, at: string): AliasState {
  const edit = requireEditor(db, build);
  const reverted =
    edit.reverts === null ? undefined : db.get<EditRow>('SELECT * FROM edit WHERE key = ?', edit.reverts)!;
  db.run(
    'UPDATE generation SET description = ?, revision = ? WHERE key = ?',
    ...[edit.after_description, reverted?.before_revision ?? edit.revision, edit.generation],
  );
  if (reverted === undefined) db.run("UPDATE edit SET state = 'done', token = '' WHERE key = ?", edit.key);
  else for (const { key } of [edit, reverted]) discardEdit(db, key);
  const state = countEdit(db, edit.alias, { at, commit: edit.commit });
  const row = requireGeneration(db, build.generation);
  beginPeriod(
    db,
    { name: edit.alias, revision: state.revision },
    row,
    reverted === undefined ? 'edit' : 'rollback',
    at,
  );
  return state;
}

/** Newest first. */
export function listKept(db: Database, generation: number): KeptRevision[] {
  return db
    .all<EditRow & { readonly journalled: number }>(
      `SELECT *, (SELECT count(*) FROM journal WHERE edit = edit.key) AS journalled
       FROM edit WHERE generation = ? AND state = 'done' ORDER BY key DESC`,
      generation,
    )
    .map((row) => ({
      ...{ revision: row.revision, before: row.before_revision, journalled: row.journalled },
      description: describeGeneration({ description: row.before_description }),
    }));
}

/** The port's forget, within the caller's transaction. */
export function discardRevisions(db: Database, generation: number, revision: number): void {
  const old = db.all<{ key: number }>(
    "SELECT key FROM edit WHERE generation = ? AND revision <= ? AND state = 'done'",
    ...[generation, revision],
  );
  for (const { key } of old) discardEdit(db, key);
}

/** The edit is gone; its journal goes later. */
export function discardEdit(db: Database, key: number): void {
  db.run('DELETE FROM edit WHERE key = ?', key);
  db.run('INSERT INTO discarded (edit) VALUES (?)', key);
}

function requireLast(db: Database, row: GenerationRow): EditRow {
  const last = db.get<EditRow>(
    "SELECT * FROM edit WHERE generation = ? AND state = 'done' AND revision = ?",
    ...[row.key, row.revision],
  );
  if (last !== undefined) return last;
  throw noRevisionKept(row.name, row.revision);
}

function refuseShared(db: Database, { name }: GenerationRow, alias: string): void {
  const other = aliasThatNames(db, name, alias);
  if (other !== undefined) throw generationShared(name, other.name);
}
