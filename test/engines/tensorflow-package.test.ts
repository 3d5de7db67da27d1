import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadTensorflow } from '../../src/engines/tfjs/tensorflow/load.ts';
import { numericVersion } from '../../src/engines/tfjs/tensorflow/tensorflow-engine.ts';
import { CodedError } from '../../src/lib/errors.ts';

const root = mkdtempSync(join(tmpdir(), 'tfjs-node-'));
afterAll(() => rm(root, { recursive: true }));

/** A folder with a package of that name, version and code. */
function install(version: string, code: string): string {
  const folder = mkdtempSync(join(root, 'project-'));
  const place = join(folder, 'node_modules/@tensorflow/tfjs-node');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'package.json'), JSON.stringify({ version, main: 'index.js' }));
  writeFileSync(join(place, 'index.js'), code);
  return folder;
}

const variables: Record<string, string> = {};

function failureOf(folder: string): CodedError {
  try {
    loadTensorflow({ folder, setVariables: (some) => void Object.assign(variables, some) });
  } catch (error) {
    if (error instanceof CodedError) return error;
    throw error;
  }
  throw new Error('it should have failed');
}

describe('@tensorflow/tfjs-node that cannot be used is exit 2 with what to install', () => {
  test('not installed', () => {
    const error = failureOf(root);
    expect(error).toMatchObject({ code: 'engine.unavailable', exitCode: 2 });
    expect(error.message).toBe(
      `The engine tensorflow is not available: @tensorflow/tfjs-node is not installed in ${root}.`,
    );
    expect(error.fix).toContain(`Run \`npm install @tensorflow/tfjs-node@4.22.0\` in ${root}`);
    expect(error.fix).toContain('tensorflow-path');
  });

  test.each(['3.21.1', '4.21.0', '5.0.0'])('version %s, without running it', (version) => {
    const { message } = failureOf(install(version, 'process.exit(99)'));
    expect(message).toMatch(
      new RegExp(`: @tensorflow/tfjs-node ${version.replaceAll('.', '\\.')} in .* is too old or too new\\.$`),
    );
  });

  test('a binding that is not there, in one line; nothing of it is left for another engine', () => {
    const folder = install(
      '4.22.0',
      `globalThis._tfengine = {}; globalThis._tfGlobals = new Map();
       throw new Error('The Node.js native addon module (tfjs_binding.node) can not be found at path: x. \\nPlease run …');`,
    );
    const error = failureOf(folder);
    expect(error.message).toMatch(
      /tfjs-node 4\.22\.0 in .* does not load: The Node\.js native addon module \(tfjs_binding\.node\) can not be found at path: x\.$/,
    );
    expect(error.fix).toContain('npm install @tensorflow/tfjs-node@4.22.0');
    expect(error.cause).toBeInstanceOf(Error);
    expect(Object.keys(globalThis).filter((name) => name.startsWith('_tf'))).toEqual([]);
    expect(variables).toEqual({ TF_CPP_MIN_LOG_LEVEL: '2', TF_ENABLE_ONEDNN_OPTS: '1' });
  });

  test('one that loads and cannot compute', () => {
    const code =
      'exports.env = () => ({ set() {} }); exports.tidy = () => { throw new Error("no op Add"); };';
    expect(failureOf(install('4.23.1', code)).message).toMatch(
      /tfjs-node 4\.23\.1 .* does not load: no op Add\.$/,
    );
  });
});

test('the numeric version has both versions to the minor one', () => {
  expect(numericVersion('4.22.0', '2.15.1')).toBe(104220215);
  expect(numericVersion('4.22.0', '2.9.1')).toBe(104220209);
  expect(numericVersion('4.22.7', '2.15.9')).toBe(104220215);
});
