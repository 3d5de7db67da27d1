import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findEngines } from '../../src/adapters.ts';

let folder: string;
afterAll(() => rm(folder, { recursive: true }));

/** A package that could be loaded as the engine tensorflow, if it were tried. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-index-engines-'));
  const place = join(folder, 'node_modules/@tensorflow/tfjs-node');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'package.json'), '{ "version": "4.22.0", "main": "index.js" }');
  await writeFile(join(place, 'index.js'), "throw new Error('it was tried');");
});

test('a failed engine leaves the place to another; then all share that one, and no second is loaded beside it', async () => {
  const { engines, always } = findEngines({ tensorflowPath: folder });
  await expect(engines.tensorflow!.find()).rejects.toThrow(/does not load: it was tried/);
  const engine = await always.open();
  expect(await findEngines({ tensorflowPath: undefined }).always.open()).toBe(engine);
  await expect(engines.tensorflow!.find()).rejects.toMatchObject({
    code: 'engine.unavailable',
    message: 'The engine tensorflow is not available: wasm is in use, and there can be one in a thread.',
  });
});
