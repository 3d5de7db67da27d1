import { expect, test } from 'vitest';
import { checkNode } from '../../src/fronts/node-version.ts';

test.each(['24.0.0', 'v24.21.0', '26.1.0-nightly20260301'])('%s will do', (version) => {
  expect(checkNode(version)).toBeUndefined();
});

test.each(['18.20.4', 'v20.11.0', '23.9.0', ''])('%s will not', (version) => {
  expect(checkNode(version)).toMatch(/^vector-index needs Node\.js 24 or newer, and this is Node\.js \S*\.$/);
});
