import { editOpen } from '../refusals.ts';
import type { Generation } from '../store.ts';
import type { Database } from './database.ts';
import { describeGeneration, type GenerationRow } from './generation-table.ts';

export interface EditRow {
  readonly key: number;
  /** The generation's key. */
  readonly generation: number;
  readonly revision: number;
  readonly before_revision: number;
  readonly before_description: string;
  readonly after_description: string;
  /** The edit that this one takes back. */
  readonly reverts: number | null;
  readonly state: 'open' | 'undoing' | 'done';
  readonly token: string;
  readonly alias: string;
  readonly commit: string | null;
  readonly begun_at: string;
}

/** The edit of a generation that is not finished, if there is one. */
export function findOpenEdit(db: Database, generation: number): EditRow | undefined {
  return db.get<EditRow>("SELECT * FROM edit WHERE generation = ? AND state <> 'done'", generation);
}

export function toGeneration(db: Database, row: GenerationRow): Generation {
  const edit = findOpenEdit(db, row.key);
  return {
    ...describeGeneration(row),
    state: row.state,
    revision: row.revision,
    ...(edit === undefined ? {} : { edit: { revision: edit.revision, since: edit.begun_at } }),
  };
}

/** @throws CodedError `store.edit-open` (exit 5) */
export function refuseWhileEdited(db: Database, { key, name }: GenerationRow): void {
  if (findOpenEdit(db, key) !== undefined) throw editOpen(name);
}
