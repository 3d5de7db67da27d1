import { badInput } from '../../lib/errors.ts';
import { vectorBytes } from '../../lib/vectors.ts';
import type { ManifestEntry, NewRecord, StoredRecord } from '../store.ts';
import type { Database } from './database.ts';

interface RecordRow {
  readonly id: string;
  readonly label: string | null;
  readonly metadata: string;
  readonly vector: Uint8Array;
}

/** Records of a dropped generation that one transaction deletes: about 4 MiB at 512 dimensions. */
const SWEPT = 2048;

export function upsertRecords(db: Database, generation: number, records: readonly NewRecord[]): void {
  for (const record of records) {
    db.run(
      `INSERT INTO record (generation, id, label, metadata, vector) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (generation, id) DO UPDATE SET
         label = excluded.label, metadata = excluded.metadata, vector = excluded.vector`,
      generation,
      record.id,
      record.label ?? null,
      JSON.stringify(record.metadata),
      vectorBytes(record.vector),
    );
    db.run(
      `INSERT INTO manifest (generation, id, item_digest, content_digest, vector_digest) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (generation, id) DO UPDATE SET item_digest = excluded.item_digest,
         content_digest = excluded.content_digest, vector_digest = excluded.vector_digest`,
      generation,
      record.id,
      record.itemDigest,
      record.contentDigest,
      record.vectorDigest,
    );
  }
}

export function removeRecords(db: Database, generation: number, ids: readonly string[]): void {
  for (const id of ids) {
    db.run('DELETE FROM record WHERE generation = ? AND id = ?', generation, id);
    db.run('DELETE FROM manifest WHERE generation = ? AND id = ?', generation, id);
  }
}

export function fetchRecords(db: Database, generation: number, ids: readonly string[]): StoredRecord[] {
  return ids.flatMap((id) => {
    const row = db.get<RecordRow>('SELECT * FROM record WHERE generation = ? AND id = ?', generation, id);
    return row === undefined ? [] : [toRecord(row)];
  });
}

/** Vectors by id, as they are stored: without a look at what else is in their records. */
export function fetchVectors(
  db: Database,
  generation: number,
  ids: readonly string[],
): ReadonlyMap<string, Float32Array> {
  return new Map(
    ids.flatMap((id) => {
      const row = db.get<Pick<RecordRow, 'vector'>>(
        'SELECT vector FROM record WHERE generation = ? AND id = ?',
        ...[generation, id],
      );
      return row === undefined ? [] : [[id, toVector(row.vector)] as const];
    }),
  );
}

/** The next `limit` records behind the id `after`, in the order of ids' UTF-8 bytes (SQLite's BINARY collation). */
export function recordsAfter(db: Database, generation: number, after: string, limit: number): StoredRecord[] {
  return db
    .all<RecordRow>(
      'SELECT * FROM record WHERE generation = ? AND id > ? ORDER BY id LIMIT ?',
      generation,
      after,
      limit,
    )
    .map(toRecord);
}

export function manifestAfter(
  db: Database,
  generation: number,
  after: string,
  limit: number,
): ManifestEntry[] {
  return db.all<ManifestEntry>(
    `SELECT id, item_digest AS itemDigest, content_digest AS contentDigest, vector_digest AS vectorDigest
     FROM manifest WHERE generation = ? AND id > ? ORDER BY id LIMIT ?`,
    generation,
    after,
    limit,
  );
}

export function countRecords(db: Database, generation: number): number {
  return db.get<{ held: number }>('SELECT count(*) AS held FROM record WHERE generation = ?', generation)!
    .held;
}

/** A match's record, without its vector. */
export function describeRecord(db: Database, key: number): Omit<StoredRecord, 'vector'> {
  const row = db.get<RecordRow>('SELECT id, label, metadata FROM record WHERE key = ?', key)!;
  return toFields(row);
}

/** Deletes some records of generations that were dropped. @returns false when none are left */
export function sweepDropped(db: Database): boolean {
  const next = db.get<{ generation: number }>('SELECT generation FROM dropped LIMIT 1');
  if (next === undefined) return false;
  const { generation } = next;
  const records = db.run(
    'DELETE FROM record WHERE key IN (SELECT key FROM record WHERE generation = ? ORDER BY id LIMIT ?)',
    generation,
    SWEPT,
  );
  const entries = db.run(
    'DELETE FROM manifest WHERE generation = ? AND id IN (SELECT id FROM manifest WHERE generation = ? ORDER BY id LIMIT ?)',
    generation,
    generation,
    SWEPT,
  );
  if (records === 0 && entries === 0) db.run('DELETE FROM dropped WHERE generation = ?', generation);
  return true;
}

/** The vector behind a BLOB; a damaged one may have another length than it should. */
export function toVector(bytes: Uint8Array): Float32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  return new Float32Array(aligned.buffer, aligned.byteOffset, Math.floor(aligned.byteLength / 4));
}

function toRecord(row: RecordRow): StoredRecord {
  return { ...toFields(row), vector: toVector(row.vector) };
}

function toFields({ id, label, metadata }: RecordRow): Omit<StoredRecord, 'vector'> {
  try {
    return { id, ...(label === null ? {} : { label }), metadata: JSON.parse(metadata) };
  } catch (cause) {
    throw badInput('store.damaged', `The metadata of record ${JSON.stringify(id)} is damaged.`, {
      cause,
      fix: 'Restore the index from a copy, or run with `rebuild: true`.',
    });
  }
}
