import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { preprocessing, rowLength } from '../../src/data/preprocessing.ts';

const installed = (name: string): string => {
  const text = readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8');
  return `${name} ${(JSON.parse(text) as { version: string }).version}`;
};

test('names the versions that are installed: another decoder makes another model', () => {
  const { decoder, resize } = preprocessing(32);
  expect(decoder).toContain(installed('@jsquash/jpeg'));
  expect(decoder).toContain(installed('wasm-vips'));
  expect(resize).toContain(installed('@jsquash/resize'));
});

test('a row has three numbers for each pixel', () => {
  expect(rowLength(preprocessing(32))).toBe(3072);
});
