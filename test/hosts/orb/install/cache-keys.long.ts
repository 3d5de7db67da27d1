import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runProgram } from '../../../support/program.ts';
import { makeTinyData, writeTinyConfig } from '../../../support/tiny-data.ts';
import { runScript } from './stage.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache keys '));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function keys(settings: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { code, text } = await runScript('cache_keys.sh', folder, settings);
  expect({ code, text }).toEqual({ code: 0, text: expect.stringMatching(/^Model: .*\n/) });
  return ['model', 'vectors', 'state'].map((name) =>
    readFileSync(join(folder, '.vector-index/keys', name), 'utf8'),
  );
}

test('the model is the one that outputs.json names, on one line or on many', async () => {
  expect((await keys())[0]).toBe('unknown\n');
  write('out/outputs.json', '{"verdict":"pass","model-digest":"0a1b","count":"3"}');
  expect((await keys())[0]).toBe('0a1b\n');
  write('-other/outputs.json', '{\n  "model-digest": "2c3d",\n  "model-version": "1.0.0"\n}\n');
  expect((await keys({ VI_CACHE_OUT: '-other' }))[0]).toBe('2c3d\n');
});

test('vectors and state have another key with another file, and the same with the same', async () => {
  write('.vector-index/cache/vectors/a b/1.vectors', 'one');
  write('.vector-index/cache/rates/default.json', '{"rate":1}');
  const [, vectors, state] = await keys();
  expect(await keys()).toEqual(['unknown\n', vectors, state]);
  write('.vector-index/cache/rates/default.json', '{"rate":2}');
  expect((await keys())[1]).toBe(vectors);
  expect((await keys())[2]).not.toBe(state);
  write('.vector-index/cache/vectors/a b/1.vectors', 'two');
  expect((await keys())[1]).not.toBe(vectors);
  expect((await keys({ VI_CACHE_FOLDER: '.vector-index/cache/vectors' }))[1]).toMatch(
    /^\d+ 3 \.\/a b\/1\.vectors\n$/,
  );
});

test('what a job keeps that restored nothing is not found by those that look for the newest', async () => {
  const origin = (): string => readFileSync(join(folder, '.vector-index/keys/origin'), 'utf8');
  await keys();
  const without = origin();
  await keys();
  expect(origin()).toBe(without);
  await keys({ VI_CACHE_PHASE: 'restore' });
  const looked = origin();
  expect(looked).not.toBe(without);
  await keys();
  expect(origin()).toBe(looked);
});

test('a run that may not write leaves the keys as they were: its cache is not kept over a newer one', async () => {
  await makeTinyData(join(folder, 'data'));
  await writeTinyConfig(folder);
  await runProgram(['run', '--deploy', 'always'], { cwd: folder });
  const before = await keys();
  await runProgram(['run', '--deploy', 'never', '--seed', '2'], { cwd: folder });
  expect((await keys()).slice(1)).toEqual(before.slice(1));
  expect(before[2]).toContain('.sqlite');
});
