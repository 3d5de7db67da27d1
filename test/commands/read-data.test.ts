import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Outcome } from '../../src/report/outcome.ts';
import { call, makeFolder, succeed } from './folder.ts';

test('a class whose every image is in test-data too is told before a model is trained', async () => {
  const folder = await makeFolder('', ['0', '1', '2']);
  const config = await readFile(join(folder, 'vector-index.yml'), 'utf8');
  await writeFile(
    join(folder, 'vector-index.yml'),
    `${config.replace(/test-split.*\n/, '')}test-data: test\n`,
  );
  await cp(join(folder, 'data'), join(folder, 'test'), { recursive: true });
  for (const name of ['0', '1'])
    for (const file of (await readdir(join(folder, 'test', name))).slice(1))
      await rm(join(folder, 'test', name, file));

  const { code, stderr } = await call(folder, 'run');
  expect(code).toBe(2);
  expect(stderr).toContain('14 images of `data` are in `test-data` too');
  expect(stderr).toContain('class "2": no image to train with');
  expect(stderr).not.toContain('Training');
});

test('the report shows what was learned from, not what index-data has under the same ids', async () => {
  const folder = await makeFolder('index-data: items\n');
  await cp(join(folder, 'data'), join(folder, 'items'), { recursive: true });
  const files = (await readdir(join(folder, 'items', '0'))).toSorted();
  // The same names, each with another's content.
  for (const [i, file] of files.entries())
    await copyFile(join(folder, 'data', '0', files.at(i - 1)!), join(folder, 'items', '0', file));
  await succeed(folder, 'run');

  const report: Outcome = JSON.parse(await readFile(join(folder, 'out/report.json'), 'utf8'));
  const { id } = report.evaluation!.neighbours.find(({ query }) => query.id.startsWith('0/'))!.query;
  const html = await readFile(join(folder, 'out/report.html'), 'utf8');
  const [, shown] = new RegExp(`src="data:image/png;base64,([^"]*)"[^>]*title="${id}"`).exec(html)!;
  expect(shown).toBe(await readFile(join(folder, 'data', id), 'base64'));
});

test('a path that is too long for an id is told before a model is trained', async () => {
  const folder = await makeFolder();
  const deep = join(folder, 'data/0', 'x'.repeat(250), 'y'.repeat(250));
  await mkdir(deep, { recursive: true });
  await copyFile(join(folder, 'data/0/0000.png'), join(deep, 'image-0000.png'));
  const { code, stderr } = await call(folder, 'run');
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /1 of 25 items cannot be indexed\.\n +- .*: the id is 518 bytes long, and 512 is the most/,
  );
  expect(stderr).not.toContain('Training');
});
