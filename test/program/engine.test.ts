import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { makePlace } from './place.ts';

test.concurrent('an engine that is not installed: exit 2 with the install line, and nothing is trained', async () => {
  const place = await makePlace('engine: tensorflow\n');
  const { code, stderr } = await place.run('run');
  expect(code).toBe(2);
  expect(stderr).toContain(`@tensorflow/tfjs-node is not installed in ${place.folder}.`);
  expect(stderr).toContain('npm install @tensorflow/tfjs-node@4.22.0');
  expect(await place.durable()).toEqual({});
  expect((await place.report()).error?.code).toBe('engine.unavailable');
});

test.concurrent('one that is broken, with another behind it: that one runs, and the report says so', async () => {
  const place = await makePlace('engine: [tensorflow, wasm]\n');
  const main = place.path('node_modules/@tensorflow/tfjs-node/index.js');
  await mkdir(dirname(main), { recursive: true });
  await writeFile(place.path('node_modules/@tensorflow/tfjs-node/package.json'), '{ "version": "4.22.0" }');
  await writeFile(main, 'throw new Error("invalid ELF header")');
  const { stderr } = await place.done('run');
  const told = /does not load: invalid ELF header\. The engine wasm is taken/;
  expect(stderr).toMatch(told);
  const { engine, model, warnings } = await place.report();
  expect([engine, model?.training?.engine]).toEqual([{ name: 'wasm', numericVersion: 1 }, 'wasm']);
  expect(warnings[0]).toMatch(told);
});
