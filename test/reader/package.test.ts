import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { blocksOf, readText } from '../docs/markdown.ts';
import { makeLivePlace } from '../program/place.ts';
import { projectRoot } from '../support/program.ts';

test('who installs the package installs nothing else: all of it is in the bundle', () => {
  const manifest = JSON.parse(readText('package.json'));
  expect(manifest.dependencies).toBeUndefined();
  expect(manifest.exports['./reader']).toEqual({
    types: './dist/reader.d.ts',
    default: './dist/reader.js',
  });
  expect(manifest.files).toEqual(['dist', 'docs/reader.md', 'THIRD_PARTY_LICENSES.md']);
});

test('the example of docs/reader.md runs', async () => {
  const place = await makeLivePlace();
  const [example] = blocksOf('docs/reader.md', 'js');
  const inPlace = example!.replace(
    "'vector-index-action/reader'",
    JSON.stringify(`${projectRoot}src/reader.ts`),
  );
  expect(inPlace).not.toBe(example);
  await writeFile(place.path('app.mjs'), inPlace);
  const child = spawn(process.execPath, ['app.mjs'], { cwd: place.folder, stdio: 'pipe' });
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  expect([code, error]).toEqual([0, '']);
  const lines = out.trim().split('\n');
  expect(lines[0]).toBe(`${place.index().live}, model 1.0.0`);
  expect(lines[1]).toBe('1.0000 1 1/0042.png');
  expect([lines.length, lines.at(-1)]).toEqual([7, '1/0042.png']);
});
