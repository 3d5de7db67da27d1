import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { load } from 'sqlite-vec';
import { median } from './figure.ts';
import { DIMENSION, fillVector, readReadyVectors } from './ready-vectors.ts';

export interface PlainSqliteVec {
  readonly insertsPerSecond: number;
  readonly queryMs: number;
}

const BATCH = 256;

/** The same vectors in a table of sqlite-vec's (vec0, cosine), without manifest, digests or verification. */
export function measureSqliteVec(folder: string, rows: number, queries: number): PlainSqliteVec {
  const db = new DatabaseSync(join(folder, 'plain.sqlite'), { allowExtension: true });
  load(db);
  db.exec(`CREATE VIRTUAL TABLE plain USING vec0(vector float[${DIMENSION}] distance_metric=cosine)`);
  const insert = db.prepare('INSERT INTO plain (rowid, vector) VALUES (?, ?)');
  let row = 0;
  let writing = 0;
  for (const block of readReadyVectors(folder, rows)) {
    const begun = performance.now();
    for (let i = 0; i < block.length / DIMENSION; i += 1, row += 1) {
      if (row % BATCH === 0) db.exec('BEGIN');
      insert.run(BigInt(row + 1), new Uint8Array(block.buffer, 4 * i * DIMENSION, 4 * DIMENSION));
      if (row % BATCH === BATCH - 1 || row === rows - 1) db.exec('COMMIT');
    }
    writing += performance.now() - begun;
  }
  const find = db.prepare('SELECT rowid, distance FROM plain WHERE vector MATCH ? AND k = 10');
  const durations = Array.from({ length: queries }, (_, i) => {
    const query = new Float32Array(DIMENSION);
    fillVector(query, 0, rows + i);
    const begun = performance.now();
    find.all(new Uint8Array(query.buffer));
    return performance.now() - begun;
  });
  db.close();
  return { insertsPerSecond: (1000 * rows) / writing, queryMs: median(durations.slice(1)) };
}
