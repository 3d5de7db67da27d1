import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { vectorDigest } from '../../src/lib/vectors.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { call, makeFolder, succeed } from './folder.ts';

const indexOf = async (folder: string): Promise<Outcome['index']> =>
  JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8')).index;

/** Vectors that read back as they were written, but are not what the model gives. */
function makeWrong(folder: string): void {
  const db = new DatabaseSync(join(folder, '.vector-index/indexes/default.sqlite'));
  const vector = Float32Array.from({ length: 16 }, (_, i) => i + 1);
  db.prepare('UPDATE record SET vector = ?').run(new Uint8Array(vector.buffer));
  db.prepare('UPDATE manifest SET vector_digest = ?').run(vectorDigest(vector));
  db.close();
}

test('what is built from nothing takes no vector from live, so that a wrong one does not live on', async () => {
  const folder = await makeFolder('index-data: items\n');
  await cp(join(folder, 'data'), join(folder, 'items'), { recursive: true });
  await succeed(folder, 'run');
  makeWrong(folder);
  await rm(join(folder, 'items/0/0000.png'));

  const { code, stderr } = await call(folder, 'run');
  expect(code).toBe(4);
  expect(stderr).toContain('items give other vectors when embedded again');
  await succeed(folder, 'run');
  expect(await indexOf(folder)).toMatchObject({ switched: true, embedded: 23, copied: 0 });

  await succeed(folder, 'run --rebuild');
  expect(await indexOf(folder)).toMatchObject({ switched: true, embedded: 23, copied: 0 });
});
