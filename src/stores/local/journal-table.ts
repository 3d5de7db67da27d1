import type { Database } from './database.ts';

interface JournalRow {
  readonly key: number;
  readonly id: string;
  readonly label: string | null;
  readonly metadata: string | null;
  readonly vector: Uint8Array | null;
  readonly item_digest: string | null;
  readonly content_digest: string | null;
  readonly vector_digest: string | null;
}

/** Records that one transaction writes back or deletes: about 4 MiB at 512 dimensions. */
const PAGE = 2048;

/** Keeps what the generation holds under these ids, before an edit's first write of each. */
export function journalRecords(db: Database, edit: number, generation: number, ids: readonly string[]): void {
  for (const id of ids) {
    db.run(
      `INSERT OR IGNORE INTO journal (edit, id, label, metadata, vector, item_digest, content_digest, vector_digest)
       SELECT ?, ?, record.label, record.metadata, record.vector,
         manifest.item_digest, manifest.content_digest, manifest.vector_digest
       FROM (SELECT 1)
       LEFT JOIN record ON record.generation = ? AND record.id = ?
       LEFT JOIN manifest ON manifest.generation = ? AND manifest.id = ?`,
      ...[edit, id, generation, id, generation, id],
    );
  }
}

/** Writes back a page of what an edit replaced, and strikes it from the journal. @returns how many records; 0: all is done */
export function undoPage(db: Database, edit: number, generation: number): number {
  const page = pageAfter(db, edit, '');
  for (const row of page) {
    writeBack(db, generation, row);
    db.run('DELETE FROM journal WHERE key = ?', row.key);
  }
  return page.length;
}

/**
 * Writes back, in an edit, a page of what an earlier edit replaced; journals what is there now.
 * @returns the page's ids; none: all is done
 */
export function restorePage(
  db: Database,
  {
    edit,
    reverts,
    generation,
  }: { readonly edit: number; readonly reverts: number; readonly generation: number },
  after: string,
): readonly string[] {
  const page = pageAfter(db, reverts, after);
  const ids = page.map(({ id }) => id);
  journalRecords(db, edit, generation, ids);
  for (const row of page) writeBack(db, generation, row);
  return ids;
}

/** Deletes a page of journals that nobody needs any more. @returns false when none are left */
export function sweepDiscarded(db: Database): boolean {
  const next = db.get<{ edit: number }>('SELECT edit FROM discarded LIMIT 1');
  if (next === undefined) return false;
  const deleted = db.run(
    'DELETE FROM journal WHERE key IN (SELECT key FROM journal WHERE edit = ? LIMIT ?)',
    ...[next.edit, PAGE],
  );
  if (deleted === 0) db.run('DELETE FROM discarded WHERE edit = ?', next.edit);
  return true;
}

function pageAfter(db: Database, edit: number, after: string): JournalRow[] {
  return db.all<JournalRow>(
    'SELECT * FROM journal WHERE edit = ? AND id > ? ORDER BY id LIMIT ?',
    ...[edit, after, PAGE],
  );
}

function writeBack(db: Database, generation: number, row: JournalRow): void {
  const { id, label, metadata, vector } = row;
  if (metadata === null || vector === null)
    db.run('DELETE FROM record WHERE generation = ? AND id = ?', generation, id);
  else
    db.run(
      `INSERT INTO record (generation, id, label, metadata, vector) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (generation, id) DO UPDATE SET
         label = excluded.label, metadata = excluded.metadata, vector = excluded.vector`,
      ...[generation, id, label, metadata, vector],
    );
  const { item_digest: item, content_digest: content, vector_digest: digest } = row;
  if (item === null || content === null || digest === null)
    db.run('DELETE FROM manifest WHERE generation = ? AND id = ?', generation, id);
  else
    db.run(
      `INSERT INTO manifest (generation, id, item_digest, content_digest, vector_digest) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (generation, id) DO UPDATE SET item_digest = excluded.item_digest,
         content_digest = excluded.content_digest, vector_digest = excluded.vector_digest`,
      ...[generation, id, item, content, digest],
    );
}
