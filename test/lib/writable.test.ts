import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkWritable } from '../../src/lib/writable.ts';

const folder = mkdtempSync(join(tmpdir(), 'vector-index-writable-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'file'), '');

test('a folder that is there or could be made passes, and is not made', async () => {
  await checkWritable({ registry: folder, 'store-path': join(folder, 'a/b/c') });
  expect(readdirSync(folder)).toEqual(['file']);
});

test('every place that cannot be written is told, with its setting', async () => {
  const places = {
    registry: join(folder, 'file'),
    cache: folder,
    'store-path': join(folder, 'file/indexes'),
  };
  await expect(checkWritable(places)).rejects.toMatchObject({
    code: 'state.not-writable',
    exitCode: 2,
    problems: [
      `\`registry\`: "${folder}/file": ${folder}/file is not a folder`,
      expect.stringMatching(/^`store-path`: ".*\/file\/indexes": ENOTDIR/),
    ],
  });
});
